#pragma once

#include <algorithm>
#include <cstdint>

namespace kiosk {

/// A point or a size. Pixels unless the name says millimetres.
struct Vec2 {
  float x = 0;
  float y = 0;
  bool operator==(const Vec2&) const = default;
};

/// An axis-aligned rectangle, y downwards; half-open at its right and bottom.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  Vec2 centre() const { return {x + width / 2, y + height / 2}; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool operator==(const Rect&) const = default;

  /// Every side moved inwards by `d`; negative `d` grows the rectangle.
  Rect inset(float d) const { return {x + d, y + d, width - 2 * d, height - 2 * d}; }

  Rect intersect(const Rect& o) const {
    const float left = std::max(x, o.x);
    const float top = std::max(y, o.y);
    return {left, top, std::max(0.F, std::min(right(), o.right()) - left),
            std::max(0.F, std::min(bottom(), o.bottom()) - top)};
  }
  Rect unite(const Rect& o) const {
    if (empty()) return o;
    if (o.empty()) return *this;
    const float left = std::min(x, o.x);
    const float top = std::min(y, o.y);
    return {left, top, std::max(right(), o.right()) - left, std::max(bottom(), o.bottom()) - top};
  }
};

/// sRGB with straight alpha, 0–255 each.
struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Color&) const = default;

  /// From 0xRRGGBB, opaque.
  static constexpr Color rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), 255};
  }
  constexpr Color with_alpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
};

}  // namespace kiosk
