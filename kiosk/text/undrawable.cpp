#include "text/undrawable.h"

#include "base/utf8.h"

#include <algorithm>
#include <set>
#include <string>

namespace kiosk::text {

namespace {

// The size does not matter, for glyphs are vectors.
constexpr float kAnySize = 16;

Layout laid_out(Engine& engine, std::string_view text, std::string_view locale, Weight weight) {
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.locale = locale;
  paragraph.size_px = kAnySize;
  paragraph.weight = weight;
  return engine.layout_uncached(paragraph);
}

/// What the reader takes for one letter, from byte `start` on.
std::string_view grapheme(std::string_view text, const Layout& layout, std::uint32_t start) {
  const auto end = std::upper_bound(layout.graphemes.begin(), layout.graphemes.end(), start);
  return text.substr(start, end == layout.graphemes.end() ? text.npos : *end - start);
}

/// Adds what one font lacks of a letter and its marks.
void add_missing(Engine& engine, std::u32string_view letter, std::string_view locale, Weight weight,
                 std::set<char32_t>& missing) {
  bool any = false;
  for (const char32_t c : letter) {
    std::string alone;
    utf8::append(alone, c);
    if (laid_out(engine, alone, locale, weight).missing_glyphs == 0) continue;
    missing.insert(c);
    any = true;
  }
  // Each can be drawn, but no typeface has them together.
  if (!any && !letter.empty()) missing.insert(letter.back());
}

}  // namespace

std::vector<char32_t> undrawable(Engine& engine, std::string_view text, std::string_view locale) {
  std::set<char32_t> missing;
  for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
    const Layout layout = laid_out(engine, text, locale, weight);
    if (layout.missing_glyphs == 0) continue;
    for (const Glyph& glyph : layout.glyphs) {
      if (glyph.id != 0 || glyph.cluster >= text.size()) continue;
      const std::string_view letter = grapheme(text, layout, glyph.cluster);
      add_missing(engine, utf8::to_utf32(letter), locale, weight, missing);
    }
  }
  return {missing.begin(), missing.end()};
}

}  // namespace kiosk::text
