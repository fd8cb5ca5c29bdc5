#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// Whether `code` is a country of ISO 3166, in capitals: "GH".
bool is_country(std::string_view code);

/// Its name as `locale` calls it. Source: CLDR.
std::string country_name(std::string_view code, std::string_view locale);

/// Its IANA time zones, each place once. Source: ICU.
std::vector<std::string> zones_of_country(std::string_view code);

}  // namespace kiosk::locale
