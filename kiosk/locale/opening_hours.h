#pragma once

#include "base/result.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::locale {

/// Minutes since local midnight, half-open.
struct OpenSpan {
  int from_minute = 0;
  int to_minute = 0;
  bool operator==(const OpenSpan&) const = default;
};

/// Hours by weekday, index 0 is Monday; breaks are the gaps.
using WeekHours = std::array<std::vector<OpenSpan>, 7>;

/// Hours that come again on some weekdays, perhaps not in every week and not for ever.
struct HoursSeries {
  std::array<bool, 7> weekdays{};  ///< Index 0 is Monday.
  std::vector<OpenSpan> hours;
  /// 2: every second week, counted for each weekday from its first day in `from` on.
  int every_weeks = 1;
  /// Only these of their month: 1 the first such weekday, -1 the last. All when empty.
  std::vector<int> nths;
  std::optional<std::chrono::year_month_day> from;   ///< The first day; empty: always was.
  std::optional<std::chrono::year_month_day> until;  ///< The last day; empty: for ever.
};

/// Days, both included, that have a week of their own: summer, Ramadan.
struct Season {
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;
  WeekHours week;
};

/// When somebody or something is there, as a clock on the wall of the place shows it.
struct OpeningHours {
  WeekHours week;
  std::vector<Season> seasons;      ///< Instead of `week`; of two that overlap the later one.
  std::vector<HoursSeries> series;  ///< Besides, in a season too.
  std::vector<HoursSeries> breaks;  ///< Taken from all of these.
};

/// The hours of `date` in order, none touching another. `date` exists.
std::vector<OpenSpan> hours_on(const OpeningHours& opening, std::chrono::year_month_day date);

/// Every span of the series that hold `date`, by their beginning; they may overlap.
std::vector<OpenSpan> spans_on(const std::vector<HoursSeries>& all,
                               std::chrono::year_month_day date);

/// `hours` (in order) less `taken` (in any order, overlapping or not).
std::vector<OpenSpan> without(const std::vector<OpenSpan>& hours,
                              const std::vector<OpenSpan>& taken);

/// What contradicts itself, in one sentence that names the weekday or the kind of rule: hours
/// outside a day, backwards, overlapping within a list; a series without a day or an hour, with
/// a number of weeks outside 1 to 52, counted from no day, or with an n-th outside -5 to 5;
/// days that do not exist or end before they begin. Errors: kInvalidInput.
Status check(const OpeningHours& opening);
/// The same of one series; `what` begins the sentence.
Status check(const HoursSeries& series, const std::string& what);

}  // namespace kiosk::locale
