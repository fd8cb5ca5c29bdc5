#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace kiosk::locale {

/// The rule by which a zone goes on after the last change its file lists, for ever.
/// Source: POSIX.1-2017, section 8.3 "TZ", with RFC 8536's hours from -167 to 167.
class ZoneRule {
 public:
  /// Reads "EET-2EEST,M4.5.5/0,M10.5.4/24". Empty when it is not of that form.
  static std::optional<ZoneRule> parse(std::string_view text);

  /// Local minus UTC at `utc`.
  std::chrono::seconds offset_at(std::chrono::sys_seconds utc) const;

 private:
  enum class DayForm { kMonthWeekDay, kJulianNoLeap, kDayOfYear };
  struct Change {
    DayForm form = DayForm::kMonthWeekDay;
    unsigned month = 1;               ///< kMonthWeekDay only.
    unsigned week = 1;                ///< 1–5; 5 is the month's last.
    unsigned day = 0;                 ///< Weekday 0–6 from Sunday, or the day's number.
    std::chrono::seconds time{7200};  ///< Since local midnight.
    /// Local time of the change in `year`, by the clock that was valid before it.
    std::chrono::local_seconds in(std::chrono::year year) const;
  };
  class Reader;

  std::chrono::seconds m_standard{0};
  std::chrono::seconds m_summer{0};
  bool m_has_summer = false;
  Change m_begin;  ///< Of summer time.
  Change m_end;
};

}  // namespace kiosk::locale
