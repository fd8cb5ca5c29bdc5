// What counts as a text that does not fit, on frames made by hand.
#include "app/misfit.h"

#include "tests/catch.h"

using namespace kiosk;
using app::Misfit;

namespace {

/// One line of ten letters, 100 × 40 px, in a button that is a little larger.
struct Screen {
  Screen() {
    add("a", {100, 100, 140, 60});
    add("b", {400, 100, 140, 60});
  }

  void add(const std::string& id, const Rect& rect) {
    ui::Node node;
    node.id = id;
    node.name = "ten letter";
    node.rect = node.touch_rect = rect;
    node.target = true;
    auto layout = std::make_shared<text::Layout>();
    layout->width = 100;
    layout->height = 40;
    layout->lines.push_back({{0, 10}, 0, 100, 0, 40, 30, 30, 10, 0, 0, false});
    for (std::uint32_t at = 0; at <= 10; ++at) layout->graphemes.push_back(at);
    const Rect ink{rect.x + 20, rect.y + 10, 100, 40};
    texts.push_back({tree.nodes.size(), node.name, "en", ink, ink, std::move(layout)});
    tree.nodes.push_back(std::move(node));
  }

  text::Layout& change(std::size_t index) {
    auto own = std::make_shared<text::Layout>(*texts[index].layout);
    texts[index].layout = own;
    return *own;
  }

  std::vector<Misfit> found() const { return app::misfits_in({tree, texts, {1920, 1080}, 4}); }
  /// Of the one that is found.
  Misfit only() const {
    const auto all = found();
    REQUIRE(all.size() == 1);
    return all.front();
  }

  ui::Tree tree;
  std::vector<ui::PlacedText> texts;
};

}  // namespace

TEST_CASE("Misfits of a frame") {
  Screen screen;

  SECTION("are none where everything has room") {
    CHECK(screen.found().empty());
  }
  SECTION("a text that is higher than its box") {
    screen.change(0).height = 60;
    CHECK(screen.only().kind == Misfit::Kind::kTall);
    CHECK(screen.only().excess_mm == 5);
    CHECK(screen.only().node == "a");
  }
  SECTION("a text that is wider, by a share of its letters") {
    screen.change(0).width = 125;
    CHECK(screen.only().kind == Misfit::Kind::kWide);
    CHECK(screen.only().letters == 3);
  }
  SECTION("a text that ends with an ellipsis") {
    text::Layout& layout = screen.change(0);
    layout.truncated = true;
    layout.lines[0].range.end = 6;
    CHECK(screen.only().kind == Misfit::Kind::kCut);
    CHECK(screen.only().letters == 4);
  }
  SECTION("a word over two lines") {
    text::Layout& layout = screen.change(0);
    layout.lines[0].range.end = 7;
    layout.lines.push_back({{7, 10}, 0, 30, 40, 40, 70, 30, 10, 0, 0, false});
    CHECK(screen.only().kind == Misfit::Kind::kWord);
    CHECK(screen.only().word == "letter");
    CHECK(screen.only().letters == 3);
  }
  SECTION("a text that leaves its button") {
    screen.texts[0].ink.x += 60;
    CHECK(screen.only().kind == Misfit::Kind::kOutside);
    CHECK(screen.only().excess_mm == 10);
  }
  SECTION("a text on another one's button, once for both") {
    screen.texts[0].ink.x += 300;
    screen.tree.nodes[0].rect.width += 300;
    CHECK(screen.only().kind == Misfit::Kind::kOverlap);
  }
  SECTION("nothing behind a dialog") {
    screen.texts[0].ink.x += 60;
    screen.tree.nodes[0].inert = true;
    CHECK(screen.found().empty());
  }
}
