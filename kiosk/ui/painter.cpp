#include "ui/painter.h"

#include "ui/imgui_compat.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::ui {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImVec2 top_left(const Rect& r) {
  return {r.x, r.y};
}
ImVec2 bottom_right(const Rect& r) {
  return {r.right(), r.bottom()};
}

Rect on_pixels(const Rect& r) {
  const float left = std::round(r.x);
  const float top = std::round(r.y);
  return {left, top, std::round(r.right()) - left, std::round(r.bottom()) - top};
}

/// A corner's whole pixels: no more than half of the shorter side. `r` lies on whole pixels.
int corner_of(const Rect& r, float radius) {
  return static_cast<int>(
      std::max(0.0F, std::min(std::round(radius), std::floor(std::min(r.width, r.height) / 2))));
}

}  // namespace

void Painter::rectangle(const Rect& r, Color color) {
  if (m_list == nullptr) return;
  m_list->AddRectFilled(top_left(r), bottom_right(r), to_imgui(color));
}

// ImGui makes some seventy thin triangles of a rounded shape with soft edges, a third of
// the time a page took to draw. Straight parts are rectangles here and corners are cut from
// one ring in the atlas, which both renderers draw as fast as a letter.

void Painter::rounded(const Rect& r, float radius, Color color) {
  if (m_list == nullptr) return;
  const Rect w = on_pixels(r);
  const int corner = corner_of(w, radius);
  if (corner == 0) return fill(w.x, w.y, w.right(), w.bottom(), color);
  if (!corners(w, corner, corner, color)) {
    m_list->AddRectFilled(top_left(w), bottom_right(w), to_imgui(color),
                          static_cast<float>(corner));
    return;
  }
  const auto c = static_cast<float>(corner);
  fill(w.x + c, w.y, w.right() - c, w.y + c, color);
  fill(w.x, w.y + c, w.right(), w.bottom() - c, color);
  fill(w.x + c, w.bottom() - c, w.right() - c, w.bottom(), color);
}

void Painter::outline(const Rect& r, float radius, float width, Color color) {
  if (m_list == nullptr) return;
  const Rect w = on_pixels(r);
  const int corner = corner_of(w, radius);
  const int thick = std::max(1, static_cast<int>(std::round(width)));
  const auto line = static_cast<float>(thick);
  if (corner > 0 && (corner < thick || !corners(w, corner, thick, color))) {
    // ImGui strokes along the middle of the line.
    const Rect middle = w.inset(line / 2);
    m_list->PathRect(top_left(middle), bottom_right(middle),
                     std::max(0.0F, static_cast<float>(corner) - line / 2));
    m_list->PathStroke(to_imgui(color), ImDrawFlags_Closed, line);
    return;
  }
  const auto c = static_cast<float>(corner);
  fill(w.x + c, w.y, w.right() - c, w.y + line, color);
  fill(w.x + c, w.bottom() - line, w.right() - c, w.bottom(), color);
  const float side = std::max(c, line);
  fill(w.x, w.y + side, w.x + line, w.bottom() - side, color);
  fill(w.right() - line, w.y + side, w.right(), w.bottom() - side, color);
}

bool Painter::corners(const Rect& r, int radius, int width, Color color) {
  const text::AtlasGlyph ring =
      m_engine->ring(static_cast<std::uint16_t>(radius), static_cast<std::uint16_t>(width));
  if (ring.width == 0) return false;
  const auto side = static_cast<float>(radius);
  const float texel = 1.0F / static_cast<float>(m_engine->pages()[ring.page].size);
  m_list->PushTextureID(to_imgui(atlas_texture(ring.page)));
  m_list->PrimReserve(4 * 6, 4 * 4);
  for (const bool below : {false, true}) {
    for (const bool right : {false, true}) {
      const ImVec2 at{right ? r.right() - side : r.x, below ? r.bottom() - side : r.y};
      const ImVec2 uv{(static_cast<float>(ring.x) + (right ? side : 0)) * texel,
                      (static_cast<float>(ring.y) + (below ? side : 0)) * texel};
      m_list->PrimRectUV(at, {at.x + side, at.y + side}, uv,
                         {uv.x + side * texel, uv.y + side * texel}, to_imgui(color));
    }
  }
  m_list->PopTextureID();
  return true;
}

void Painter::fill(float left, float top, float right, float bottom, Color color) {
  if (left < right && top < bottom) {
    m_list->AddRectFilled({left, top}, {right, bottom}, to_imgui(color));
  }
}

