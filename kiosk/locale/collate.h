#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// The order in which a dictionary of `tag` has `texts`, as indices into them; equal ones keep
/// their order. Source: UTS #10 with CLDR's tailoring for the language. Arabic words stand
/// without their article, as in Arabic registers.
std::vector<std::size_t> sorted_order(std::string_view tag, const std::vector<std::string>& texts);

/// The letter under which that dictionary has `text`, a capital where the script has any.
std::string index_letter(std::string_view tag, std::string_view text);

}  // namespace kiosk::locale
