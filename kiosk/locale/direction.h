#pragma once

#include <string_view>

namespace kiosk::locale {

/// Writing direction of a paragraph or of a whole interface.
enum class Direction { kLeftToRight, kRightToLeft };

/// The direction in which `locale` (BCP 47) is written: by its script when the tag
/// names one ("az-Arab"), else by its language. Unknown tags are left to right.
/// Needs no ICU data, so that the first frame does not wait for it.
Direction direction_of(std::string_view locale);

/// What stands between two short statements on one line, blanks included: a middle dot;
/// in right-to-left languages a comma, because beside their digits a dot reads as a zero.
std::string_view separator_of(std::string_view locale);

}  // namespace kiosk::locale
