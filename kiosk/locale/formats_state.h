#pragma once

// Only for the sources of Formats.

#include "locale/formats.h"
#include "locale/habits.h"

#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk::locale {

/// What one Formats keeps.
struct Formats::Impl {
  std::string tag;
  Zone zone;
  const Habits& habits;
  SecondCalendar calendar;
  icu::Locale locale;

  // Everything below is made at first use: opening all of it for one language takes longer
  // than the kiosk may need to start.
  mutable std::map<std::string, std::unique_ptr<icu::SimpleDateFormat>, std::less<>> dates;
  mutable std::map<std::string, icu::number::LocalizedNumberFormatter, std::less<>> numbers;
  mutable std::unique_ptr<icu::ListFormatter> list;
  mutable std::unique_ptr<icu::LocaleDisplayNames> names;
  mutable std::array<std::string, 10> digits;

  /// `pattern` wins over `skeleton`; one of them may be null.
  const icu::SimpleDateFormat& date_format(const char* pattern, const char* skeleton) const;
  const icu::SimpleDateFormat& add_date_format(std::string_view key,
                                               const icu::UnicodeString& pattern,
                                               const icu::Locale& used) const;
  std::string date(std::chrono::year_month_day day, const icu::SimpleDateFormat& format) const;

  /// The formatter kept under `key`, made by `make` when it is the first time.
  const icu::number::LocalizedNumberFormatter& number_format(
      const std::string& key,
      const std::function<icu::number::LocalizedNumberFormatter()>& make) const;
  /// ASCII digits of `text` in the language's own.
  std::string own_digits(std::string_view text) const;
};

}  // namespace kiosk::locale
