#pragma once

#include "base/clock.h"
#include "booking/calendar.h"
#include "locale/zone.h"

#include <chrono>
#include <vector>

namespace kiosk::booking {

/// One slot of a day.
struct Slot {
  Instant begin;
  Instant end;
  int free_seats = 0;
};

/// The slots of `service` on `date` by time, every seat free, nothing for a closure.
/// A slot lies wholly inside one span of the opening hours as the clock on the wall shows
/// them, and no two overlap: a begin that the clock skips is left out, in a repeated hour
/// each begin counts once for every time the clock shows it, unless the slot before is
/// still running. Buffers lie inside the hours, too. The sessions of a group talk are slots
/// as they stand; a closure that touches one cancels it.
std::vector<Slot> slots_of(const Calendar& calendar, const Service& service,
                           const locale::Zone& zone, std::chrono::year_month_day date);

}  // namespace kiosk::booking
