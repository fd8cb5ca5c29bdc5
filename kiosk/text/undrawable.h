#pragma once

#include "text/engine.h"

#include <string_view>
#include <vector>

namespace kiosk::text {

/// The characters of `text` for which the typefaces of `locale` and those it falls back to have
/// no glyph, in either weight, ascending, each once. Judged by laying the text out, so a mark that
/// its letter's typeface lacks counts as well.
std::vector<char32_t> undrawable(Engine& engine, std::string_view text, std::string_view locale);

}  // namespace kiosk::text
