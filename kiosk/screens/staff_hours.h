#pragma once

#include "screens/staff.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// How many appointments a day has. Names are nowhere in the staff area.
struct StaffDayCount {
  std::string day;  ///< "Thu 26 Nov"
  int count = 0;
  bool closed = false;
};

struct StaffAppointmentsModel {
  StaffHead head;
  std::vector<StaffDayCount> days;  ///< The next 14; empty without an agenda.
  std::uint32_t anchor = 0;
};

std::optional<Intent> staff_appointments(const Context& context,
                                         const StaffAppointmentsModel& model);

struct StaffWeekday {
  std::string day;    ///< "Thu 26 Nov"
  std::string hours;  ///< "09:00–12:00, 13:00–16:00"; empty when closed.
};

struct StaffClosure {
  std::string id;
  std::string days;                     ///< "24–31 December 2026"
  std::optional<ClosureReason> reason;  ///< Of staff's own.
  std::string text;                     ///< Of the centre's file.
};

struct StaffHoursModel {
  StaffHead head;
  std::vector<StaffWeekday> week;      ///< Seven, from today.
  std::vector<StaffClosure> closures;  ///< By date. Only those with a `reason` can be removed.
  bool closed_today = false;           ///< "Close today" has been done.
  std::uint32_t anchor = 0;
};

/// When the centre is open, when it is closed, and the ways to close it.
std::optional<Intent> staff_hours(const Context& context, const StaffHoursModel& model);

/// A day of the calendar for new closed days.
struct StaffDay {
  std::chrono::year_month_day date;
  std::string number;     ///< In the language's digits.
  std::string spoken;     ///< "Thursday 26 November 2026"
  bool available = true;  ///< Not past, not closed already.
};

/// The appointments of one day that has to be closed; times only.
struct StaffAffected {
  std::string day;
  std::string times;  ///< "10:00, 11:15"
  int count = 0;
};

struct StaffClosureModel {
  StaffHead head;
  std::string month;                  ///< "November 2026"
  std::vector<std::string> weekdays;  ///< Seven, short, as the week begins here.
  std::size_t blanks = 0;             ///< Days of that week before the first.
  std::vector<StaffDay> days;
  bool has_earlier = false;
  bool has_later = true;
  std::optional<std::chrono::year_month_day> first;
  std::optional<std::chrono::year_month_day> last;  ///< Not before `first`.
  std::string chosen;  ///< The days as words: "24–31 December 2026"; empty before the choice.
  std::optional<ClosureReason> reason;
  std::vector<StaffAffected> affected;
  std::uint32_t anchor = 0;  ///< Of what stands beside the calendar.
};

/// A new closure: its days, what visitors read, and which appointments it touches.
std::optional<Intent> staff_closure(const Context& context, const StaffClosureModel& model);

/// What visitors read as well.
std::string closure_words(const Words& words, ClosureReason reason);

}  // namespace kiosk::screens
