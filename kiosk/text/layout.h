#pragma once

#include "base/geometry.h"
#include "locale/direction.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::text {

using locale::Direction;

/// Typeface weights the fonts manifest knows; never synthesised.
enum class Weight : std::uint16_t { kRegular = 400, kSemiBold = 600, kBold = 700 };

/// Start and end follow the paragraph's direction.
enum class Align : std::uint8_t { kStart, kCentre, kEnd };

/// Half-open range of bytes in the UTF-8 text of a paragraph.
struct Range {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool operator==(const Range&) const = default;
};

/// A stretch of a paragraph with its own weight or meaning. Spans are sorted, do
/// not overlap and begin and end on grapheme borders; text between them has the
/// paragraph's weight. `style` is the caller's number (link, highlight, colour):
/// layout carries it to the glyphs and does not look at it; 0 means none.
struct Span {
  Range range;
  Weight weight = Weight::kRegular;
  std::uint16_t style = 0;
  bool operator==(const Span&) const = default;
};

/// Everything that affects how one paragraph is laid out; the key of the cache.
struct Paragraph {
  std::string text;    ///< UTF-8 without line ends except U+000A, a forced break. Ill-formed
                       ///< bytes are shown as U+FFFD.
  std::string locale;  ///< BCP 47; decides direction, typeface, breaking and shaping language.
  float size_px = 0;   ///< em size.
  float width_px = 0;  ///< Lines break at this width; 0 or less means one endless line.
  Weight weight = Weight::kRegular;
  Align align = Align::kStart;
  std::uint16_t max_lines = 0;  ///< 0 means no limit; the last line then ends with an ellipsis.
  float line_height = 0;        ///< × em; 0 means by script, as fonts.toml says.
  bool hyphenate = false;  ///< Soft hyphens always break; this adds Engine::set_divided_words().
  float tracking = 0;      ///< × em, added to every letter, half on each side; for codes
                           ///< that are read letter by letter. Parts joined scripts.
  bool of_pack = false;    ///< Words of the pack, the same for every visitor: the layout may
                           ///< outlive a visit. Never for what could hold something typed.
  std::vector<Span> spans;
  bool operator==(const Paragraph&) const = default;
};

/// Index into the engine's opened font files.
using FontId = std::uint16_t;

/// One glyph at its place. `x`, `y` is the pen position on the baseline with the
/// shaper's offsets added, unrounded, in pixels from the layout's top left.
struct Glyph {
  std::uint32_t id;       ///< 0 is .notdef.
  std::uint32_t cluster;  ///< Byte offset into the UTF-8 text.
  float x;
  float y;
  float advance;
};

/// Glyphs of one font, script, bidi level and span, in visual order.
struct Run {
  FontId font;
  std::uint32_t script;  ///< ISO 15924 tag, four ASCII letters, big-endian ("Arab").
  std::uint8_t level;    ///< UAX #9; odd is right-to-left.
  std::uint16_t style;   ///< The span's number.
  std::uint32_t first_glyph;
  std::uint32_t glyph_count;
  float size_px;  ///< em size of this run (typefaces are balanced by capital height).
  Range range;
  float x;  ///< Left edge and width on the line, for underlines and highlights.
  float width;
};

/// One line; runs in visual order from left to right.
struct Line {
  Range range;  ///< Trailing white space and a forced break included.
  float x;      ///< Left edge of the ink after alignment.
  float width;  ///< Without trailing white space.
  float top;    ///< From the layout's top; lines tile without gaps.
  float height;
  float baseline;  ///< From the layout's top.
  float ascent;    ///< Room of the fonts' letters, above and below the baseline.
  float descent;
  std::uint32_t first_run;
  std::uint32_t run_count;
  bool hyphen;  ///< Ends inside a word with a hyphen that the text does not hold.
};

/// A place between two graphemes. `trailing` tells which line it is on where a
/// soft wrap makes the end of one line and the start of the next the same offset.
struct Caret {
  std::uint32_t offset = 0;
  bool trailing = false;
  bool operator==(const Caret&) const = default;
};

/// A paragraph, laid out. Immutable; shared by the cache.
struct Layout {
  Direction direction = Direction::kLeftToRight;
  std::vector<Line> lines;
  std::vector<Run> runs;
  std::vector<Glyph> glyphs;
  float width = 0;  ///< The widest line.
  float height = 0;
  bool truncated = false;    ///< max_lines cut the text.
  bool overflowing = false;  ///< A piece without a break is wider than width_px even by grapheme.
  std::uint32_t missing_glyphs = 0;  ///< Glyphs that are .notdef.
  /// Byte offsets of all grapheme borders, ascending, 0 and the end included.
  std::vector<std::uint32_t> graphemes;

  /// The grapheme border nearest to a point, in the layout's pixels.
  Caret hit(Vec2 point) const;
  /// Where to draw the caret: zero width, the line's height.
  Rect caret_rect(Caret caret) const;
  /// The caret one grapheme to the left or right on the glass.
  Caret move_left(Caret caret) const;
  Caret move_right(Caret caret) const;
  /// Rectangles that cover a range, one or more a line.
  std::vector<Rect> selection(Range range) const;
};

}  // namespace kiosk::text
