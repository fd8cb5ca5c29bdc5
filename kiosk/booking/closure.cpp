#include "booking/closure.h"

#include <algorithm>

namespace kiosk::booking {

namespace {

constexpr int kMinutesOfDay = 24 * 60;

Error problem(const char* message) {
  return {ErrorCode::kInvalidInput, message};
}

}  // namespace

bool covers(const Closure& closure, std::chrono::year_month_day date) {
  return date >= closure.first && date <= closure.last;
}

std::vector<OpenSpan> open_hours(const locale::OpeningHours& hours,
                                 const std::vector<Closure>& closures,
                                 std::chrono::year_month_day date) {
  std::vector<OpenSpan> closed;
  for (const Closure& closure : closures) {
    if (!covers(closure, date)) continue;
    if (closure.hours.empty()) return {};
    closed.insert(closed.end(), closure.hours.begin(), closure.hours.end());
  }
  return locale::without(locale::hours_on(hours, date), closed);
}

Status check(const Closure& closure) {
  if (!closure.first.ok() || !closure.last.ok()) return problem("a closure's date does not exist");
  if (closure.last < closure.first) return problem("a closure ends before it begins");
  const bool sound =
      std::all_of(closure.hours.begin(), closure.hours.end(), [](const OpenSpan& span) {
        return span.from_minute >= 0 && span.to_minute <= kMinutesOfDay &&
               span.from_minute < span.to_minute;
      });
  if (sound) return Done{};
  return problem("the hours of a closure lie between 00:00 and 24:00, the earlier first");
}

}  // namespace kiosk::booking
