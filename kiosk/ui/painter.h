#pragma once

#include "base/geometry.h"
#include "text/engine.h"
#include "ui/texture.h"

#include <span>

struct ImDrawList;

namespace kiosk::ui {

/// Draws shapes, glyphs and pictures into an ImGui draw list, in pixels of the
/// glass, already mirrored. Used by `Ui` alone. Borrows both for one frame. Without a list
/// it draws nothing and rasterises no glyph.
class Painter {
 public:
  Painter(ImDrawList* list, text::Engine& engine) : m_list(list), m_engine(&engine) {}

  void rectangle(const Rect& r, Color color);
  /// On whole pixels, as `outline`, so that a card and its line meet.
  void rounded(const Rect& r, float radius, Color color);
  /// A line of `width` inside the rectangle's edge.
  void outline(const Rect& r, float radius, float width, Color color);
  void dashed_outline(const Rect& r, float radius, float width, float dash, Color color);
  void circle(Vec2 centre, float radius, Color color);
  /// A ring's part clockwise from the top; `share` of 0–1.
  void ring(Vec2 centre, float radius, float width, float share, Color color);
  void line(Vec2 from, Vec2 to, float width, Color color);
  /// Dots of `size` along a horizontal line.
  void dots(float left, float right, float y, float size, Color color);
  void picture(const Rect& r, TextureId picture);

  /// The glyphs of a layout whose top left is at `origin`. `color_of_style`
  /// gives the colour of a span's style number; style 0 is the paragraph's.
  void glyphs(const text::Layout& layout, Vec2 origin, std::span<const Color> color_of_style);

  void push_clip(const Rect& r);
  void pop_clip();

 private:
  /// The four quarters of a ring, each in its corner. False when there is no ring to cut.
  bool corners(const Rect& r, int radius, int width, Color color);
  void fill(float left, float top, float right, float bottom, Color color);

  ImDrawList* m_list;
  text::Engine* m_engine;
};

}  // namespace kiosk::ui
