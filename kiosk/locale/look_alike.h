#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::locale {

/// A word that people read as another one.
struct LookAlike {
  std::string word;
  char32_t odd = 0;  ///< The first character that does not belong to the others.
};

/// The first word of `text` that mixes alphabets with like letters ("p\u0430y"), that mixes digits
/// of two systems, or whose letters all look Latin and are not, where `tag` is written in Latin.
/// Latin beside Arabic, Tifinagh or ideographs mixes nothing. Source: UTS #39, restriction
/// level "moderately restrictive".
std::optional<LookAlike> find_look_alike(std::string_view text, std::string_view tag);

}  // namespace kiosk::locale
