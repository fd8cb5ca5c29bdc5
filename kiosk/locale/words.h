#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// The words of `text` in order, without spaces and punctuation: letters, numbers,
/// ideographs. Source: UAX #29 word boundaries with ICU's dictionaries.
std::vector<std::string> words(std::string_view text, std::string_view tag);

/// The sentences of `text` in order, with the spaces behind them. Borrows `text`. An abbreviation's
/// full stop may end one. Source: UAX #29 sentence boundaries.
std::vector<std::string_view> sentences(std::string_view text, std::string_view tag);

}  // namespace kiosk::locale
