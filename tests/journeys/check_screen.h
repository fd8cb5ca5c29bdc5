#pragma once

#include "base/geometry.h"
#include "ui/semantics.h"
#include "ui/theme.h"

#include <string>
#include <vector>

namespace kiosk::journeys {

class Driver;

/// What a finished frame is judged by.
struct ScreenFacts {
  const ui::Tree& tree;
  Vec2 size;
  float px_per_mm = 0;
  ui::Contrast contrast = ui::Contrast::kDefault;
};

/// Everything on the glass that breaks the rules of the design, one sentence each: a
/// glyph that is missing, a text that does not fit its box or the glass, letters that are
/// too small, too little contrast, a node without a name, words without a node, targets
/// that overlap or are smaller than a finger. What a visitor typed is not repeated.
std::vector<std::string> check_screen(const ScreenFacts& facts);

/// The same for what the driver shows now, and the words that had no translation.
std::vector<std::string> check_screen(Driver& driver);

}  // namespace kiosk::journeys
