#pragma once

#include "app/run_mark.h"
#include "base/clock.h"
#include "booking/agenda.h"
#include "content/library.h"
#include "device/machine.h"
#include "locale/formats.h"
#include "screens/staff.h"
#include "screens/words.h"

#include <chrono>
#include <string>

namespace kiosk::app {

/// What the staff area's screens are made from; borrows all but the words, for one call.
struct StaffSources {
  const content::Library* library;  ///< What visitors see; null: nothing, out of order.
  booking::Agenda* agenda;          ///< Null: there is none.
  screens::Words words;
  const locale::Formats& formats;
  Instant now;
  const device::Machine& machine;
  const RunMark& run;
  std::chrono::sys_days built;  ///< Of this program.
  screens::StaffHead head = {};

  std::chrono::year_month_day today() const { return formats.zone().to_local(now).date; }
};

/// Two days as people write them; one day when they are the same.
std::string days_text(const locale::Formats& formats, std::chrono::year_month_day first,
                      std::chrono::year_month_day last);

}  // namespace kiosk::app
