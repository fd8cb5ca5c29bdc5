#pragma once

#include "locale/break_iterator.h"
#include "text/divided_words.h"
#include "text/shaped_text.h"
#include "text/source_text.h"

#include <cstdint>
#include <vector>

namespace kiosk::text {

/// A sign that no character of the text stands for, put behind a line's last one.
struct LineSign {
  FontId font = 0;
  std::uint32_t glyph = 0;
  float size_px = 0;
  float advance = 0;  ///< Pixels.
};

/// Where one line begins and ends, in units; `[trimmed, end)` is white space or a line feed.
struct FittedLine {
  std::uint32_t start = 0;
  std::uint32_t trimmed = 0;
  std::uint32_t end = 0;
  bool hyphen = false;
  bool ellipsis = false;
};

struct FitRules {
  float max_px = 0;             ///< 0 or less: lines end at line feeds alone.
  std::uint16_t max_lines = 0;  ///< 0: as many as needed.
  float ellipsis_px = 0;        ///< Width to keep free for it.
};

/// Cuts a shaped paragraph into lines, as much on each as fits: at a line break
/// opportunity, else where a word may be divided, else between clusters. Owned by the
/// layout builder.
class LineFitter {
 public:
  explicit LineFitter(FontBook& fonts) : m_fonts(fonts) {}

  /// Changes `shaped`: every line's start, end and trimmed end become segment borders.
  /// `words` may be null. `breaks` gets the text when the first line needs it.
  void fit(const SourceText& source, ShapedText& shaped, locale::LineBreaks& breaks,
           const DividedWords* words, const FitRules& rules);

  const std::vector<FittedLine>& lines() const { return m_lines; }
  bool truncated() const { return m_truncated; }
  bool overflowing() const { return m_overflowing; }

  /// The hyphen that ends a line before `unit`: in the font of the text before it.
  LineSign hyphen_before(const ShapedText& shaped, std::uint32_t unit);

 private:
  std::uint32_t trim(std::uint32_t start, std::uint32_t end) const;
  bool fits(std::uint32_t start, std::uint32_t end, float max_px) const;
  std::uint32_t last_fitting(std::uint32_t start, std::uint32_t end, float max_px) const;
  FittedLine soft_line(std::uint32_t start, std::uint32_t hard_end);
  std::uint32_t last_break(std::uint32_t start, std::uint32_t limit);
  bool end_at(std::uint32_t unit, bool hyphen, FittedLine& line);
  bool end_in_word(std::uint32_t word_start, std::uint32_t fit, FittedLine& line);
  void end_anywhere(std::uint32_t fit, std::uint32_t hard_end, FittedLine& line);
  FittedLine ellipsis_line(std::uint32_t start, std::uint32_t hard_end);
  void add(FittedLine line);

  FontBook& m_fonts;
  // Borrowed while `fit` runs.
  const SourceText* m_source = nullptr;
  ShapedText* m_shaped = nullptr;
  locale::LineBreaks* m_breaks = nullptr;
  const DividedWords* m_words = nullptr;
  FitRules m_rules;
  bool m_breaks_have_text = false;
  std::uint32_t m_unbroken_end = 0;  // No opportunity lies between the line's start and here.
  std::vector<FittedLine> m_lines;
  bool m_truncated = false;
  bool m_overflowing = false;
};

}  // namespace kiosk::text
