#include "tests/catch.h"
#include "tests/text/corpus.h"
#include "tests/text/fixture.h"
#include "tests/text/pango_peer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

using namespace kiosk;

namespace {

constexpr float kSize = 30;
constexpr float kWidth = 620;
// Pango's glyph for what has none: a line's end, an invisible character.
constexpr std::uint32_t kPangoEmpty = 0x0FFFFFFF;

struct Score {
  std::size_t lines = 0;
  std::size_t same_lines = 0;
  std::size_t runs = 0;
  std::size_t same_runs = 0;
};

/// Our glyphs on a line whose clusters lie in the bytes of a run of Pango's, in visual
/// order.
std::vector<std::uint32_t> own_glyphs(const text::Layout& layout, const text::Line& line,
                                      const PeerRun& peer) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    const text::Run& run = layout.runs[r];
    if (run.range.start == run.range.end) continue;  // A hyphen of ours.
    for (std::uint32_t g = run.first_glyph; g < run.first_glyph + run.glyph_count; ++g) {
      const text::Glyph& glyph = layout.glyphs[g];
      if (glyph.cluster >= peer.start && glyph.cluster < peer.end) ids.push_back(glyph.id);
    }
  }
  return ids;
}

bool same_glyphs(const text::Layout& layout, const text::Line& line, const PeerRun& peer) {
  const std::vector<std::uint32_t> ours = own_glyphs(layout, line, peer);
  // Pango empties the space that a line ends with; a space of ours stands there.
  const auto same = [](std::uint32_t own, std::uint32_t theirs) {
    return own == theirs || theirs == kPangoEmpty;
  };
  const auto& theirs = peer.glyphs;
  // A name that we keep in its own order may stand turned around in Pango's line.
  return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), same) ||
         std::equal(ours.rbegin(), ours.rend(), theirs.begin(), theirs.end(), same);
}

void compare(const text::Layout& layout, const std::vector<PeerLine>& peer, Score& score) {
  for (const PeerLine& line : peer) {
    ++score.lines;
    const auto found =
        std::find_if(layout.lines.begin(), layout.lines.end(),
                     [&](const text::Line& own) { return own.range.start == line.start; });
    if (found == layout.lines.end() || found->range.end != line.end) continue;
    ++score.same_lines;
    for (const PeerRun& run : line.runs) {
      ++score.runs;
      if (same_glyphs(layout, *found, run)) ++score.same_runs;
    }
  }
}

}  // namespace

TEST_CASE("layouts are the same as Pango's with the same font, size and width") {
  const std::string locale =
      GENERATE("en", "fr", "de", "ar", "ur", "fa-AF", "ps", "sq", "ha", "sr-Cyrl", "zgh");
  const Corpus corpus = corpus_of_content(SOURCE_DIR "/content/base", locale);
  const bool has_pages =
      locale != "fa-AF" && locale != "ps" && locale != "sq" && locale != "ha" && locale != "zgh";
  REQUIRE((has_pages ? corpus.paragraphs.size() > 100 : true));
  if (corpus.paragraphs.empty()) return;  // The terminal's words may come later than the pages.
  const std::string family = family_of(locale);
  PangoPeer pango(locale, family + ", Noto Sans, Noto Sans Arabic", kSize,
                  PangoPeer::Positions::kExact);
  text::Engine& engine = test_engine();
  Score score;
  for (const std::string& words : corpus.paragraphs) {
    text::Paragraph paragraph;
    paragraph.text = words;
    paragraph.locale = locale;
    paragraph.size_px = kSize;
    paragraph.width_px = kWidth;
    const text::Layout layout = engine.layout_uncached(paragraph, family);
    const bool right_to_left = layout.direction == text::Direction::kRightToLeft;
    compare(layout, pango.lay_out(words, kWidth, right_to_left), score);
  }
  INFO(fmt::format("{}: {} of {} lines, {} of {} runs", locale, score.same_lines, score.lines,
                   score.same_runs, score.runs));
  REQUIRE(score.runs > 0);
  CHECK(static_cast<double>(score.same_lines) >= 0.98 * static_cast<double>(score.lines));
  CHECK(static_cast<double>(score.same_runs) >= 0.995 * static_cast<double>(score.runs));
}
