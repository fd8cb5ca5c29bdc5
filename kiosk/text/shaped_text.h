#pragma once

#include "text/font_book.h"
#include "text/itemizer.h"
#include "text/shaper.h"

#include <cstdint>
#include <vector>

namespace kiosk::text {

/// A part of one item with its glyphs: a slice of the pool, in visual order.
struct Segment {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t item;
  std::uint32_t first_glyph;
  std::uint32_t glyph_count;
};

/// How large the letters of a paragraph are.
struct Sizing {
  float size_px = 0;  ///< em of `primary`.
  FontId primary = 0;
  bool balance = true;  ///< Other typefaces' reference letters get the height of its own.
  float tracking = 0;   ///< Added to every letter, × em of `primary`.
};

/// A paragraph shaped once as a whole, which lines are then cut from. Segments are in
/// logical order and cover everything but line feeds. Owned by the layout builder; its
/// buffers serve one paragraph after another.
class ShapedText {
 public:
  /// Where a line may be cut without shaping anew.
  enum class Cut : std::uint8_t { kInside, kSafe, kUnsafe };

  ShapedText(FontBook& fonts, Shaper& shaper) : m_fonts(fonts), m_shaper(shaper) {}

  /// Shapes all `items` of `text` and takes them (`items` is left with used memory to be
  /// filled again). Borrows `text` until the next call.
  void shape(std::u16string_view text, std::vector<Item>& items, const Sizing& sizing);

  std::u16string_view text() const { return m_text; }
  const std::vector<Item>& items() const { return m_items; }
  const std::vector<Segment>& segments() const { return m_segments; }
  const ShapedGlyph* glyphs(const Segment& segment) const {
    return m_glyphs.data() + segment.first_glyph;
  }
  /// em size of an item in pixels, and pixels for one of its font's units.
  float size_px(std::uint32_t item) const { return m_sizes[item]; }
  float scale(std::uint32_t item) const { return m_scales[item]; }

  Cut cut_at(std::uint32_t unit) const { return m_cuts[unit]; }
  /// Pixels from the paragraph's first unit to `unit` on one endless line; a cluster
  /// counts at its first unit's end. Differences within what is not yet cut hold.
  float position(std::uint32_t unit) const { return m_positions[unit]; }

  /// Makes a border between segments before `unit`; glyphs stay as they are. At
  /// Cut::kInside nothing is done, for one cluster cannot be on two lines.
  void split(std::uint32_t unit);

  /// Shapes what is around `unit` again as if a line ended there, from the last safe
  /// place (not before `line_start`) to the next, and splits. Refused, with nothing
  /// changed, when the text from `line_start` to `trimmed` (at most `unit`) would then be
  /// wider than `max_px`.
  bool reshape(std::uint32_t unit, std::uint32_t line_start, std::uint32_t trimmed, float max_px);

  /// Sum of advances of the segments from index `first` to before `last`, in pixels.
  float width(std::size_t first, std::size_t last) const;
  /// Index of the first segment that ends after `unit`.
  std::size_t segment_at(std::uint32_t unit) const;

 private:
  void shape_range(std::uint32_t start, std::uint32_t end, std::uint32_t item);
  float balanced_size(FontId font, const Sizing& sizing);
  void track(std::size_t first, float scale);
  void mark_cuts(std::size_t first_glyph);
  /// Positions of `[start, end)` anew from the glyphs since `first_glyph`.
  void place_again(std::uint32_t start, std::uint32_t end, std::size_t first_glyph, float scale);
  float advance(std::size_t first_glyph, std::size_t count, std::uint32_t before,
                float scale) const;

  FontBook& m_fonts;
  Shaper& m_shaper;
  std::u16string_view m_text;
  std::vector<Item> m_items;
  std::vector<float> m_sizes;
  std::vector<float> m_scales;
  float m_tracking_px = 0;
  std::vector<Segment> m_segments;
  std::vector<ShapedGlyph> m_glyphs;
  std::vector<Cut> m_cuts;         // One a unit and one for the end.
  std::vector<float> m_positions;  // Likewise.
};

}  // namespace kiosk::text
