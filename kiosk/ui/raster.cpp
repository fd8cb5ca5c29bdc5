#include "ui/raster.h"

#include "ui/raster_blend.h"

#include <array>
#include <cmath>
#include <limits>

namespace kiosk::ui::raster {
namespace {

/// The first pixel whose centre is not left of (above) `edge`.
int first_centre(double edge) {
  return static_cast<int>(std::ceil(edge - 0.5));
}

/// Where the line through two corners crosses a row's centre. The upper corner
/// comes first, so that both shapes beside an edge get the same number.
class Edge {
 public:
  Edge(const Vertex& a, const Vertex& b)
      : m_upper(is_above(a, b) ? a : b), m_lower(is_above(a, b) ? b : a) {
    const double height = static_cast<double>(m_lower.y) - static_cast<double>(m_upper.y);
    m_slope =
        height > 0 ? (static_cast<double>(m_lower.x) - static_cast<double>(m_upper.x)) / height : 0;
  }
  int top() const { return first_centre(static_cast<double>(m_upper.y)); }
  int bottom() const { return first_centre(static_cast<double>(m_lower.y)); }
  double x_at(int row) const {
    return static_cast<double>(m_upper.x) + (row + 0.5 - static_cast<double>(m_upper.y)) * m_slope;
  }

 private:
  static bool is_above(const Vertex& a, const Vertex& b) {
    return a.y < b.y || (a.y == b.y && a.x < b.x);
  }
  const Vertex& m_upper;
  const Vertex& m_lower;
  double m_slope;
};

/// A value that changes evenly over a triangle.
struct Plane {
  float at_origin = 0;
  float per_x = 0;
  float per_y = 0;
  float at(float x, float y) const { return at_origin + per_x * x + per_y * y; }
};

/// Turns the values at three corners into a plane; coordinates count from the
/// first corner, so that large screens lose no precision.
class Slope {
 public:
  explicit Slope(std::span<const Vertex, 3> c)
      : m_ax(c[1].x - c[0].x), m_ay(c[1].y - c[0].y), m_bx(c[2].x - c[0].x), m_by(c[2].y - c[0].y) {
    const float area = m_ax * m_by - m_bx * m_ay;
    m_scale = area == 0 ? 0 : 1 / area;
  }
  Plane through(float v0, float v1, float v2) const {
    const float a = v1 - v0;
    const float b = v2 - v0;
    return {v0, (a * m_by - b * m_ay) * m_scale, (b * m_ax - a * m_bx) * m_scale};
  }

 private:
  float m_ax, m_ay, m_bx, m_by;
  float m_scale;
};

std::uint32_t to_channel(float value) {
  return static_cast<std::uint32_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F);
}

float channel(Pixel p, int shift) {
  return static_cast<float>(p >> shift & 255);
}

Pixel premultiply(Pixel p) {
  const std::uint32_t alpha = alpha_of(p);
  return (scale(p, alpha) & 0x00FFFFFFU) | alpha << 24;
}

/// Along one axis of a texture: the two texels around a point and how much of the second
/// counts. Outside, the one at the border.
struct Between {
  Between(float at, int count) {
    const float whole = std::floor(at - 0.5F);
    first = std::clamp(static_cast<int>(whole), 0, count - 1);
    second = std::clamp(static_cast<int>(whole) + 1, 0, count - 1);
    share = to_channel((at - 0.5F - whole) * 255);
  }
  int first;
  int second;
  std::uint32_t share;  ///< 0–255.
};

/// Bilinear, premultiplied.
Pixel sample(const Texture& texture, const Between& x, const Between& y) {
  const auto texel = [&](int column, int row) -> Pixel {
    const std::ptrdiff_t index = std::ptrdiff_t{row} * texture.width + column;
    return texture.pixels != nullptr ? texture.pixels[index]
                                     : texture.coverage[index] * 0x01010101U;
  };
  const Pixel a = texel(x.first, y.first);
  const Pixel b = texel(x.second, y.first);
  const Pixel c = texel(x.first, y.second);
  const Pixel d = texel(x.second, y.second);
  // Drawings are flat nearly everywhere.
  if (a == b && c == d && a == c) return a;
  return mix(mix(a, b, x.share), mix(c, d, x.share), y.share);
}

/// A texel in the light of a colour; both premultiplied.
Pixel tint(Pixel texel, Pixel color) {
  if (color == 0xFFFFFFFFU) return texel;
  const auto product = [&](int shift) {
    return divide_255((texel >> shift & 255) * (color >> shift & 255)) << shift;
  };
  return product(24) | product(16) | product(8) | product(0);
}

/// How colour and texture coordinates run over a triangle.
struct Shading {
  explicit Shading(std::span<const Vertex, 3> c) : origin(c[0]) {
    const Slope slope(c);
    for (std::size_t i = 0; i < color.size(); ++i) {
      const int shift = static_cast<int>(i) * 8;
      color[i] = slope.through(channel(c[0].color, shift), channel(c[1].color, shift),
                               channel(c[2].color, shift));
    }
    u = slope.through(c[0].u, c[1].u, c[2].u);
    v = slope.through(c[0].v, c[1].v, c[2].v);
    hue_is_even = ((c[0].color ^ c[1].color) & 0xFFFFFFU) == 0 &&
                  ((c[0].color ^ c[2].color) & 0xFFFFFFU) == 0;
  }
  Pixel color_at(float x, float y) const {
    return to_channel(color[3].at(x, y)) << 24 | to_channel(color[2].at(x, y)) << 16 |
           to_channel(color[1].at(x, y)) << 8 | to_channel(color[0].at(x, y));
  }

