#include "ui/software_renderer.h"

#include "ui/imgui_compat.h"
#include "ui/raster_blend.h"
#include "ui/raster_hash.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

using raster::Box;
using raster::Pixel;
using raster::Primitive;
using raster::Rows;
using raster::Shape;
using raster::Target;

// 16 KiB of pixels: a tile stays in the first-level cache while it is drawn. Wide
// rather than square: each row of a screen lies in other pages of memory.
constexpr int kTileShiftX = 7;
constexpr int kTileShiftY = 5;
constexpr int kTileWidth = 1 << kTileShiftX;
constexpr int kTileHeight = 1 << kTileShiftY;

Pixel to_pixel(Color c) {
  return 0xFF000000U | static_cast<Pixel>(c.r) << 16 | static_cast<Pixel>(c.g) << 8 | c.b;
}

Rect to_rect(const Box& box) {
  return {static_cast<float>(box.left), static_cast<float>(box.top),
          static_cast<float>(box.width()), static_cast<float>(box.height())};
}

}  // namespace

const Damage& SoftwareRenderer::draw(const ImDrawData& frame, Color clear) {
  m_damage.rects.clear();
  m_damage.pixels = 0;
  if (!acquire()) return m_damage;
  m_scene.read(frame, m_screen.box, m_textures);
  const Pixel background = to_pixel(clear);
  hash_tiles(background);
  find_changed_tiles();
  if (!m_changed.empty()) list_primitives();
  bool fade_changed = false;
  for (const std::uint32_t tile : m_changed) {
    Target target = m_fade.place(tile);
    fade_changed = fade_changed || target.pixels != nullptr;
    if (target.pixels == nullptr && m_fade_waits) {
      target = m_fade.add(tile, tile_box(tile), m_screen);
    }
    if (target.pixels == nullptr) {
      target = m_screen;
      target.box = tile_box(tile);
      target.pixels = m_screen.at(target.box.left, target.box.top);
    }
    draw_tile(tile, target, background);
    m_shown[tile] = m_next[tile];
  }
  if (fade_changed) m_fade.mix_into(m_screen);
  m_fade_waits = false;
  m_valid = true;
  add_damage(m_changed);
  return m_damage;
}

bool SoftwareRenderer::acquire() {
  const auto acquired = m_surface->acquire();
  if (!acquired) {
    m_screen.pixels = nullptr;  // `present` tries again and reports why.
    return false;
  }
  if (acquired->fresh) m_valid = false;
  m_screen = acquired->target;
  const int columns = (m_screen.box.width() + kTileWidth - 1) >> kTileShiftX;
  const int rows = (m_screen.box.height() + kTileHeight - 1) >> kTileShiftY;
  if (columns != m_columns || rows != m_rows) {
    m_columns = columns;
    m_rows = rows;
    const auto count = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    m_shown.assign(count, 0);
    m_lists.assign(count, {});
    m_valid = false;
  }
  if (!m_valid) {
    // What a fade came from is lost.
    m_fade.clear();
    m_fade_waits = false;
    m_to_present.clear();
  }
  return true;
}

template <typename Function>
void SoftwareRenderer::for_tiles(const Box& box, Function function) const {
  const int last_column = (box.right - 1) >> kTileShiftX;
  const int last_row = (box.bottom - 1) >> kTileShiftY;
  for (int row = box.top >> kTileShiftY; row <= last_row; ++row) {
    for (int column = box.left >> kTileShiftX; column <= last_column; ++column) {
      function(static_cast<std::uint32_t>(row * m_columns + column));
    }
  }
}

void SoftwareRenderer::hash_tiles(Pixel clear) {
  m_next.assign(m_shown.size(), clear);
  for (const Primitive& primitive : m_scene.primitives()) {
    const bool hides = primitive.shape == Shape::kFill && raster::alpha_of(primitive.color) == 255;
    for_tiles(primitive.box, [&](std::uint32_t tile) {
      // What lies under an opaque rectangle may change as it likes.
      const bool hidden = hides && primitive.box.covers(tile_box(tile));
      raster::Hash hash(hidden ? 0 : m_next[tile]);
      hash.add(hidden ? primitive.color : primitive.hash);
      m_next[tile] = hash.value();
    });
  }
}

void SoftwareRenderer::find_changed_tiles() {
  m_changed.clear();
  for (std::uint32_t tile = 0; tile < m_next.size(); ++tile) {
    if (!m_valid || m_next[tile] != m_shown[tile]) m_changed.push_back(tile);
  }
}

void SoftwareRenderer::list_primitives() {
  for (const std::uint32_t tile : m_changed) m_lists[tile].clear();
  const auto primitives = m_scene.primitives();
  m_rows_index.assign(primitives.size(), -1);
  m_rows_used = 0;
  const auto changed = [&](std::uint32_t tile) {
    return !m_valid || m_next[tile] != m_shown[tile];
  };
  for (std::uint32_t i = 0; i < primitives.size(); ++i) {
    for_tiles(primitives[i].box, [&](std::uint32_t tile) {
      if (changed(tile)) m_lists[tile].push_back(i);
    });
  }
}

void SoftwareRenderer::draw_tile(std::uint32_t tile, const Target& target, Pixel clear) {
  const std::vector<std::uint32_t>& list = m_lists[tile];
  const std::size_t first = first_visible(list, target.box);
  if (first == list.size()) raster::fill(target, target.box, clear);
  for (std::size_t i = first == list.size() ? 0 : first; i < list.size(); ++i) {
    draw_primitive(m_scene.primitives()[list[i]], list[i], target);
  }
}

