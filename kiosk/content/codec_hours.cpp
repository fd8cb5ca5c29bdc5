#include "content/codec_parts.h"

namespace kiosk::content {

using std::chrono::year_month_day;

namespace {

void write_week(ByteWriter& to, const locale::WeekHours& week) {
  for (const std::vector<OpenSpan>& day : week) write_spans(to, day);
}

locale::WeekHours read_week(ByteReader& from) {
  locale::WeekHours week;
  for (std::vector<OpenSpan>& day : week) day = read_spans(from);
  return week;
}

void write_day(ByteWriter& to, const std::optional<year_month_day>& day) {
  to.flag(day.has_value());
  if (day) write_date(to, *day);
}

std::optional<year_month_day> read_day(ByteReader& from) {
  if (!from.flag()) return std::nullopt;
  return read_date(from);
}

}  // namespace

int read_bounded(ByteReader& from, int min, int max) {
  const std::int64_t value = from.signed_number();
  if (value >= min && value <= max) return static_cast<int>(value);
  from.fail();
  return min;
}

void write_spans(ByteWriter& to, const std::vector<OpenSpan>& spans) {
  to.number(spans.size());
  for (const OpenSpan& span : spans) {
    to.signed_number(span.from_minute);
    to.signed_number(span.to_minute);
  }
}

std::vector<OpenSpan> read_spans(ByteReader& from) {
  constexpr int kDay = 24 * 60;
  std::vector<OpenSpan> spans(from.count());
  for (OpenSpan& span : spans) {
    span.from_minute = read_bounded(from, 0, kDay);
    span.to_minute = read_bounded(from, span.from_minute, kDay);
  }
  return spans;
}

void write_series(ByteWriter& to, const std::vector<locale::HoursSeries>& list) {
  to.number(list.size());
  for (const locale::HoursSeries& series : list) {
    for (const bool on : series.weekdays) to.flag(on);
    write_spans(to, series.hours);
    to.signed_number(series.every_weeks);
    to.number(series.nths.size());
    for (const int nth : series.nths) to.signed_number(nth);
    write_day(to, series.from);
    write_day(to, series.until);
  }
}

std::vector<locale::HoursSeries> read_series(ByteReader& from) {
  std::vector<locale::HoursSeries> list(from.count());
  for (locale::HoursSeries& series : list) {
    for (bool& on : series.weekdays) on = from.flag();
    series.hours = read_spans(from);
    series.every_weeks = read_bounded(from, 1, 52);
    series.nths.resize(from.count());
    for (int& nth : series.nths) nth = read_bounded(from, -5, 5);
    series.from = read_day(from);
    series.until = read_day(from);
  }
  return list;
}

void write_opening(ByteWriter& to, const locale::OpeningHours& opening) {
  write_week(to, opening.week);
  to.number(opening.seasons.size());
  for (const locale::Season& season : opening.seasons) {
    write_date(to, season.first);
    write_date(to, season.last);
    write_week(to, season.week);
  }
  write_series(to, opening.series);
  write_series(to, opening.breaks);
}

locale::OpeningHours read_opening(ByteReader& from) {
  locale::OpeningHours opening;
  opening.week = read_week(from);
  opening.seasons.resize(from.count());
  for (locale::Season& season : opening.seasons) {
    season.first = read_date(from);
    season.last = read_date(from);
    season.week = read_week(from);
  }
  opening.series = read_series(from);
  opening.breaks = read_series(from);
  return opening;
}

}  // namespace kiosk::content
