#include "locale/opening_hours.h"

#include <algorithm>

namespace kiosk::locale {

using namespace std::chrono;

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMostWeeks = 52;
constexpr int kMostOfMonth = 5;
constexpr std::array<const char*, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};

std::size_t weekday_of(year_month_day date) {
  // ISO counts Monday 1 to Sunday 7.
  return weekday(sys_days(date)).iso_encoding() - 1;
}

bool is_nth(year_month_day date, int nth) {
  constexpr int kWeek = 7;
  const int day = static_cast<int>(static_cast<unsigned>(date.day()));
  if (nth > 0) return (day - 1) / kWeek + 1 == nth;
  const year_month_day_last end(date.year(), month_day_last(date.month()));
  const int days_left = static_cast<int>(static_cast<unsigned>(end.day())) - day;
  return days_left / kWeek + 1 == -nth;
}

/// `date` is a weekday of the series, not before `from`.
bool in_week_turn(const HoursSeries& series, year_month_day date) {
  if (series.every_weeks <= 1 || !series.from) return true;
  const weekday same(sys_days{date});
  const sys_days start(*series.from);
  const sys_days first_such = start + (same - weekday(start));
  return (sys_days(date) - first_such) / weeks(1) % series.every_weeks == 0;
}

bool holds(const HoursSeries& series, year_month_day date) {
  if (!series.weekdays[weekday_of(date)]) return false;
  if (series.from && date < *series.from) return false;
  if (series.until && date > *series.until) return false;
  const bool nth_fits =
      series.nths.empty() || std::any_of(series.nths.begin(), series.nths.end(),
                                         [date](int nth) { return is_nth(date, nth); });
  return nth_fits && in_week_turn(series, date);
}

const WeekHours& week_of(const OpeningHours& opening, year_month_day date) {
  const auto season =
      std::find_if(opening.seasons.rbegin(), opening.seasons.rend(),
                   [date](const Season& s) { return date >= s.first && date <= s.last; });
  return season == opening.seasons.rend() ? opening.week : season->week;
}

std::vector<OpenSpan> sorted(std::vector<OpenSpan> spans) {
  std::stable_sort(spans.begin(), spans.end(), [](const OpenSpan& a, const OpenSpan& b) {
    return a.from_minute < b.from_minute;
  });
  return spans;
}

/// `spans` stand by their beginning.
std::vector<OpenSpan> joined(const std::vector<OpenSpan>& spans) {
  std::vector<OpenSpan> whole;
  for (const OpenSpan& span : spans) {
    if (!whole.empty() && span.from_minute <= whole.back().to_minute) {
      whole.back().to_minute = std::max(whole.back().to_minute, span.to_minute);
    } else {
      whole.push_back(span);
    }
  }
  return whole;
}

Error problem(const std::string& message) {
  return {ErrorCode::kInvalidInput, message};
}

Status check_spans(const std::vector<OpenSpan>& hours, const std::string& where) {
  int free_from = 0;
  for (const OpenSpan& span : hours) {
    if (span.from_minute < 0 || span.to_minute > kMinutesOfDay) {
      return problem(where + ": opening hours lie between 00:00 and 24:00");
    }
    if (span.from_minute >= span.to_minute) {
      return problem(where + ": opening hours end before they begin");
    }
    if (span.from_minute < free_from) {
      return problem(where + ": opening hours overlap or are not in order");
    }
    free_from = span.to_minute;
  }
  return Done{};
}

Status check_week(const WeekHours& week) {
  for (std::size_t i = 0; i < week.size(); ++i) {
    if (Status sound = check_spans(week[i], kWeekdays[i]); !sound) return sound;
  }
  return Done{};
}

Status check_days(const std::optional<year_month_day>& first,
                  const std::optional<year_month_day>& last, const std::string& where) {
  if ((first && !first->ok()) || (last && !last->ok())) {
    return problem(where + ": a day does not exist");
  }
  if (first && last && *last < *first) return problem(where + ": it ends before it begins");
  return Done{};
}

}  // namespace

Status check(const HoursSeries& series, const std::string& what) {
  if (std::none_of(series.weekdays.begin(), series.weekdays.end(), [](bool on) { return on; })) {
    return problem(what + ": it has no weekday");
  }
  if (series.hours.empty()) return problem(what + ": it has no hours");
  if (Status sound = check_spans(series.hours, what); !sound) return sound;
  if (series.every_weeks < 1 || series.every_weeks > kMostWeeks) {
    return problem(what + ": it comes every 1 to 52 weeks");
  }
  if (series.every_weeks > 1 && !series.from) {
    return problem(what + ": weeks are counted from a first day, which is missing");
  }
  for (const int nth : series.nths) {
    if (nth == 0 || nth < -kMostOfMonth || nth > kMostOfMonth) {
      return problem(what + ": a month has no such weekday; 1 is its first, -1 its last");
    }
  }
  return check_days(series.from, series.until, what);
}

std::vector<OpenSpan> without(const std::vector<OpenSpan>& hours,
                              const std::vector<OpenSpan>& taken) {
  std::vector<OpenSpan> left = hours;
  for (const OpenSpan& gap : taken) {
    std::vector<OpenSpan> next;
    for (const OpenSpan& span : left) {
      const int end = std::min(span.to_minute, gap.from_minute);
      const int begin = std::max(span.from_minute, gap.to_minute);
      if (span.from_minute < end) next.push_back({span.from_minute, end});
      if (begin < span.to_minute) next.push_back({begin, span.to_minute});
    }
    left = std::move(next);
  }
  return left;
}

std::vector<OpenSpan> spans_on(const std::vector<HoursSeries>& all, year_month_day date) {
  std::vector<OpenSpan> spans;
  for (const HoursSeries& series : all) {
    if (holds(series, date)) spans.insert(spans.end(), series.hours.begin(), series.hours.end());
  }
  return sorted(std::move(spans));
}

std::vector<OpenSpan> hours_on(const OpeningHours& opening, year_month_day date) {
  std::vector<OpenSpan> spans = week_of(opening, date)[weekday_of(date)];
  const std::vector<OpenSpan> more = spans_on(opening.series, date);
  spans.insert(spans.end(), more.begin(), more.end());
  return without(joined(sorted(std::move(spans))), spans_on(opening.breaks, date));
}

Status check(const OpeningHours& opening) {
  if (Status sound = check_week(opening.week); !sound) return sound;
  for (const Season& season : opening.seasons) {
    if (Status sound = check_days(season.first, season.last, "a season"); !sound) return sound;
    if (Status sound = check_week(season.week); !sound) return sound;
  }
  for (const HoursSeries& series : opening.series) {
    if (Status sound = check(series, "more hours"); !sound) return sound;
  }
  for (const HoursSeries& series : opening.breaks) {
    if (Status sound = check(series, "a break"); !sound) return sound;
  }
  return Done{};
}

}  // namespace kiosk::locale
