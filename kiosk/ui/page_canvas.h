#pragma once

#include "base/geometry.h"
#include "device/print_page.h"
#include "text/engine.h"
#include "ui/qr.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// A paragraph on paper.
struct PageText {
  std::string text;
  std::string locale;
  float capital_mm = 3;  ///< Height of capitals, or of the script's reference letter.
  text::Weight weight = text::Weight::kRegular;
  text::Align align = text::Align::kStart;
  float tracking = 0;  ///< As text::Paragraph's.
};

/// Paper of a fixed width that grows downwards: shaped text, black shapes, square codes. Positions
/// are in dots, nothing is mirrored. Borrows the engine, whose frame ends with each paragraph; its
/// thread.
class PageCanvas {
 public:
  PageCanvas(text::Engine& engine, int width, int dpi);

  int width() const { return m_width; }
  float dots(float mm) const { return mm * static_cast<float>(m_dpi) / 25.4F; }

  /// How high `text` is when its lines break at `width`.
  float height_of(const PageText& text, float width);
  /// The same text as large as fits on one line of `width`, `capital_mm` at most.
  PageText fitted(PageText text, float width);
  /// Draws `text` from `y` down, between `x` and `x` + `width`. Strokes that reach beyond the
  /// paper, as Nastaliq's first letters do, move the whole text inwards. Gives its height.
  float draw(const PageText& text, float x, float y, float width);
  /// Draws an icon of the icon font in the middle of `box`; nothing where there is none of the
  /// name.
  void icon(std::string_view name, const Rect& box);
  /// Blackens whole dots.
  void fill(const Rect& rect);
  void outline(const Rect& rect, float line);
  /// In the middle of the paper, whole dots a module, as large as fits with its light margin, for
  /// which `blank` dots that stay white beyond each side count, too. Gives the height with the
  /// margin above and below.
  float square(const QrCode& code, float y, int blank);

  /// The paper down to `height`; the canvas is empty afterwards.
  device::PrintPage take(float height);

 private:
  text::Layout lay_out(const PageText& text, float width);
  /// A picture of a glyph and where its top left goes.
  struct Stamp {
    text::AtlasGlyph glyph;
    int x = 0;
    int y = 0;
  };
  void blend(const text::Layout& layout, Vec2 origin);
  std::vector<Stamp> stamps_of(const text::Layout& layout, Vec2 origin);
  void blend(const Stamp& stamp);
  /// Makes rows down to `bottom`, white.
  void grow(int bottom);

  text::Engine& m_engine;
  int m_width;
  int m_dpi;
  std::vector<std::uint8_t> m_grey;
};

}  // namespace kiosk::ui
