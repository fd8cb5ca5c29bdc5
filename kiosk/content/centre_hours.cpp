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

std::size_t place_in(const std::vector<std::string>& words, const std::string& word) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

HoursSeries read_series(TableReader& reader, Problems& problems) {
  HoursSeries series;
  for (const std::string& day : reader.words("days", kWeekdays, Need::kRequired)) {
    series.weekdays.at(place_in(kWeekdays, day)) = true;
  }
  series.hours = read_spans(reader, "hours", problems);
  if (series.hours.empty()) {
    problems.error("missing-key"_rule, reader.place("hours"), "The hours are missing.",
                   "Write hours = [\"09:00-12:00\"].");
  }
  series.every_weeks = reader.integer("every_weeks", 1, 1, 52);
  for (const std::string& word : reader.words("of_month", kOrdinals)) {
    const auto nth = static_cast<int>(place_in(kOrdinals, word)) + 1;
    series.nths.push_back(word == kOrdinals.back() ? -1 : nth);
  }
  const bool counted = series.every_weeks > 1;
  series.from = reader.date("from", counted ? Need::kRequired : Need::kOptional);
  series.until = reader.date("until", Need::kOptional);
  check_order(series.from, series.until, reader.place("until"), problems);
  return series;
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

void check_order(const std::optional<std::chrono::year_month_day>& first,
                 const std::optional<std::chrono::year_month_day>& last, const Place& place,
                 Problems& problems) {
  if (!first || !last || *first <= *last) return;
  problems.error("date-order"_rule, place, "It ends before it begins.",
                 "Write the first day first; both days are included.");
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
