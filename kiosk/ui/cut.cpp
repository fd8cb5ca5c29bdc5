#include "ui/cut.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// The begin of part `index` of `count` along a side; whole pixels, so that the
// parts differ by one pixel at most and their gaps not at all.
float part_start(float side, int count, float gap, int index) {
  const float pitch = (side + gap) / static_cast<float>(count);
  return std::round(pitch * static_cast<float>(index));
}

}  // namespace

std::vector<Rect> columns(const Rect& r, int count, float gap) {
  std::vector<Rect> parts;
  for (int i = 0; i < count; ++i) {
    const float start = part_start(r.width, count, gap, i);
    const float end = part_start(r.width, count, gap, i + 1) - gap;
    parts.push_back({r.x + start, r.y, std::max(0.F, end - start), r.height});
  }
  return parts;
}

float column_width(float width, int count, float gap) {
  float least = width;
  for (const Rect& column : columns({0, 0, width, 1}, count, gap)) {
    least = std::min(least, column.width);
  }
  return least;
}

std::vector<Rect> rows(const Rect& r, int count, float gap) {
  std::vector<Rect> parts;
  for (int i = 0; i < count; ++i) {
    const float start = part_start(r.height, count, gap, i);
    const float end = part_start(r.height, count, gap, i + 1) - gap;
    parts.push_back({r.x, r.y + start, r.width, std::max(0.F, end - start)});
  }
  return parts;
}

std::vector<Rect> grid(const Rect& r, int column_count, int row_count, float gap) {
  std::vector<Rect> parts;
  for (const Rect& row : rows(r, row_count, gap)) {
    for (const Rect& cell : columns(row, column_count, gap)) parts.push_back(cell);
  }
  return parts;
}

}  // namespace kiosk::ui
