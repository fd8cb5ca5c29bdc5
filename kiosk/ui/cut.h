#pragma once

#include "base/geometry.h"

#include <algorithm>
#include <vector>

namespace kiosk::ui {

// Cutting rectangles into parts. Screens think in logical coordinates: x grows
// from the start of a line to its end; `Ui` mirrors once when it draws.

inline Rect cut_top(Rect& rest, float height) {
  const Rect part{rest.x, rest.y, rest.width, height};
  rest.y += height;
  rest.height = std::max(0.F, rest.height - height);
  return part;
}
inline Rect cut_bottom(Rect& rest, float height) {
  rest.height = std::max(0.F, rest.height - height);
  return {rest.x, rest.bottom(), rest.width, height};
}
inline Rect cut_start(Rect& rest, float width) {
  const Rect part{rest.x, rest.y, width, rest.height};
  rest.x += width;
  rest.width = std::max(0.F, rest.width - width);
  return part;
}
inline Rect cut_end(Rect& rest, float width) {
  rest.width = std::max(0.F, rest.width - width);
  return {rest.right(), rest.y, width, rest.height};
}
inline Rect pad(const Rect& r, float horizontal, float vertical) {
  return {r.x + horizontal, r.y + vertical, r.width - 2 * horizontal, r.height - 2 * vertical};
}
/// A rectangle of this size in the middle of `r`.
inline Rect centred(const Rect& r, float width, float height) {
  return {r.x + (r.width - width) / 2, r.y + (r.height - height) / 2, width, height};
}
/// The middle strip of this height.
inline Rect middle(const Rect& r, float height) {
  return centred(r, r.width, height);
}

/// Equal parts with gaps between them, on whole pixels.
std::vector<Rect> columns(const Rect& r, int count, float gap);
/// The width that all of `columns` have at least: words that are measured for less than
/// a pixel more may need another line.
float column_width(float width, int count, float gap);
std::vector<Rect> rows(const Rect& r, int count, float gap);
/// Row by row.
std::vector<Rect> grid(const Rect& r, int column_count, int row_count, float gap);

}  // namespace kiosk::ui
