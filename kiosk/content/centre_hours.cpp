#include "content/centre_hours.h"

#include <algorithm>
#include <optional>

namespace kiosk::content {

using locale::HoursSeries;
using locale::OpenSpan;
using locale::Season;
using locale::WeekHours;

namespace {

const std::vector<std::string> kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
const std::vector<std::string> kOrdinals = {"first", "second", "third", "fourth", "fifth", "last"};

/// Minutes since midnight of "08:30"; "24:00" is the end of the day. Empty when not a time.
std::optional<int> minute_of(std::string_view time) {
  const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9'; };
  if (time.size() != 5 || time[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) {
    return std::nullopt;
  }
  const int hour = (time[0] - '0') * 10 + (time[1] - '0');
  const int minute = (time[3] - '0') * 10 + (time[4] - '0');
  if (minute > 59 || hour > 24 || (hour == 24 && minute != 0)) return std::nullopt;
  return hour * 60 + minute;
}

std::optional<OpenSpan> read_span(const std::string& text, const Place& place, Problems& problems) {
  const std::size_t dash = text.find('-');
  const auto from = minute_of(std::string_view(text).substr(0, dash));
  const auto to =
      dash == std::string::npos ? std::nullopt : minute_of(std::string_view(text).substr(dash + 1));
  if (!from || !to) {
    problems.error("bad-time"_rule, place, "\"" + text + "\" is not an opening time.",
                   "Write hours and minutes with two digits each: \"08:30-12:30\".");
    return std::nullopt;
  }
  if (*from >= *to) {
    problems.error("bad-time"_rule, place, "\"" + text + "\" ends before it begins.",
                   "Write the earlier time first; split opening hours at midnight.");
    return std::nullopt;
  }
  return OpenSpan{*from, *to};
}

WeekHours read_week(TableReader& reader, Problems& problems) {
  WeekHours week;
  for (std::size_t day = 0; day < week.size(); ++day) {
    week[day] = read_spans(reader, kWeekdays[day], problems);
  }
  return week;
}

/// Where each text of `key` stands among `allowed`.
std::vector<std::size_t> read_words(TableReader& reader, std::string_view key, Need need,
                                    const std::vector<std::string>& allowed, Problems& problems) {
  std::vector<std::size_t> found;
  for (const std::string& word : reader.texts(key, need)) {
    const auto known = std::find(allowed.begin(), allowed.end(), word);
    if (known != allowed.end()) {
      found.push_back(static_cast<std::size_t>(known - allowed.begin()));
      continue;
    }
    problems.error("unknown-word"_rule, reader.place(key),
                   "\"" + word + "\" is not a possible value of \"" + std::string(key) + "\".",
                   allowed_remedy(word, allowed));
  }
  return found;
}

void check_order(const std::optional<std::chrono::year_month_day>& first,
                 const std::optional<std::chrono::year_month_day>& last, const Place& place,
                 Problems& problems) {
  if (!first || !last || *first <= *last) return;
  problems.error("date-order"_rule, place, "It ends before it begins.",
                 "Write the first day first; both days are included.");
}

HoursSeries read_series(TableReader& reader, Problems& problems) {
  HoursSeries series;
  for (const std::size_t day : read_words(reader, "days", Need::kRequired, kWeekdays, problems)) {
    series.weekdays.at(day) = true;
  }
  series.hours = read_spans(reader, "hours", problems);
  if (series.hours.empty()) {
    problems.error("missing-key"_rule, reader.place("hours"), "The hours are missing.",
                   "Write hours = [\"09:00-12:00\"].");
  }
  series.every_weeks = reader.integer("every_weeks", 1, 1, 52);
  for (const std::size_t nth :
       read_words(reader, "of_month", Need::kOptional, kOrdinals, problems)) {
    series.nths.push_back(nth + 1 == kOrdinals.size() ? -1 : static_cast<int>(nth) + 1);
  }
  const bool counted = series.every_weeks > 1;
  series.from = reader.date("from", counted ? Need::kRequired : Need::kOptional);
  series.until = reader.date("until", Need::kOptional);
  check_order(series.from, series.until, reader.place("until"), problems);
  return series;
}

std::vector<HoursSeries> read_all_series(TableReader& parent, std::string_view key,
                                         const std::string& what, Problems& problems) {
  std::vector<HoursSeries> all;
  for (const TomlNode* node : parent.tables(key)) {
    TableReader reader(*node->as<TomlTable>(), {parent.place().file, node->line}, what, problems);
    all.push_back(read_series(reader, problems));
    reader.finish();
  }
  return all;
}

std::vector<Season> read_seasons(TableReader& parent, Problems& problems) {
  std::vector<Season> seasons;
  for (const TomlNode* node : parent.tables("season")) {
    TableReader reader(*node->as<TomlTable>(), {parent.place().file, node->line}, "a season",
                       problems);
    const auto first = reader.date("first", Need::kRequired);
    const auto last = reader.date("last", Need::kRequired);
    const WeekHours week = read_week(reader, problems);
    reader.finish();
    check_order(first, last, reader.place("last"), problems);
    if (first && last) seasons.push_back({*first, *last, week});
  }
  return seasons;
}

}  // namespace

std::vector<OpenSpan> read_spans(TableReader& reader, std::string_view key, Problems& problems) {
  std::vector<OpenSpan> spans;
  for (const std::string& text : reader.texts(key)) {
    if (const auto span = read_span(text, reader.place(key), problems)) spans.push_back(*span);
  }
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (spans[i].from_minute >= spans[i - 1].to_minute) continue;
    problems.error("opening-overlap"_rule, reader.place(key), "The opening times of a day overlap.",
                   "Write them in order with the break between them.");
  }
  return spans;
}

locale::OpeningHours read_hours(TableReader& reader, std::string_view name, Need need,
                                Problems& problems) {
  locale::OpeningHours opening;
  if (const TomlTable* table = reader.table(name, need)) {
    TableReader week(*table, reader.place(name), "[" + std::string(name) + "]", problems);
    opening.week = read_week(week, problems);
    week.finish();
  }
  opening.seasons = read_seasons(reader, problems);
  opening.series = read_all_series(reader, "also_open", "more hours", problems);
  opening.breaks = read_all_series(reader, "break", "a break", problems);
  return opening;
}

}  // namespace kiosk::content
