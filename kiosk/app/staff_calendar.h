#pragma once

#include "app/staff_sources.h"
#include "base/result.h"
#include "screens/intent.h"
#include "screens/staff_hours.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::app {

/// Appointments, opening hours and closures as staff see and change them. Owned by the staff
/// area; main thread.
class StaffCalendar {
 public:
  screens::StaffAppointmentsModel appointments(const StaffSources& sources) const;
  screens::StaffHoursModel hours(const StaffSources& sources) const;
  /// The closure that is being made.
  screens::StaffClosureModel closure(const StaffSources& sources) const;
  bool making() const { return m_making; }

  /// Days that were closed or opened again, for the log.
  struct Change {
    bool closed = true;
    std::chrono::year_month_day first;
    std::chrono::year_month_day last;
  };
  /// A choice of these screens; empty when nothing was written.
  std::optional<Change> act(const screens::StaffChoice& choice, const StaffSources& sources);
  /// The days of a closure of staff's own, as words; empty when there is none.
  std::string closure_text(const std::string& id, const StaffSources& sources) const;
  void forget() { *this = {}; }

 private:
  void begin(std::chrono::year_month_day today, bool with_today);
  void choose(std::chrono::year_month_day day);
  std::optional<Change> close(booking::Agenda* agenda);
  std::optional<Change> reopen(const std::string& id, booking::Agenda* agenda);

  bool m_making = false;
  std::chrono::year_month m_month{};
  std::optional<std::chrono::year_month_day> m_first;
  std::optional<std::chrono::year_month_day> m_last;
  std::optional<screens::ClosureReason> m_reason;
  std::string m_key;  ///< Of the request: closing twice closes once.
};

}  // namespace kiosk::app
