#include "text/ring.h"

#include <algorithm>
#include <cmath>

namespace kiosk::text {

namespace {

/// How much of a pixel lies inside a circle; `distance` is from the circle's centre to the
/// pixel's. Exact for a straight edge, close enough for a curve.
float inside(float radius, float distance) {
  return std::clamp(radius - distance + 0.5F, 0.0F, 1.0F);
}

}  // namespace

GlyphPicture draw_ring(int radius_px, int width_px) {
  GlyphPicture picture;
  picture.width = picture.height = 2 * radius_px;
  const auto outer = static_cast<float>(radius_px);
  const auto hole = static_cast<float>(radius_px - width_px);
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const float distance =
          std::hypot(static_cast<float>(x) + 0.5F - outer, static_cast<float>(y) + 0.5F - outer);
      const float cut = width_px < radius_px ? inside(hole, distance) : 0.0F;
      const float share = inside(outer, distance) - cut;
      picture.pixels.push_back(static_cast<std::uint8_t>(share * 255.0F + 0.5F));
    }
  }
  return picture;
}

}  // namespace kiosk::text
