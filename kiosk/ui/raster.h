#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kiosk::ui::raster {

/// 0xAARRGGBB. Colours of shapes have straight alpha, textures premultiplied;
/// pixels of the screen are opaque. Everything is blended in sRGB.
using Pixel = std::uint32_t;

/// Whole pixels, half-open at right and bottom.
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  bool operator==(const Box&) const = default;

  int width() const { return right - left; }
  int height() const { return bottom - top; }
  bool empty() const { return left >= right || top >= bottom; }
  bool covers(const Box& o) const {
    return left <= o.left && top <= o.top && right >= o.right && bottom >= o.bottom;
  }
  Box intersect(const Box& o) const {
    return {std::max(left, o.left), std::max(top, o.top), std::min(right, o.right),
            std::min(bottom, o.bottom)};
  }
};

/// Where pixels go: `pixels[0]` is the left top of `box`. Borrowed memory.
struct Target {
  Pixel* pixels = nullptr;
  std::ptrdiff_t stride = 0;  ///< In pixels.
  Box box;
  Pixel* at(int x, int y) const { return pixels + (y - box.top) * stride + (x - box.left); }
};

/// Texels of an atlas page (coverage, 8 bits) or of a picture (premultiplied);
/// the other pointer is null. Borrowed memory, rows without gaps.
struct Texture {
  const std::uint8_t* coverage = nullptr;
  const Pixel* pixels = nullptr;
  int width = 0;
  int height = 0;
  const Texture* half = nullptr;  ///< The same picture in half the size, for small views.
};

struct Vertex {
  float x = 0;
  float y = 0;
  float u = 0;  ///< In texels.
  float v = 0;
  Pixel color = 0;
};

/// Pixels of one row, half-open.
struct Span {
  int left = 0;
  int right = 0;
};

/// The rows of a convex shape. A pixel belongs to it when its centre does; a
/// centre on a left or top edge does, on a right or bottom edge does not, so that
/// shapes which share an edge neither overlap nor leave a gap.
struct Rows {
  int top = 0;
  std::vector<Span> spans;
  int bottom() const { return top + static_cast<int>(spans.size()); }
};

/// Rows of the convex polygon, cut to `clip`. Vertices in either direction.
void convex_rows(std::span<const Vertex> polygon, const Box& clip, Rows& rows);
/// Every pixel of `box` belongs to the rows.
bool rows_cover(const Rows& rows, const Box& box);

/// One colour over a rectangle or over rows.
void fill(const Target& target, const Box& box, Pixel color);
void fill(const Target& target, const Rows& rows, Pixel color);

/// A glyph at whole pixels: the texel for pixel (x, y) is (x + dx, y + dy).
void draw_glyph(const Target& target, const Box& box, const Texture& page, int dx, int dy,
                Pixel color);

/// A rectangle filled with a texture in one colour, magnified or reduced: `first`
/// is its left top corner, `last` its right bottom one. Bilinear.
void draw_picture(const Target& target, const Box& box, const Texture& texture, const Vertex& first,
                  const Vertex& last);

/// One triangle with a colour at each corner, cut to `clip`; a null `texture` is
/// white. `scratch` saves taking memory for each.
void draw_triangle(const Target& target, const Box& clip, std::span<const Vertex, 3> corners,
                   const Texture* texture, Rows& scratch);

}  // namespace kiosk::ui::raster
