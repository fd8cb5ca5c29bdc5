#pragma once

#include <unicode/locid.h>

#include <string_view>

namespace kiosk::locale {

/// Where a language's people write dates and numbers differently from what CLDR gives for
/// the bare tag. Null fields: as CLDR says. Patterns are of UTS #35.
struct Habits {
  const char* language;
  const char* tag;        ///< Used instead of the bare language, null: itself.
  const char* digits;     ///< CLDR numbering system.
  const char* date_long;  ///< With the weekday in full.
  const char* date_short;
  const char* date_plain;   ///< Without the weekday.
  bool drop_commas;         ///< "Friday 27 November 2026": calmer on a screen.
  bool solar_hijri;         ///< People date by it; the Gregorian calendar stands beside it.
  const char* measure_tag;  ///< Whose words stand for units that CLDR lacks here.
};

/// Never null; a language without a row gets one without differences.
const Habits& habits_of(std::string_view tag);

/// ICU's locale for a well-formed BCP 47 tag with the habits' region and digits, Gregorian
/// calendar. Variants and extensions of the tag do not count.
icu::Locale icu_locale(std::string_view tag);

}  // namespace kiosk::locale
