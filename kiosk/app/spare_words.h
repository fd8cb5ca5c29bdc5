#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

/// The few words a terminal without a pack has: they say that it does not work and
/// whom to ask. From spare_words.txt, built into the program, because the place where
/// words usually come from is what is missing.
std::string spare_words(std::string_view key, std::string_view locale);

/// The languages these words exist in, in the order they are shown.
const std::vector<std::string>& spare_locales();

}  // namespace kiosk::app
