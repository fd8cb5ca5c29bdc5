#include "ctl_days.h"

#include "base/day.h"
#include "locale/zone.h"

#include <array>

namespace kiosk {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

Error not_meant(std::string message) {
  return {ErrorCode::kInvalidInput, std::move(message)};
}

Status check_options(const Words& words) {
  for (const char* name : {"--day", "--week", "--from", "--to"}) {
    if (words.has(name) && !parse_day(words.option(name))) {
      return not_meant(std::string(name) + " wants a day like 2026-11-27");
    }
  }
  const bool span = words.has("--from") || words.has("--to");
  if (words.has("--day") + words.has("--week") + span > 1) {
    return not_meant("say --day, --week, or --from and --to");
  }
  return Done{};
}

DaySpan week_of(const std::string& text) {
  const sys_days day(*parse_day(text));
  const sys_days monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
  return {day_text(monday), day_text(monday + days(6))};
}

}  // namespace

bool DaySpan::holds(std::string_view local_begin) const {
  const std::string_view day = local_begin.substr(0, first.size());
  return day >= first && (last.empty() || day <= last);
}

std::string DaySpan::text() const {
  return first == last ? first : first + ".." + last;
}

Result<DaySpan> chosen_days(const Words& words, year_month_day today) {
  if (const Status meant = check_options(words); !meant) return meant.error();
  if (words.has("--day")) return DaySpan{words.option("--day"), words.option("--day")};
  if (words.has("--week")) return week_of(words.option("--week"));
  DaySpan span{day_text(today), day_text(today)};
  if (words.has("--from")) span = {words.option("--from"), ""};
  if (words.has("--to")) span.last = words.option("--to");
  if (!span.last.empty() && span.last < span.first) {
    return not_meant("the last day, " + span.last + ", is before the first, " + span.first);
  }
  return span;
}

Result<year_month_day> day_in(const std::string& zone, Instant now) {
  if (zone.empty()) return year_month_day(std::chrono::floor<days>(now));
  const auto clocks = locale::Zone::open(zone);
  if (!clocks) return clocks.error();
  return clocks->to_local(now).date;
}

}  // namespace kiosk
