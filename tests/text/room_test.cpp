// The room that fonts.toml gives to the letters of a typeface, against the ink of real texts.

#include "tests/text/corpus.h"
#include "tests/text/fixture.h"

#include <algorithm>

using namespace kiosk;

namespace {

constexpr float kSize = 40;
constexpr float kWidth = 640;
// Rasterised ink covers the pixels it touches.
constexpr float kEdge = 1.5F;

/// How far ink reaches out of its line, above or below, in em.
float ink_outside(const text::Layout& layout, const text::Line& line) {
  float outside = 0;
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    const text::Run& run = layout.runs[r];
    for (std::uint32_t g = run.first_glyph; g < run.first_glyph + run.glyph_count; ++g) {
      const text::Glyph& glyph = layout.glyphs[g];
      const text::AtlasGlyph ink = test_engine().glyph(run.font, glyph.id, run.size_px, 0);
      if (ink.height == 0) continue;
      const float top = glyph.y - static_cast<float>(ink.top);
      const float bottom = top + static_cast<float>(ink.height);
      outside = std::max({outside, line.top - top, bottom - line.top - line.height});
    }
  }
  return (outside - kEdge) / kSize;
}

/// Of each line of a locale's content.
std::vector<float> ink_outside_lines(const std::string& locale) {
  std::vector<float> outside;
  for (const std::string& words :
       corpus_of_content(SOURCE_DIR "/content/base", locale).paragraphs) {
    const text::Layout layout =
        test_engine().layout_uncached(test_paragraph(words, locale, kWidth, kSize));
    for (const text::Line& line : layout.lines) outside.push_back(ink_outside(layout, line));
    test_engine().end_frame();
  }
  return outside;
}

}  // namespace

TEST_CASE("no mark of the content leaves its line") {
  const std::string locale = GENERATE("en", "de", "fr", "sr-Cyrl", "ar", "fa-AF", "ps", "zgh");
  CAPTURE(locale);
  const std::vector<float> outside = ink_outside_lines(locale);
  REQUIRE(outside.size() > 100);
  CHECK(*std::max_element(outside.begin(), outside.end()) <= 0);
}

TEST_CASE("words in Nastaliq climb no further than the descent of the line above") {
  const std::vector<float> outside = ink_outside_lines("ur");
  REQUIRE(outside.size() > 100);
  CHECK(*std::max_element(outside.begin(), outside.end()) <= 0.6F);
  const auto much =
      std::count_if(outside.begin(), outside.end(), [](float em) { return em > 0.3F; });
  CHECK(static_cast<double>(much) < 0.1 * static_cast<double>(outside.size()));
}
