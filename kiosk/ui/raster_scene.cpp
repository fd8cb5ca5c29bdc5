#include "ui/raster_scene.h"

#include "ui/imgui_compat.h"
#include "ui/raster_blend.h"
#include "ui/raster_hash.h"

#include <array>
#include <cmath>

namespace kiosk::ui::raster {
namespace {

// Coordinates beyond this come from a defect, and no shape with them is drawn.
constexpr float kFarthest = 1e6F;
// How far from whole a coordinate may be to count as whole: the float's own error.
constexpr float kWhole = 1.0F / 64;

int first_centre(float edge) {
  return static_cast<int>(std::ceil(edge - 0.5F));
}

/// As a GPU's scissor: towards the left top. What is no number clips everything.
int clip_edge(float v) {
  if (!(v > -kFarthest)) return static_cast<int>(-kFarthest);
  return static_cast<int>(std::min(v, kFarthest));
}

bool is_whole(float v) {
  return std::abs(v - std::round(v)) < kWhole;
}

/// Not finite numbers fail each comparison.
bool is_sane(const Vertex& v) {
  const auto near = [](float f) { return std::abs(f) <= kFarthest; };
  return near(v.x) && near(v.y) && near(v.u) && near(v.v);
}

/// From ImGui's byte order (red lowest) to 0xAARRGGBB.
Pixel to_pixel(ImU32 color) {
  return (color >> IM_COL32_A_SHIFT & 255) << 24 | (color >> IM_COL32_R_SHIFT & 255) << 16 |
         (color >> IM_COL32_G_SHIFT & 255) << 8 | (color >> IM_COL32_B_SHIFT & 255);
}

Box box_between(float left, float top, float right, float bottom) {
  return {first_centre(left), first_centre(top), first_centre(right), first_centre(bottom)};
}

Box bounds(std::span<const Vertex> vertices) {
  float left = kFarthest;
  float top = kFarthest;
  float right = -kFarthest;
  float bottom = -kFarthest;
  for (const Vertex& v : vertices) {
    left = std::min(left, v.x);
    top = std::min(top, v.y);
    right = std::max(right, v.x);
    bottom = std::max(bottom, v.y);
  }
  return box_between(left, top, right, bottom);
}

bool same_color(std::span<const Vertex> vertices) {
  return std::all_of(vertices.begin(), vertices.end(),
                     [&](const Vertex& v) { return v.color == vertices[0].color; });
}

/// ImGui fills a shape as a fan from its first corner. All turns must go the same
/// way, and only once around.
bool is_convex(std::span<const Vertex> v) {
  int sign = 0;
  int direction_changes = 0;
  int last_direction = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    const Vertex& a = v[i];
    const Vertex& b = v[(i + 1) % v.size()];
    const Vertex& c = v[(i + 2) % v.size()];
    const float cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    // Corners closer than a hundredth of a pixel turn at random.
    const int turn = cross > 1e-4F ? 1 : cross < -1e-4F ? -1 : 0;
    if (turn != 0 && sign != 0 && turn != sign) return false;
    if (turn != 0) sign = turn;
    const int direction = b.y > a.y ? 1 : b.y < a.y ? -1 : 0;
    if (direction != 0 && last_direction != 0 && direction != last_direction) ++direction_changes;
    if (direction != 0) last_direction = direction;
  }
  // Down one side and up the other; a spiral turns more often.
  return direction_changes <= 2;
}

}  // namespace

void Scene::read(const ImDrawData& frame, const Box& screen, const TextureSource& textures) {
  m_primitives.clear();
  m_vertices.clear();
  m_screen = screen;
  m_textures = &textures;
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback == nullptr) read_command(list, command);
    }
  }
}

void Scene::read_command(const ImDrawList& list, const ImDrawCmd& command) {
  const ImVec4& clip = command.ClipRect;
  m_clip =
      Box{clip_edge(clip.x), clip_edge(clip.y), clip_edge(clip.z), clip_edge(clip.w)}.intersect(
          m_screen);
  m_texture_id = texture_of(command);
  m_texture = m_texture_id == kWhiteTexture ? nullptr : m_textures->find(m_texture_id);
  if (m_clip.empty() || (m_texture_id != kWhiteTexture && m_texture == nullptr)) return;

  const float u_scale = m_texture == nullptr ? 0 : static_cast<float>(m_texture->width);
  const float v_scale = m_texture == nullptr ? 0 : static_cast<float>(m_texture->height);
  const ImDrawIdx* const indices = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
  const auto vertex = [&](unsigned position) {
    const ImDrawVert& v = vertices[indices[position]];
    return Vertex{v.pos.x, v.pos.y, v.uv.x * u_scale, v.uv.y * v_scale, to_pixel(v.col)};
  };

  for (unsigned at = 0; at + 3 <= command.ElemCount;) {
    const bool may_be_rectangle = at + 6 <= command.ElemCount && indices[at + 3] == indices[at] &&
                                  indices[at + 4] == indices[at + 2];
    // Most of a page is glyphs; they take the short way.
    if (may_be_rectangle) {
      const std::array<Vertex, 4> corners{vertex(at), vertex(at + 1), vertex(at + 2),
                                          vertex(at + 5)};
      if (add_rectangle(corners)) {
        at += 6;
        continue;
      }
    }
    m_corners.assign({vertex(at), vertex(at + 1), vertex(at + 2)});
    unsigned end = at + 3;
    // A fan: each next triangle begins at the same corner and where the last ended.
    // ImGui's soft edge goes on like that, but in a transparent colour.
    const bool one_color = same_color(m_corners);
    while (one_color && end + 3 <= command.ElemCount && indices[end] == indices[at] &&
           indices[end + 1] == indices[end - 1]) {
      const Vertex next = vertex(end + 2);
      if (next.color != m_corners[0].color) break;
      m_corners.push_back(next);
      end += 3;
    }
    if (!std::all_of(m_corners.begin(), m_corners.end(), is_sane)) {
      at = end;
      continue;
    }
    if (m_texture == nullptr && one_color && (m_corners.size() == 3 || is_convex(m_corners))) {
      add_convex(m_corners);
      at = end;
      continue;
    }
    for (std::size_t i = 2; i < m_corners.size(); ++i) {
      const Vertex triangle[] = {m_corners[0], m_corners[i - 1], m_corners[i]};
      add_triangle(triangle);
    }
    at = end;
  }
}

