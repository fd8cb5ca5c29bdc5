#pragma once

#include "base/geometry.h"
#include "ui/picture.h"

namespace kiosk::tests {

/// A screen at a third of its width and height, each pixel the mean of nine: small files,
/// and letters that stand a fraction of a pixel elsewhere look nearly the same.
ui::Picture shrunk(const ui::Picture& picture);

/// What sets a shrunk screen apart from its reference. A pixel differs when one of its
/// channels is further off than smoothing by another FreeType can bring it; the pixels are
/// counted tile by tile, so that a lost letter weighs as much on a full screen as on an
/// empty one.
struct Comparison {
  bool same_size = true;
  float share = 0;  ///< Of differing pixels in the worst tile, 0–1.
  Rect worst;       ///< That tile.
  /// The screen in pale grey, differing pixels in red; empty where the sizes differ.
  ui::Picture difference;

  bool same() const;
};

Comparison compare(const ui::Picture& actual, const ui::Picture& reference);

}  // namespace kiosk::tests
