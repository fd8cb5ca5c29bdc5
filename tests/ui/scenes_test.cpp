#include "tests/ui/scenes.h"

#include "tests/catch.h"
#include "tests/ui/stage.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

Frame frame_of(const std::string& locale, TextSize size, Contrast contrast, bool portrait) {
  Frame frame;
  frame.size_px = portrait ? Vec2{1080, 1920} : Vec2{1920, 1080};
  frame.settings = {size, contrast};
  frame.locale = locale;
  return frame;
}

void check_words(const Node& node, const Theme& theme) {
  CHECK(!node.overflowing);
  CHECK(node.missing_glyphs == 0);
  CHECK(node.broken_words == 0);
  CHECK(node.undescribed_texts == 0);
  if (node.capital_px <= 0) return;
  CHECK(contrast_ratio(node.foreground, node.background) >= (theme.high_contrast() ? 20.F : 7.F));
  // Half a pixel of hinting.
  CHECK(node.capital_px >= theme.exact_px(3.5F) - 0.5F);
}

void check_target(const Node& node, const Theme& theme, Vec2 size) {
  const Rect& r = node.touch_rect;
  CHECK(r.width >= theme.px(16) - 1);
  CHECK(r.height >= theme.px(16) - 1);
  CHECK((r.x >= 0 && r.y >= 0 && r.right() <= size.x && r.bottom() <= size.y));
}

/// Only the bar reaches below the bar's upper edge.
bool in_room(const Node& node, const Tree& tree) {
  const Node* back = tree.find("bar.back");
  if (back == nullptr || back->inert || node.id.rfind("bar.", 0) == 0) return true;
  float top = back->rect.y;
  for (const char* id : {"bar.book", "bar.next"}) {
    if (const Node* main = tree.find(id)) top = std::min(top, main->rect.y);
  }
  return node.rect.bottom() <= top;
}

void check_apart(const std::vector<const Node*>& targets, const Theme& theme) {
  for (std::size_t i = 0; i < targets.size(); ++i) {
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      CAPTURE(targets[i]->id, targets[j]->id);
      // Explained words of one sentence stand where the sentence puts them.
      const bool words = targets[i]->role == NodeRole::kLink || targets[j]->role == NodeRole::kLink;
      const float reach = words ? 0 : theme.target_gap() - 1;
      CHECK(targets[i]->touch_rect.inset(-reach).intersect(targets[j]->touch_rect).empty());
    }
  }
}

}  // namespace

TEST_CASE("Scenes: nothing is cut, unnamed, too small, too pale or too close") {
  const auto [size, contrast] =
      GENERATE(table<TextSize, Contrast>({{TextSize::kSmall, Contrast::kHighLight},
                                          {TextSize::kMedium, Contrast::kDefault},
                                          {TextSize::kLarge, Contrast::kHighDark},
                                          {TextSize::kExtraLarge, Contrast::kDefault}}));
  const bool portrait = GENERATE(false, true);
  ui_test::Stage stage;
  for (const std::string& locale : ui_test::kSceneLocales) {
    for (const ui_test::Scene& scene : ui_test::scenes(locale)) {
      CAPTURE(scene.name, locale, static_cast<int>(size), portrait);
      const Frame frame = frame_of(locale, size, contrast, portrait);
      const Tree& tree = stage.frame(frame, scene.draw);
      std::vector<const Node*> targets;
      for (const Node& node : tree.nodes) {
        CAPTURE(node.id, node.name);
        CHECK((node.decorative || !node.name.empty()));
        check_words(node, stage.ui().theme());
        CHECK((node.inert || in_room(node, tree)));
        if (!node.target || node.inert || node.backdrop) continue;
        check_target(node, stage.ui().theme(), frame.size_px);
        targets.push_back(&node);
      }
      CHECK(!targets.empty());
      check_apart(targets, stage.ui().theme());
    }
  }
}

TEST_CASE("Scenes: a mirrored screen is the mirror image of the other") {
  // The same words, so that only the direction differs.
  ui_test::Stage stage;
  const auto scenes = ui_test::scenes("ar");
  const auto positions = [&](const std::string& locale) {
    std::vector<Rect> rects;
    const Frame frame = frame_of(locale, TextSize::kMedium, Contrast::kDefault, false);
    for (const Node& node : stage.frame(frame, scenes.front().draw).nodes) {
      if (node.target) rects.push_back(node.rect);
    }
    return rects;
  };
  const std::vector<Rect> arabic = positions("ar");
  // Dari is written in the same typeface, Arabic words laid out alike.
  const std::vector<Rect> dari = positions("fa-AF");
  REQUIRE(arabic.size() == dari.size());
  CHECK(arabic.front().x > 960);
  CHECK(arabic == dari);
}