void Painter::dashed_outline(const Rect& r, float radius, float width, float dash, Color color) {
  if (m_list == nullptr) return;
  const Rect m = r.inset(width / 2);
  const float corner = std::min(radius, std::min(m.width, m.height) / 2);
  const auto dashes = [&](Vec2 from, Vec2 to) {
    const float length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
    const int count = std::max(1, static_cast<int>(length / (2 * dash)));
    const float pitch = length / static_cast<float>(count);
    const Vec2 step{(to.x - from.x) / length, (to.y - from.y) / length};
    for (int i = 0; i < count; ++i) {
      const float a = (static_cast<float>(i) + 0.25F) * pitch;
      const float b = a + pitch / 2;
      line({from.x + step.x * a, from.y + step.y * a}, {from.x + step.x * b, from.y + step.y * b},
           width, color);
    }
  };
  dashes({m.x + corner, m.y}, {m.right() - corner, m.y});
  dashes({m.right(), m.y + corner}, {m.right(), m.bottom() - corner});
  dashes({m.right() - corner, m.bottom()}, {m.x + corner, m.bottom()});
  dashes({m.x, m.bottom() - corner}, {m.x, m.y + corner});
  const auto arc = [&](float x, float y, float start) {
    m_list->PathArcTo({x, y}, corner, start, start + kPi / 2);
    m_list->PathStroke(to_imgui(color), ImDrawFlags_None, width);
  };
  arc(m.x + corner, m.y + corner, kPi);
  arc(m.right() - corner, m.y + corner, 1.5F * kPi);
  arc(m.right() - corner, m.bottom() - corner, 0);
  arc(m.x + corner, m.bottom() - corner, 0.5F * kPi);
}

void Painter::circle(Vec2 centre, float radius, Color color) {
  if (m_list == nullptr) return;
  m_list->AddCircleFilled(to_imgui(centre), radius, to_imgui(color));
}

void Painter::ring(Vec2 centre, float radius, float width, float share, Color color) {
  if (m_list == nullptr) return;
  const float middle = radius - width / 2;
  if (share <= 0) return;
  const float from = -kPi / 2;
  const float to = from + 2 * kPi * std::min(1.F, share);
  m_list->PathArcTo(to_imgui(centre), middle, from, to, 96);
  m_list->PathStroke(to_imgui(color), ImDrawFlags_None, width);
}

void Painter::line(Vec2 from, Vec2 to, float width, Color color) {
  if (m_list == nullptr) return;
  m_list->PathLineTo(to_imgui(from));
  m_list->PathLineTo(to_imgui(to));
  m_list->PathStroke(to_imgui(color), ImDrawFlags_None, width);
}

void Painter::dots(float left, float right, float y, float size, Color color) {
  if (m_list == nullptr) return;
  const int count = std::max(1, static_cast<int>((right - left) / (2 * size)));
  const float pitch = (right - left) / static_cast<float>(count);
  for (int i = 0; i < count; ++i) {
    const float x = left + (static_cast<float>(i) + 0.5F) * pitch;
    m_list->AddCircleFilled({x, y}, size / 2, to_imgui(color), 8);
  }
}

void Painter::picture(const Rect& r, TextureId picture) {
  if (m_list == nullptr) return;
  m_list->AddImage(to_imgui(picture), top_left(r), bottom_right(r));
}

void Painter::glyphs(const text::Layout& layout, Vec2 origin,
                     std::span<const Color> color_of_style) {
  if (m_list == nullptr) return;
  // On whole pixels, so that the same text at another place finds the same
  // sub-pixel glyphs in the atlas.
  const float left = std::round(origin.x);
  const float top = std::round(origin.y);
  int current_page = -1;
  for (const text::Run& run : layout.runs) {
    const ImU32 color =
        to_imgui(run.style < color_of_style.size() ? color_of_style[run.style] : color_of_style[0]);
    for (std::uint32_t i = run.first_glyph; i < run.first_glyph + run.glyph_count; ++i) {
      const text::Glyph& glyph = layout.glyphs[i];
      const text::GlyphPlace place = text::place_glyph(left + glyph.x, top + glyph.y);
      const text::AtlasGlyph ink =
          m_engine->glyph(run.font, glyph.id, run.size_px, place.subpixel_x, place.subpixel_y);
      if (ink.width == 0) continue;
      if (ink.page != current_page) {
        if (current_page >= 0) m_list->PopTextureID();
        m_list->PushTextureID(to_imgui(atlas_texture(ink.page)));
        current_page = ink.page;
      }
      const ImVec2 a{static_cast<float>(place.x + ink.left), static_cast<float>(place.y - ink.top)};
      const ImVec2 b{a.x + static_cast<float>(ink.width), a.y + static_cast<float>(ink.height)};
      const auto size = static_cast<float>(m_engine->pages()[ink.page].size);
      const ImVec2 uv_a{static_cast<float>(ink.x) / size, static_cast<float>(ink.y) / size};
      const ImVec2 uv_b{static_cast<float>(ink.x + ink.width) / size,
                        static_cast<float>(ink.y + ink.height) / size};
      m_list->PrimReserve(6, 4);
      m_list->PrimRectUV(a, b, uv_a, uv_b, color);
    }
  }
  if (current_page >= 0) m_list->PopTextureID();
}

void Painter::push_clip(const Rect& r) {
  if (m_list == nullptr) return;
  m_list->PushClipRect(top_left(r), bottom_right(r), true);
}

void Painter::pop_clip() {
  if (m_list == nullptr) return;
  m_list->PopClipRect();
}

}  // namespace kiosk::ui