  Vertex origin;
  std::array<Plane, 4> color;  ///< Blue, green, red, alpha.
  Plane u;
  Plane v;
  bool hue_is_even;
};

/// One row of ImGui's soft edges: one hue, growing transparent. `x` and `y` are
/// the first pixel's centre as seen from the shading's origin.
void draw_soft_row(Pixel* row, int count, const Shading& shading, float x, float y) {
  const Plane& alpha = shading.color[3];
  const Pixel hue = shading.origin.color | 0xFF000000U;
  // A straight edge along the row has the same alpha everywhere.
  if (std::abs(alpha.per_x) * static_cast<float>(count) < 0.25F) {
    blend_row(row, count, (hue & 0x00FFFFFFU) | to_channel(alpha.at(x, y)) << 24);
    return;
  }
  std::array<std::uint8_t, 64> coverage;
  for (int done = 0; done < count;) {
    const int part = std::min(count - done, static_cast<int>(coverage.size()));
    for (int i = 0; i < part; ++i) {
      coverage[static_cast<std::size_t>(i)] =
          static_cast<std::uint8_t>(to_channel(alpha.at(x + static_cast<float>(done + i), y)));
    }
    blend_row(row + done, part, hue, coverage.data());
    done += part;
  }
}

}  // namespace

void convex_rows(std::span<const Vertex> polygon, const Box& clip, Rows& rows) {
  int top = std::numeric_limits<int>::max();
  int bottom = std::numeric_limits<int>::min();
  for (const Vertex& v : polygon) {
    top = std::min(top, first_centre(static_cast<double>(v.y)));
    bottom = std::max(bottom, first_centre(static_cast<double>(v.y)));
  }
  rows.top = std::max(top, clip.top);
  bottom = std::min(bottom, clip.bottom);
  rows.spans.assign(static_cast<std::size_t>(std::max(0, bottom - rows.top)),
                    {clip.right, clip.left});
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Edge edge(polygon[i], polygon[(i + 1) % polygon.size()]);
    const int last = std::min(edge.bottom(), bottom);
    for (int row = std::max(edge.top(), rows.top); row < last; ++row) {
      Span& span = rows.spans[static_cast<std::size_t>(row - rows.top)];
      const int x = first_centre(edge.x_at(row));
      span.left = std::max(clip.left, std::min(span.left, x));
      span.right = std::min(clip.right, std::max(span.right, x));
    }
  }
}

bool rows_cover(const Rows& rows, const Box& box) {
  if (rows.top > box.top || rows.bottom() < box.bottom) return false;
  const auto first = rows.spans.begin() + (box.top - rows.top);
  return std::all_of(first, first + box.height(), [&](const Span& span) {
    return span.left <= box.left && span.right >= box.right;
  });
}

