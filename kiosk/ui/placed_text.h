#pragma once

#include "base/geometry.h"
#include "text/layout.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// One text as it stands on the glass, for who checks a frame. Pixels.
struct PlacedText {
  std::size_t node = 0;  ///< Index in the frame's tree.
  std::string words;
  std::string locale;
  Rect box;  ///< The room it was given.
  Rect ink;  ///< The room its letters may take, without the air above and below the lines.
  std::shared_ptr<const text::Layout> layout;
};

/// Where lines begin inside a word that had to be broken between two letters because it is
/// wider than its box, without a hyphen; in bytes of `words`.
std::vector<std::size_t> broken_words(const text::Layout& layout, std::string_view words);

}  // namespace kiosk::ui
