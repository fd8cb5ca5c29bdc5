#include "locale/zone_rule.h"

namespace kiosk::locale {

using namespace std::chrono;

/// Takes a TZ string apart from the left; every take_ moves on only when it succeeds.
class ZoneRule::Reader {
 public:
  explicit Reader(std::string_view text) : m_rest(text) {}

  bool at_end() const { return m_rest.empty(); }

  bool take(char c) {
    if (m_rest.empty() || m_rest[0] != c) return false;
    m_rest.remove_prefix(1);
    return true;
  }

  /// "EET" or "<+01>"; what it says does not matter.
  bool take_name() {
    std::size_t size = 0;
    if (!m_rest.empty() && m_rest[0] == '<') {
      const std::size_t close = m_rest.find('>');
      if (close == std::string_view::npos) return false;
      size = close + 1;
    } else {
      while (size < m_rest.size() && is_letter(m_rest[size])) ++size;
    }
    if (size < 3) return false;
    m_rest.remove_prefix(size);
    return true;
  }

  std::optional<unsigned> take_number() {
    unsigned value = 0;
    std::size_t size = 0;
    for (; size < m_rest.size() && size < 3 && m_rest[size] >= '0' && m_rest[size] <= '9'; ++size) {
      value = value * 10 + static_cast<unsigned>(m_rest[size] - '0');
    }
    if (size == 0) return std::nullopt;
    m_rest.remove_prefix(size);
    return value;
  }

  /// [+-]hh[:mm[:ss]]
  std::optional<seconds> take_time() {
    const bool negative = take('-');
    if (!negative) take('+');
    const auto hour = take_number();
    if (!hour || *hour > 167) return std::nullopt;
    seconds time = hours(*hour);
    for (const seconds unit : {seconds(60), seconds(1)}) {
      if (!take(':')) break;
      const auto part = take_number();
      if (!part || *part > 59) return std::nullopt;
      time += unit * *part;
    }
    return negative ? -time : time;
  }

  std::optional<Change> take_change() {
    Change change;
    if (take('M')) {
      // No number at all counts as one out of range.
      change.month = take_number().value_or(0);
      change.week = take('.') ? take_number().value_or(0) : 0;
      change.day = take('.') ? take_number().value_or(7) : 7;
      if (change.month < 1 || change.month > 12) return std::nullopt;
      if (change.week < 1 || change.week > 5 || change.day > 6) return std::nullopt;
    } else {
      change.form = take('J') ? DayForm::kJulianNoLeap : DayForm::kDayOfYear;
      change.day = take_number().value_or(366);
      if (change.day > 365) return std::nullopt;
    }
    if (take('/')) {
      const auto time = take_time();
      if (!time) return std::nullopt;
      change.time = *time;
    }
    return change;
  }

 private:
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  std::string_view m_rest;
};

std::optional<ZoneRule> ZoneRule::parse(std::string_view text) {
  Reader reader(text);
  ZoneRule rule;
  if (!reader.take_name()) return std::nullopt;
  const auto standard = reader.take_time();
  if (!standard) return std::nullopt;
  rule.m_standard = -*standard;  // POSIX counts west of Greenwich.
  if (reader.at_end()) return rule;
  rule.m_has_summer = true;
  rule.m_summer = rule.m_standard + hours(1);
  if (!reader.take_name()) return std::nullopt;
  if (!reader.take(',')) {
    const auto summer = reader.take_time();
    if (!summer || !reader.take(',')) return std::nullopt;
    rule.m_summer = -*summer;
  }
  const auto begin = reader.take_change();
  if (!begin || !reader.take(',')) return std::nullopt;
  const auto end = reader.take_change();
  if (!end || !reader.at_end()) return std::nullopt;
  rule.m_begin = *begin;
  rule.m_end = *end;
  return rule;
}

local_seconds ZoneRule::Change::in(std::chrono::year y) const {
  switch (form) {
    case DayForm::kJulianNoLeap: {
      // Day 60 is 1 March in every year; 29 February cannot be named.
      const bool after_leap_day = y.is_leap() && day >= 60;
      return local_days(y / January / 1) + days(day - 1 + (after_leap_day ? 1 : 0)) + time;
    }
    case DayForm::kDayOfYear: return local_days(y / January / 1) + days(day) + time;
    case DayForm::kMonthWeekDay: break;
  }
  const std::chrono::month m(month);
  const weekday wanted(day);
  if (week == 5) return local_days(y / m / wanted[last]) + time;
  return local_days(y / m / wanted[week]) + time;
}

seconds ZoneRule::offset_at(sys_seconds utc) const {
  if (!m_has_summer) return m_standard;
  // The year by standard time: no zone changes its clocks so near to New Year that it matters.
  const local_seconds standard((utc + m_standard).time_since_epoch());
  const year y = year_month_day(floor<days>(standard)).year();
  const sys_seconds begin((m_begin.in(y)-m_standard).time_since_epoch());
  const sys_seconds end((m_end.in(y)-m_summer).time_since_epoch());
  // South of the equator summer time lasts over New Year.
  const bool summer = begin < end ? utc >= begin && utc < end : utc >= begin || utc < end;
  return summer ? m_summer : m_standard;
}

}  // namespace kiosk::locale