void fill(const Target& target, const Box& box, Pixel color) {
  const Box part = box.intersect(target.box);
  if (part.empty()) return;
  for (int y = part.top; y < part.bottom; ++y) {
    blend_row(target.at(part.left, y), part.width(), color);
  }
}

void fill(const Target& target, const Rows& rows, Pixel color) {
  const int bottom = std::min(rows.bottom(), target.box.bottom);
  for (int y = std::max(rows.top, target.box.top); y < bottom; ++y) {
    const Span& span = rows.spans[static_cast<std::size_t>(y - rows.top)];
    const int left = std::max(span.left, target.box.left);
    const int right = std::min(span.right, target.box.right);
    if (left < right) blend_row(target.at(left, y), right - left, color);
  }
}

void draw_glyph(const Target& target, const Box& box, const Texture& page, int dx, int dy,
                Pixel color) {
  // A damaged draw list must not read beyond the page.
  const Box on_page{-dx, -dy, page.width - dx, page.height - dy};
  const Box part = box.intersect(target.box).intersect(on_page);
  if (part.empty()) return;
  for (int y = part.top; y < part.bottom; ++y) {
    const std::uint8_t* coverage =
        page.coverage + static_cast<std::ptrdiff_t>(y + dy) * page.width + (part.left + dx);
    blend_row(target.at(part.left, y), part.width(), color, coverage);
  }
}

void draw_picture(const Target& target, const Box& box, const Texture& texture, const Vertex& first,
                  const Vertex& last) {
  const Box part = box.intersect(target.box);
  if (part.empty()) return;
  const Pixel color = premultiply(first.color);
  float per_x = (last.u - first.u) / (last.x - first.x);
  float per_y = (last.v - first.v) / (last.y - first.y);
  // Four texels a pixel are looked at; a picture that holds more would sparkle.
  const Texture* level = &texture;
  float reduced = 1;
  while (level->half != nullptr && std::min(std::abs(per_x), std::abs(per_y)) >= 2) {
    level = level->half;
    reduced /= 2;
    per_x /= 2;
    per_y /= 2;
  }
  // Every row looks at the same columns.
  std::vector<Between> columns;
  columns.reserve(static_cast<std::size_t>(part.width()));
  for (int x = part.left; x < part.right; ++x) {
    columns.emplace_back(first.u * reduced + (static_cast<float>(x) + 0.5F - first.x) * per_x,
                         level->width);
  }
  for (int y = part.top; y < part.bottom; ++y) {
    const Between v(first.v * reduced + (static_cast<float>(y) + 0.5F - first.y) * per_y,
                    level->height);
    Pixel* row = target.at(part.left, y);
    for (const Between& u : columns) {
      *row = over(*row, tint(sample(*level, u, v), color));
      ++row;
    }
  }
}

void draw_triangle(const Target& target, const Box& clip, std::span<const Vertex, 3> corners,
                   const Texture* texture, Rows& rows) {
  convex_rows(corners, clip.intersect(target.box), rows);
  if (rows.spans.empty()) return;
  const Shading shading(corners);
  for (int y = rows.top; y < rows.bottom(); ++y) {
    const Span& span = rows.spans[static_cast<std::size_t>(y - rows.top)];
    if (span.left >= span.right) continue;
    Pixel* row = target.at(span.left, y);
    const float from_x = static_cast<float>(span.left) + 0.5F - shading.origin.x;
    const float from_y = static_cast<float>(y) + 0.5F - shading.origin.y;
    if (texture == nullptr && shading.hue_is_even) {
      draw_soft_row(row, span.right - span.left, shading, from_x, from_y);
      continue;
    }
    for (int i = 0; i < span.right - span.left; ++i) {
      const float x = from_x + static_cast<float>(i);
      const Pixel light = premultiply(shading.color_at(x, from_y));
      const Pixel matter =
          texture == nullptr
              ? light
              : tint(sample(*texture, Between(shading.u.at(x, from_y), texture->width),
                            Between(shading.v.at(x, from_y), texture->height)),
                     light);
      row[i] = over(row[i], matter);
    }
  }
}

}  // namespace kiosk::ui::raster
