#include "locale/region.h"

#include "locale/icu_text.h"

#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <memory>

namespace kiosk::locale {

bool is_country(std::string_view code) {
  for (const char* const* known = icu::Locale::getISOCountries(); *known != nullptr; ++known) {
    if (code == *known) return true;
  }
  return false;
}

std::string country_name(std::string_view code, std::string_view locale) {
  icu::UnicodeString name;
  icu::Locale("und", std::string(code).c_str())
      .getDisplayCountry(icu::Locale(std::string(locale).c_str()), name);
  return from_icu(name);
}

std::vector<std::string> zones_of_country(std::string_view code) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> found(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, std::string(code).c_str(), nullptr, status));
  std::vector<std::string> zones;
  if (U_FAILURE(status)) return zones;
  while (const icu::UnicodeString* zone = found->snext(status)) {
    if (U_FAILURE(status)) break;
    zones.push_back(from_icu(*zone));
  }
  return zones;
}

}  // namespace kiosk::locale
