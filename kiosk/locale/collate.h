#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// Sorts as a dictionary of `tag` does; equal keys keep their order.
/// Source: UTS #10 with CLDR's tailoring for the language.
void sort_for(std::string_view tag, std::vector<std::string>& texts);

/// The order in which `texts` would be sorted, as indices into it.
std::vector<std::size_t> sorted_order(std::string_view tag, const std::vector<std::string>& texts);

}  // namespace kiosk::locale
