#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// The words of `text` in order, without spaces and punctuation: letters, numbers,
/// ideographs. Source: UAX #29 word boundaries with ICU's dictionaries.
std::vector<std::string> words(std::string_view text, std::string_view tag);

}  // namespace kiosk::locale
