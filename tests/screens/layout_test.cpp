#include "tests/catch.h"
#include "tests/screens/glass.h"
#include "tests/screens/samples.h"

#include <set>

// Every sample in every pose keeps the promises of a screen: nothing is cut off,
// nothing overlaps, everything can be touched, named and read.

namespace kiosk::tests {

namespace {

constexpr float kPxPerMm = ui::Theme::kDefaultPxPerMm;
constexpr float kLeastTargetMm = 16;
/// Modules of half a millimetre for the longest text, read from 30 cm.
constexpr float kLeastSquareMm = 40;

Glass& glass() {
  return shared_glass();
}

std::string described(const ui::Node& node) {
  return node.id + " “" + node.name + "” at " + std::to_string(node.rect.x) + ", " +
         std::to_string(node.rect.y) + ", " + std::to_string(node.rect.width) + " × " +
         std::to_string(node.rect.height);
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

/// Targets share no pixel. On purpose below others lie a link's text and what stands
/// for a touch anywhere on the glass.
std::vector<std::string> overlaps(const ui::Tree& tree, const Pose& pose) {
  std::vector<const ui::Node*> targets;
  for (const ui::Node& node : tree.nodes) {
    const bool anywhere = node.rect.width >= pose.size.x && node.rect.height >= pose.size.y;
    const bool link = node.role == ui::NodeRole::kLink;
    if (node.target && !node.inert && !link && !anywhere) targets.push_back(&node);
  }
  std::vector<std::string> found;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      const Rect common = targets[i]->touch_rect.intersect(targets[j]->touch_rect);
      if (common.width > 1 && common.height > 1) {
        found.push_back(described(*targets[i]) + " / " + described(*targets[j]));
      }
    }
  }
  return found;
}

/// What one part of a flow shows ends above the buttons to the other parts.
std::vector<std::string> under_buttons(const ui::Tree& tree) {
  std::vector<std::string> found;
  for (const ui::Node& button : tree.nodes) {
    if (button.inert || !button.id.ends_with(".more")) continue;
    for (const ui::Node& node : tree.nodes) {
      const Rect common = button.rect.intersect(node.rect);
      if (&node == &button || node.inert || common.width <= 1 || common.height <= 1) continue;
      found.push_back("runs under the buttons: " + described(node));
    }
  }
  return found;
}

/// What is wrong with one drawn screen, in words.
std::vector<std::string> faults(const ui::Tree& tree, const Pose& pose) {
  std::vector<std::string> found = overlaps(tree, pose);
  for (std::string& fault : under_buttons(tree)) found.push_back(std::move(fault));
  const Rect screen{0, 0, pose.size.x, pose.size.y};
  std::set<std::string> ids;
  for (const ui::Node& node : tree.nodes) {
    const auto fault = [&](const std::string& what) {
      found.push_back(what + ": " + described(node));
    };
    if (node.name.empty() && !node.decorative) fault("no name");
    if (!ids.insert(node.id).second) fault("the same id twice");
    if (node.overflowing) fault("cut off");
    const bool square = node.id == "done.code" || node.id == "take.code";
    if (square && node.rect.width < kLeastSquareMm * kPxPerMm) fault("too small for a phone");
    if (node.missing_glyphs > 0) fault("a character without a glyph");
    if (node.undescribed_texts > 0) fault("words nobody can hear");
    if (!inside(node.rect, screen)) fault("outside the glass");
    if (node.target && !node.inert && node.role != ui::NodeRole::kLink &&
        std::min(node.touch_rect.width, node.touch_rect.height) < kLeastTargetMm * kPxPerMm - 1) {
      fault("smaller than a finger");
    }
    if (node.capital_px > 0 && node.capital_px < 3.5F * kPxPerMm * 0.97F)
      fault("letters too small");
    const float least = pose.contrast == ui::Contrast::kDefault ? 6.95F : 19.9F;
    if (node.capital_px > 0 && !node.disabled &&
        ui::contrast_ratio(node.foreground, node.background) < least) {
      fault("too little contrast");
    }
  }
  return found;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("Every screen keeps its promises") {
  Pose pose;
  pose.locale = GENERATE("en", "ar", "ur");
  pose.size = GENERATE(Vec2{1920, 1080}, Vec2{1080, 1920});
  pose.text_size = GENERATE(ui::TextSize::kMedium, ui::TextSize::kExtraLarge);
  const auto words = glass().words(pose.locale);
  for (const std::string& name : sample_names()) {
    const auto found = faults(glass().draw(sample(name, words), pose), pose);
    INFO(name << " " << pose.locale << (pose.size.x > pose.size.y ? " landscape " : " portrait ")
              << (pose.text_size == ui::TextSize::kMedium ? "M" : "XL") << "\n"
              << joined(found));
    CHECK(found.empty());
  }
}

TEST_CASE("A screen that can be listened to keeps the promises, too") {
  Pose pose;
  pose.locale = GENERATE("en", "ar", "ur");
  pose.size = GENERATE(Vec2{1920, 1080}, Vec2{1080, 1920});
  pose.text_size = GENERATE(ui::TextSize::kMedium, ui::TextSize::kExtraLarge);
  const std::string name = GENERATE("article", "booking-done");
  screens::View view = sample(name, glass().words(pose.locale));
  view.surround.voice = true;
  // Listen stays where it is, greyed, on a part that nobody has read.
  if (name == "article" && GENERATE(true, false)) {
    auto& page = std::get<screens::ArticleModel>(view.screen).page;
    page.speech.assign(page.blocks.size(), "a");
  }
  const ui::Tree& tree = glass().draw(view, pose);
  const auto found = faults(tree, pose);
  INFO(name << " " << pose.locale << "\n" << joined(found));
  CHECK(found.empty());
  CHECK(tree.find("bar.listen") != nullptr);
}

TEST_CASE("The contrast themes keep the promises, too") {
  Pose pose;
  pose.contrast = GENERATE(ui::Contrast::kHighLight, ui::Contrast::kHighDark);
  pose.locale = GENERATE("en", "ur");
  const auto words = glass().words(pose.locale);
  for (const std::string& name : sample_names()) {
    const auto found = faults(glass().draw(sample(name, words), pose), pose);
    INFO(name << " " << pose.locale << "\n" << joined(found));
    CHECK(found.empty());
  }
}

TEST_CASE("Reading order") {
  Pose pose;
  pose.locale = GENERATE("en", "ar");
  const auto words = glass().words(pose.locale);
  const ui::Tree& tree = glass().draw(sample("topic", words), pose);
  const auto at = [&](std::string_view id) {
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      if (tree.nodes[i].id == id) return i;
    }
    FAIL("no node " << id);
    return std::size_t{0};
  };
  SECTION("goes from the filters over the cards to the bar") {
    CHECK(at("filter.") < at("page.page-0"));
    CHECK(at("page.page-0") < at("page.page-1"));
    CHECK(at("page.page-3") < at("bar.back"));
    CHECK(at("bar.back") < at("bar.book"));
  }
  SECTION("begins at the start of the line") {
    const Rect first = tree.find("page.page-0")->rect;
    const Rect second = tree.find("page.page-1")->rect;
    CHECK((pose.locale == "en") == (first.x < second.x));
  }
}

TEST_CASE("At most six choices a screen") {
  const auto* const name =
      GENERATE("topic-11", "search-found", "glossary", "finder", "booking-full");
  const auto size = GENERATE(Vec2{1920, 1080}, Vec2{1080, 1920});
  Pose pose;
  pose.size = size;
  const ui::Tree& tree = glass().draw(sample(name, glass().words("en")), pose);
  int cards = 0;
  for (const ui::Node& node : tree.nodes) {
    const bool card = node.id.rfind("page.", 0) == 0 || node.id.rfind("term.", 0) == 0 ||
                      node.id.rfind("answer.", 0) == 0 || node.id.rfind("free.", 0) == 0;
    cards += node.target && card ? 1 : 0;
  }
  INFO(name);
  CHECK(cards > 0);
  CHECK(cards <= 6);
}

TEST_CASE("On a wide screen every way in stands at a glance, with large letters as well") {
  Pose pose;
  pose.locale = GENERATE("en", "fr", "ar");
  pose.text_size = ui::TextSize::kExtraLarge;
  const ui::Tree& tree = glass().draw(sample("start", glass().words(pose.locale)), pose);
  INFO(pose.locale);
  CHECK(tree.find("start.more") == nullptr);
  CHECK(tree.find("start.search") != nullptr);
  CHECK(tree.find("start.finder") != nullptr);
}

TEST_CASE("Whoever types a search sees what it finds, or how much") {
  Pose pose;
  pose.locale = GENERATE("en", "ar", "ur");
  pose.size = GENERATE(Vec2{1920, 1080}, Vec2{1080, 1920});
  pose.text_size = GENERATE(ui::TextSize::kMedium, ui::TextSize::kExtraLarge);
  const ui::Tree& tree = glass().draw(sample("search-typing", glass().words(pose.locale)), pose);
  INFO(pose.locale << " " << pose.size.x);
  CHECK((tree.find("page.page-0") != nullptr || tree.find("search.count") != nullptr));
}

}  // namespace kiosk::tests
