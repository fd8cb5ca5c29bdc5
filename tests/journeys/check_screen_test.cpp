// The rules themselves: each broken rule is found, a good screen has none.

#include "tests/journeys/check_screen.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::journeys;

namespace {

/// A button as it should be on a panel of 4 pixels a millimetre.
ui::Node good_button(const std::string& id, float x) {
  ui::Node node;
  node.id = id;
  node.role = ui::NodeRole::kButton;
  node.name = "Search";
  node.rect = node.touch_rect = {x, 100, 200, 80};
  node.target = true;
  node.capital_px = 20;
  node.foreground = Color::rgb(0x16222E);
  node.background = Color::rgb(0xFFFFFF);
  return node;
}

std::string problems_of(const ui::Tree& tree) {
  std::string all;
  for (const std::string& problem : check_screen({tree, {1920, 1080}, 4.F})) all += problem + "\n";
  return all;
}

}  // namespace

TEST_CASE("The rules of a screen") {
  ui::Tree tree{{good_button("a", 100), good_button("b", 400)}};
  ui::Node& node = tree.nodes[0];

  SECTION("are kept by two good buttons") {
    CHECK(problems_of(tree).empty());
  }
  SECTION("want something on the glass") {
    CHECK_FALSE(problems_of({}).empty());
  }
  SECTION("find a target that overlaps another") {
    node.touch_rect.width = 310;
    CHECK_THAT(problems_of(tree), ContainsSubstring("overlaps #a"));
  }
  SECTION("allow a backdrop and what lies behind a dialog") {
    node.touch_rect = {0, 0, 1920, 1080};
    const bool behind = GENERATE(false, true);
    node.backdrop = !behind;
    node.inert = behind;
    CHECK(problems_of(tree).empty());
  }
  SECTION("find a target smaller than a finger") {
    node.touch_rect.height = 62;
    CHECK_THAT(problems_of(tree), ContainsSubstring("#a \"Search\": target of 15.5 mm"));
  }
  SECTION("find what leaves the glass") {
    node.rect.x = -20;
    CHECK_THAT(problems_of(tree), ContainsSubstring("lies beyond the glass"));
  }
  SECTION("find letters that are too small") {
    node.capital_px = 13;
    CHECK_THAT(problems_of(tree), ContainsSubstring("capitals of 3.2 mm"));
  }
  SECTION("find too little contrast, more of it where the theme promises more") {
    node.foreground = Color::rgb(0x777777);
    CHECK_THAT(problems_of(tree), ContainsSubstring("contrast 4.5:1"));
    const auto strict = check_screen({tree, {1920, 1080}, 4.F, ui::Contrast::kHighLight});
    CHECK(strict.size() == 2);
  }
  SECTION("find missing glyphs, names and room, and words without a node") {
    node.missing_glyphs = 2;
    node.overflowing = true;
    node.undescribed_texts = 1;
    node.name.clear();
    const std::string found = problems_of(tree);
    for (const char* const part : {"2 missing glyphs", "larger than its box",
                                   "words that its node does not hold", "has no name"}) {
      CHECK_THAT(found, ContainsSubstring(part));
    }
  }
  SECTION("do not repeat what a visitor typed") {
    node.is_private = true;
    node.overflowing = true;
    CHECK(problems_of(tree).find("Search") == std::string::npos);
  }
}
