#pragma once

#include "text/rasteriser.h"

namespace kiosk::text {

/// A circle's line of `width_px` inside `radius_px`, softened by one pixel at both edges,
/// 2 × `radius_px` wide and high; a disc when the width is the radius.
GlyphPicture draw_ring(int radius_px, int width_px);

}  // namespace kiosk::text
