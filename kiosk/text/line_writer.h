#pragma once

#include "text/line_fitter.h"
#include "text/shaped_text.h"
#include "text/source_text.h"

#include <cstdint>
#include <vector>

namespace kiosk::text {

struct LineStyle {
  Direction direction = Direction::kLeftToRight;
  Align align = Align::kStart;
  float width_px = 0;     ///< 0 or less: aligned in the widest line.
  float line_height = 0;  ///< Pixels.
  float ascent = 0;       ///< At least, in pixels.
  float descent = 0;
  LineSign ellipsis;
};

/// Puts fitted lines into visual order and every glyph at its place. Owned by the layout
/// builder.
class LineWriter {
 public:
  explicit LineWriter(FontBook& fonts) : m_fonts(fonts) {}

  /// Fills lines, runs, glyphs and sizes of `layout`.
  void write(const SourceText& source, const ShapedText& shaped, LineFitter& fitter,
             const LineStyle& style, Layout& layout);

 private:
  /// What stands on a line: a segment, or the sign when `segment` is null.
  struct Piece {
    const Segment* segment;
    std::uint8_t level;
    bool trailing;
    float width;
  };
  void collect(const ShapedText& shaped, const FittedLine& line, const LineStyle& style);
  void add_sign(const LineSign& sign, std::uint8_t level);
  /// UAX #9, rule L2.
  void reorder();
  void write_segment(const SourceText& source, const ShapedText& shaped, const Piece& piece,
                     float baseline, Layout& layout);
  void write_sign(const SourceText& source, const FittedLine& line, std::uint8_t level,
                  float baseline, Layout& layout);
  void measure_line(const ShapedText& shaped, const LineStyle& style, Line& line);
  static void align(const LineStyle& style, Layout& layout);

  FontBook& m_fonts;
  std::vector<Piece> m_pieces;
  LineSign m_sign;
  float m_pen = 0;
  const Segment* m_previous = nullptr;  // Written last on this line.
};

}  // namespace kiosk::text