bool Scene::add_rectangle(std::span<const Vertex, 4> c) {
  const Vertex& first = c[0];
  const Vertex& last = c[2];
  const bool upright = first.y == c[1].y && c[1].x == last.x && last.y == c[3].y &&
                       c[3].x == first.x && first.x < last.x && first.y < last.y;
  if (!upright || !same_color(c) || !is_sane(first) || !is_sane(last)) return false;
  if (m_texture != nullptr) {
    if (first.v != c[1].v || c[1].u != last.u || last.v != c[3].v || c[3].u != first.u) {
      return false;
    }
    add_glyph_or_picture(first, last);
    return true;
  }
  Primitive primitive;
  primitive.box = box_between(first.x, first.y, last.x, last.y).intersect(m_clip);
  primitive.color = first.color;
  if (primitive.box.empty() || alpha_of(first.color) == 0) return true;
  Hash hash;
  hash.add(primitive.box.left, primitive.box.top);
  hash.add(primitive.box.right, primitive.box.bottom);
  hash.add(primitive.color);
  primitive.hash = hash.value();
  m_primitives.push_back(primitive);
  return true;
}

void Scene::add_glyph_or_picture(const Vertex& first, const Vertex& last) {
  Primitive primitive;
  primitive.box = box_between(first.x, first.y, last.x, last.y).intersect(m_clip);
  primitive.color = first.color;
  primitive.texture = m_texture;
  if (primitive.box.empty() || alpha_of(first.color) == 0) return;
  const bool texel_for_pixel = std::abs((last.u - first.u) - (last.x - first.x)) < kWhole &&
                               std::abs((last.v - first.v) - (last.y - first.y)) < kWhole &&
                               is_whole(first.u - first.x) && is_whole(first.v - first.y);
  const Box texels{static_cast<int>(std::floor(std::min(first.u, last.u))),
                   static_cast<int>(std::floor(std::min(first.v, last.v))),
                   static_cast<int>(std::ceil(std::max(first.u, last.u))),
                   static_cast<int>(std::ceil(std::max(first.v, last.v)))};
  Hash hash;
  hash.add(m_textures->content(m_texture_id, texels));
  hash.add(primitive.box.left, primitive.box.top);
  hash.add(primitive.box.right, primitive.box.bottom);
  hash.add(primitive.color);
  if (texel_for_pixel && m_texture->coverage != nullptr) {
    primitive.shape = Shape::kGlyph;
    primitive.dx = static_cast<int>(std::round(first.u - first.x));
    primitive.dy = static_cast<int>(std::round(first.v - first.y));
    // Where a clip cuts a glyph, the same box may show other texels.
    hash.add(static_cast<int>(std::round(first.x)), static_cast<int>(std::round(first.y)));
    primitive.hash = hash.value();
    m_primitives.push_back(primitive);
    return;
  }
  primitive.shape = Shape::kPicture;
  primitive.hash = hash.value();
  const Vertex corners[] = {first, last};
  add_with_vertices(primitive, corners);
}

void Scene::add_convex(std::span<const Vertex> corners) {
  Primitive primitive;
  primitive.shape = Shape::kConvex;
  primitive.box = bounds(corners).intersect(m_clip);
  primitive.color = corners[0].color;
  if (!primitive.box.empty() && alpha_of(primitive.color) != 0) {
    add_with_vertices(primitive, corners);
  }
}

void Scene::add_triangle(std::span<const Vertex, 3> corners) {
  Primitive primitive;
  primitive.shape = Shape::kTriangle;
  primitive.box = bounds(corners).intersect(m_clip);
  primitive.texture = m_texture;
  if (primitive.box.empty()) return;
  if (m_texture != nullptr) {
    primitive.hash =
        m_textures->content(m_texture_id, Box{0, 0, m_texture->width, m_texture->height});
  }
  add_with_vertices(primitive, corners);
}

void Scene::add_with_vertices(Primitive primitive, std::span<const Vertex> vertices) {
  primitive.first_vertex = static_cast<std::uint32_t>(m_vertices.size());
  primitive.vertex_count = static_cast<std::uint32_t>(vertices.size());
  m_vertices.insert(m_vertices.end(), vertices.begin(), vertices.end());
  Hash hash(primitive.hash + static_cast<std::uint64_t>(primitive.shape));
  hash.add(primitive.box.left, primitive.box.top);
  hash.add(primitive.box.right, primitive.box.bottom);
  hash.add(vertices.data(), vertices.size_bytes());
  primitive.hash = hash.value();
  m_primitives.push_back(primitive);
}

}  // namespace kiosk::ui::raster
