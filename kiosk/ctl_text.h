#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kiosk {

namespace text {
class Engine;
struct Layout;
}  // namespace text

/// `kioskctl text layout …`: lays paragraphs from standard input out and prints one JSON
/// object for each. Exit code 0 done, 1 input or fonts unusable, 2 wrong arguments.
int text_command(std::span<const std::string_view> args);

/// One layout as one line of JSON: lines, runs in visual order, glyphs; byte offsets into
/// the UTF-8 input, pixels as decimals.
std::string layout_json(const text::Engine& engine, const text::Layout& layout);

}  // namespace kiosk
