#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "locale/second_calendar.h"
#include "locale/zone.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::locale {

/// Numbers, money, dates and times as people write them in one language and one
/// centre: the language's own digits, Gregorian calendar, 24-hour clock, times in the
/// centre's zone. All text is UTF-8 in NFC. ICU objects are made at first use and kept.
/// Move-only; main thread. Source: CLDR through ICU, see habits.h for what differs.
class Formats {
 public:
  /// `tag` BCP 47 ("en", "ar-EG", "sr-Latn"), `zone` IANA.
  /// Errors: kInvalidInput (tag not well-formed), those of Zone::open.
  static Result<Formats> make(std::string_view tag, std::string_view zone,
                              SecondCalendar calendar = SecondCalendar::kUsual);
  Formats(Formats&&) noexcept;
  Formats& operator=(Formats&&) noexcept;
  ~Formats();

  std::string number(std::int64_t value) const;
  std::string number(int value) const { return number(std::int64_t{value}); }
  /// At most `max_decimals` decimals, no trailing zeros.
  std::string number(double value, int max_decimals = 2) const;
  /// `code` is ISO 4217; without decimals when `value` is whole.
  std::string currency(double value, std::string_view code) const;
  /// `unit` is a CLDR unit ("month", "week", "day", "year", "hour", "minute") in full
  /// words: "3 months". A unit CLDR does not know gives the bare number.
  std::string measure(double value, std::string_view unit) const;
  /// `value` 12 is "12 %".
  std::string percent(double value, int max_decimals = 1) const;

  /// "Friday 27 November 2026": always with the weekday.
  std::string date_long(std::chrono::year_month_day date) const;
  /// "Fri 27 Nov 2026".
  std::string date_short(std::chrono::year_month_day date) const;
  /// "27 November 2026", for the date of a source.
  std::string date_plain(std::chrono::year_month_day date) const;
  /// The date in the second calendar, in words: "6 Qaws 1405" in Dari; empty where there is none.
  std::string date_local_calendar(std::chrono::year_month_day date) const;

  /// "10:24", in the centre's zone.
  std::string time(Instant instant) const;
  /// "08:30" of minutes since midnight; 1440 is "24:00".
  std::string time_of_day(int minute) const;

  /// For the day strip, as standing alone: "Fri", "Nov", "27".
  std::string weekday_short(std::chrono::year_month_day date) const;
  std::string weekday_long(std::chrono::weekday weekday) const;
  std::string month_short(std::chrono::year_month_day date) const;
  /// "November 2026", for the top of a calendar.
  std::string month_and_year(std::chrono::year_month month) const;
  std::string day_number(std::chrono::year_month_day date) const;
  /// In the country the tag names; without one in the country of the zone.
  std::chrono::weekday first_day_of_week() const;

  /// "English, German and Twi".
  std::string list(std::span<const std::string> items) const;
  /// The name of language `tag` in this language; empty when CLDR has none.
  std::string language_name(std::string_view tag) const;

  const std::string& tag() const;
  const Zone& zone() const;

 private:
  struct Impl;
  explicit Formats(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace kiosk::locale
