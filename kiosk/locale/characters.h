#pragma once

#include <string>

namespace kiosk::locale {

/// True for marks that stack on the character before them (general category M).
bool is_mark(char32_t code_point);
/// True for spaces, tabs and line ends of any script.
bool is_space(char32_t code_point);
/// True for control characters and for those that only steer direction or byte order;
/// not for the joiners that Persian and Urdu spelling needs.
bool is_control(char32_t code_point);
/// True when something can be seen of it alone: no space, control, joiner, mark or
/// unassigned code.
bool is_visible(char32_t code_point);
/// For people: "U+0430 CYRILLIC SMALL LETTER A"; the code alone for what has no name.
std::string character_name(char32_t code_point);

}  // namespace kiosk::locale