/// The last of the list that hides all before it; the list's size for none.
std::size_t SoftwareRenderer::first_visible(const std::vector<std::uint32_t>& list,
                                            const Box& tile) {
  for (std::size_t i = list.size(); i-- > 0;) {
    const Primitive& primitive = m_scene.primitives()[list[i]];
    if (raster::alpha_of(primitive.color) != 255 || !primitive.box.covers(tile)) continue;
    if (primitive.shape == Shape::kFill) return i;
    if (primitive.shape == Shape::kConvex && raster::rows_cover(rows_of(list[i]), tile)) return i;
  }
  return list.size();
}

void SoftwareRenderer::draw_primitive(const Primitive& primitive, std::uint32_t index,
                                      const Target& target) {
  const auto vertices = m_scene.vertices(primitive);
  switch (primitive.shape) {
    case Shape::kFill: return raster::fill(target, primitive.box, primitive.color);
    case Shape::kConvex: return raster::fill(target, rows_of(index), primitive.color);
    case Shape::kGlyph:
      return raster::draw_glyph(target, primitive.box, *primitive.texture, primitive.dx,
                                primitive.dy, primitive.color);
    case Shape::kPicture:
      return raster::draw_picture(target, primitive.box, *primitive.texture, vertices[0],
                                  vertices[1]);
    case Shape::kTriangle:
      return raster::draw_triangle(target, primitive.box, vertices.first<3>(), primitive.texture,
                                   m_scratch);
  }
}

/// A shape's rows are found once a frame, when the first of its tiles needs them.
const Rows& SoftwareRenderer::rows_of(std::uint32_t index) {
  std::int32_t& place = m_rows_index[index];
  if (place < 0) {
    if (m_rows_used == m_rows_pool.size()) m_rows_pool.emplace_back();
    place = static_cast<std::int32_t>(m_rows_used++);
    const Primitive& primitive = m_scene.primitives()[index];
    raster::convex_rows(m_scene.vertices(primitive), primitive.box,
                        m_rows_pool[static_cast<std::size_t>(place)]);
  }
  return m_rows_pool[static_cast<std::size_t>(place)];
}

Box SoftwareRenderer::tile_box(std::uint32_t tile) const {
  const int left = static_cast<int>(tile) % m_columns << kTileShiftX;
  const int top = static_cast<int>(tile) / m_columns << kTileShiftY;
  return Box{left, top, left + kTileWidth, top + kTileHeight}.intersect(m_screen.box);
}

/// Joins neighbours in a row, then equal strips of neighbouring rows.
void SoftwareRenderer::add_damage(const std::vector<std::uint32_t>& tiles) {
  std::vector<Box> boxes;
  for (const std::uint32_t tile : tiles) {
    const Box box = tile_box(tile);
    if (!boxes.empty() && boxes.back().top == box.top && boxes.back().right == box.left) {
      boxes.back().right = box.right;
    } else {
      boxes.push_back(box);
    }
  }
  std::vector<Box> joined;
  for (const Box& box : boxes) {
    const auto above = std::find_if(joined.begin(), joined.end(), [&](const Box& o) {
      return o.bottom == box.top && o.left == box.left && o.right == box.right;
    });
    if (above != joined.end()) {
      above->bottom = box.bottom;
    } else {
      joined.push_back(box);
    }
  }
  for (const Box& box : joined) {
    m_damage.rects.push_back(to_rect(box));
    m_damage.pixels +=
        static_cast<std::uint64_t>(box.width()) * static_cast<std::uint64_t>(box.height());
  }
  m_to_present.insert(m_to_present.end(), joined.begin(), joined.end());
}

Status SoftwareRenderer::present() {
  if (m_screen.pixels == nullptr) {
    const auto acquired = m_surface->acquire();
    if (!acquired) return acquired.error();
  }
  if (m_to_present.empty()) return Done{};
  const Status status = m_surface->present(m_to_present);
  m_to_present.clear();
  if (!status) m_valid = false;
  return status;
}

void SoftwareRenderer::begin_fade() {
  if (m_fade.active()) {
    // The screen holds a mixture: the new fade starts from it, and those tiles
    // are drawn anew whatever the next frame brings.
    for (const std::uint32_t tile : m_fade.tiles()) m_shown[tile] = ~m_shown[tile];
    m_fade.clear();
  }
  m_fade_waits = m_valid;
}

void SoftwareRenderer::set_fade(float progress) {
  m_fade_waits = false;
  if (!m_fade.active()) return;
  m_fade.set_progress(progress);
  m_fade.mix_into(m_screen);
  const auto boxes = m_fade.boxes();
  m_to_present.insert(m_to_present.end(), boxes.begin(), boxes.end());
  if (progress >= 1) m_fade.clear();
}

Result<Picture> SoftwareRenderer::read_back() {
  if (m_screen.pixels == nullptr) {
    return Error{ErrorCode::kUnsupported, "Nothing has been drawn yet."};
  }
  const Box& box = m_screen.box;
  Picture picture{box.width(), box.height(), {}};
  picture.rgba.reserve(static_cast<std::size_t>(box.width()) *
                       static_cast<std::size_t>(box.height()) * 4);
  for (int y = box.top; y < box.bottom; ++y) {
    const Pixel* row = m_screen.at(box.left, y);
    for (int x = 0; x < box.width(); ++x) {
      const Pixel p = row[x];
      picture.rgba.insert(picture.rgba.end(),
                          {static_cast<std::uint8_t>(p >> 16), static_cast<std::uint8_t>(p >> 8),
                           static_cast<std::uint8_t>(p), std::uint8_t{255}});
    }
  }
  return picture;
}

}  // namespace kiosk::ui
