#include "tests/catch.h"
#include "tests/text/fixture.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using text::Caret;
using text::Layout;

namespace {

struct Sample {
  const char* words;
  const char* tag;
};

/// Every caret met on the way from the visual start to the other end.
std::vector<Caret> walk(const Layout& layout, bool to_right) {
  const bool forwards = to_right == (layout.direction == text::Direction::kLeftToRight);
  const text::Line& first = forwards ? layout.lines.front() : layout.lines.back();
  const float x = to_right ? -1e6F : 1e6F;
  std::vector<Caret> carets{layout.hit({x, first.top + 1})};
  const std::size_t enough = 4 * layout.graphemes.size() + 8;
  while (carets.size() < enough) {
    const Caret next =
        to_right ? layout.move_right(carets.back()) : layout.move_left(carets.back());
    if (next == carets.back()) break;
    carets.push_back(next);
  }
  return carets;
}

}  // namespace

TEST_CASE("carets reach every border of every text") {
  const Sample sample =
      GENERATE(Sample{"Hello", "en"}, Sample{"", "ar"}, Sample{"office", "en"},
               Sample{"ẹ̀kọ́ ɔ̃́", "ak"}, Sample{"مرحبا بكم", "ar"}, Sample{"السلام لا", "ar"},
               Sample{"خوش آمدید دوستوں", "ur"}, Sample{"abc עברית def", "en"},
               Sample{"שלום abc 12 עולם", "he"}, Sample{"اتصل +233 30 222 هنا", "ar"},
               Sample{"one two three four five six", "en"}, Sample{"a\nb\n\nc\n", "en"},
               Sample{"مرحبا بكم في مركز المشورة اليوم", "ar"}, Sample{"space at the end   ", "en"},
               Sample{"مسافة   ", "ar"}, Sample{"👩\u200D👩\u200D👧x", "en"});
  const float width = GENERATE(0.F, 100.F);
  const Layout layout = lay_out(sample.words, sample.tag, width);
  CAPTURE(sample.words, width);

  SECTION("walking right and left meets each once and comes back the same way") {
    const std::vector<Caret> right = walk(layout, true);
    std::set<std::uint32_t> met;
    for (const Caret& caret : right) met.insert(caret.offset);
    CHECK(std::vector<std::uint32_t>(met.begin(), met.end()) == layout.graphemes);
    std::vector<Caret> left = walk(layout, false);
    std::reverse(left.begin(), left.end());
    CHECK(left == right);
  }
  SECTION("a touch where a caret stands finds it again") {
    for (const Caret& caret : walk(layout, true)) {
      const Rect rect = layout.caret_rect(caret);
      const Caret found = layout.hit({rect.x, rect.y + rect.height / 2});
      CHECK(layout.caret_rect(found) == rect);
      CHECK(rect.width == 0);
      CHECK(rect.height > 0);
    }
  }
  SECTION("the selection of everything covers every line's ink, of nothing nothing") {
    const auto end = layout.graphemes.back();
    CHECK(layout.selection({0, 0}).empty());
    float covered = 0;
    for (const Rect& rect : layout.selection({0, end})) covered += rect.width;
    float ink = 0;
    for (const text::Line& line : layout.lines) ink += line.width;
    CHECK(covered >= ink - 0.1F);
  }
}

TEST_CASE("carets in detail") {
  SECTION("a ligature is shared by its letters") {
    const Layout layout = lay_out("office", "en");
    REQUIRE(layout.glyphs.size() < 6);
    CHECK(layout.caret_rect({1, false}).x < layout.caret_rect({2, false}).x);
    CHECK(layout.caret_rect({2, false}).x < layout.caret_rect({3, false}).x);
    CHECK(layout.caret_rect({3, false}).x < layout.caret_rect({4, false}).x);
  }
  SECTION("right-to-left text begins at the right") {
    const Layout layout = lay_out("אבג", "he", 200);
    CHECK(layout.caret_rect({0, false}).x == Approx(200));
    CHECK(layout.caret_rect({6, false}).x == Approx(200 - layout.width));
    CHECK(layout.move_left({0, false}).offset == 2);
    CHECK(layout.hit({0, 5}).offset == 6);
  }
  SECTION("where a line wraps the same offset stands at two places") {
    const Layout layout = lay_out("one two", "en", 45);
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.caret_rect({4, true}).y == 0);
    CHECK(layout.caret_rect({4, false}).y == layout.lines[1].top);
    CHECK(layout.move_right({4, true}) == Caret{4, false});
  }
  SECTION("an offset inside a letter counts as its start") {
    const Layout layout = lay_out("éa", "en");
    CHECK(layout.caret_rect({1, false}) == layout.caret_rect({0, false}));
    CHECK(layout.caret_rect({99, false}) == layout.caret_rect({3, false}));
  }
  SECTION("a selection over two directions has a part in each") {
    const std::string words = "abc עברית def";
    const Layout layout = lay_out(words, "en");
    CHECK(layout.selection({2, 8}).size() == 2);
    CHECK(layout.selection({4, 14}).size() == 1);
  }
}
