#include "ui/ui.h"

#include "tests/catch.h"
#include "tests/ui/stage.h"
#include "ui/button.h"
#include "ui/dialog.h"
#include "ui/flow.h"
#include "ui/frame_bars.h"
#include "ui/keyboard.h"
#include "ui/list_card.h"
#include "ui/panel.h"
#include "ui/text_field.h"

#include <array>
#include <optional>
#include <string>

using namespace kiosk;
using namespace kiosk::ui;
using ui_test::Stage;

namespace {

Frame plain(const std::string& locale = "en") {
  Frame frame;
  frame.size_px = {1920, 1080};
  frame.locale = locale;
  return frame;
}
Frame with_stroke(Stroke stroke) {
  Frame frame = plain();
  frame.input.stroke = std::move(stroke);
  return frame;
}
Frame with_key(Key key) {
  return with_stroke({key, {}, {}});
}
Frame with_text(const char* text) {
  return with_stroke({{}, {}, WipedText(text)});
}
Frame with_tap(const std::string& id, Vec2 point = {}) {
  Frame frame = plain();
  frame.input.touch.activated = id;
  frame.input.touch.point = point;
  return frame;
}

Button make_button(std::string id) {
  Button b;
  b.label = id;
  b.id = std::move(id);
  return b;
}

/// Three buttons beside each other; the middle one may be disabled.
struct Row {
  bool middle_disabled = false;
  std::string activated;
  void operator()(Ui& ui) {
    int i = 0;
    for (const char* id : {"one", "two", "three"}) {
      Button b = make_button(id);
      b.disabled = middle_disabled && i == 1;
      if (button(ui, {100.F + 300.F * static_cast<float>(i++), 100, 200, 100}, b)) activated = id;
    }
  }
};

std::string focused(const Tree& tree) {
  for (const Node& node : tree.nodes) {
    if (node.focused) return node.id;
  }
  return {};
}

}  // namespace

TEST_CASE("Ui: touch") {
  Stage stage;
  Row row;
  const auto draw = [&](Ui& ui) { row(ui); };

  SECTION("a tapped widget says so in that frame only") {
    stage.frame(plain(), draw);
    stage.frame(with_tap("two"), draw);
    CHECK(row.activated == "two");
    row.activated.clear();
    stage.frame(plain(), draw);
    CHECK(row.activated.empty());
  }
  SECTION("a disabled widget is no target and cannot be tapped") {
    row.middle_disabled = true;
    const Tree& tree = stage.frame(with_tap("two"), draw);
    CHECK(row.activated.empty());
    CHECK(!tree.find("two")->target);
    CHECK(tree.find("two")->disabled);
    CHECK(stage.ui().touch_targets().size() == 2);
  }
  SECTION("a pressed widget looks pressed in the same frame") {
    Frame frame = plain();
    frame.input.touch.pressed = "one";
    CHECK(stage.frame(frame, draw).find("one")->pressed);
    const Picture pressed = stage.picture(frame.size_px);
    stage.frame(plain(), draw);
    CHECK(pressed.rgba != stage.picture(frame.size_px).rgba);
  }
  SECTION("letters of the keyboard may be tapped twice in a row, buttons not") {
    TextEdit edit;
    Keyboard keys;
    keys.locales = {"en"};
    keys.words = {"space", "Next", "Delete", "Capitals", "&123", "ABC", "Accents", "Language"};
    stage.frame(plain(), [&](Ui& ui) {
      row(ui);
      keyboard(ui, {50, 400, 1800, 400}, keys, ui.keyboard_state(), edit);
    });
    for (const TouchTarget& target : stage.ui().touch_targets()) {
      CAPTURE(target.id);
      const bool key = target.id.rfind("key.", 0) == 0;
      CHECK(target.double_tap == (key ? DoubleTap::kCountsTwice : DoubleTap::kCountsOnce));
    }
  }
}

TEST_CASE("Ui: keypad") {
  Stage stage;
  Row row;
  const auto draw = [&](Ui& ui) { row(ui); };
  stage.frame(plain(), draw);

  SECTION("the ring goes through everything in reading order and round again") {
    for (const char* id : {"one", "two", "three", "one"}) {
      CHECK(focused(stage.frame(with_key(Key::kNext), draw)) == id);
    }
    CHECK(focused(stage.frame(with_key(Key::kPrevious), draw)) == "three");
  }
  SECTION("without a key there is no ring, and a touch takes it away") {
    CHECK(focused(stage.frame(plain(), draw)).empty());
    stage.frame(with_key(Key::kNext), draw);
    CHECK(focused(stage.frame(with_tap("two"), draw)).empty());
    CHECK(focused(stage.frame(with_key(Key::kNext), draw)) == "three");
  }
  SECTION("activate does what a tap does") {
    stage.frame(with_key(Key::kNext), draw);
    stage.frame(with_key(Key::kNext), draw);
    stage.frame(with_key(Key::kActivate), draw);
    CHECK(row.activated == "two");
  }
  SECTION("the ring can be seen: it changes pixels outside the target") {
    stage.frame(plain(), draw);
    const Picture before = stage.picture({1920, 1080});
    stage.frame(with_key(Key::kNext), draw);
    const Picture after = stage.picture({1920, 1080});
    // 1.4 mm left of the first button, halfway up: in the ring.
    const std::size_t pixel = (150 * 1920 + 100 - 6) * 4;
    CHECK(before.rgba[pixel] != after.rgba[pixel]);
  }
  SECTION("Back activates the bar's Back button") {
    std::optional<std::string> tapped;
    BottomBar bar;
    bar.buttons = {make_button("bar.back"), make_button("bar.start")};
    stage.frame(with_key(Key::kBack), [&](Ui& ui) {
      tapped = bottom_bar(ui, {0, 900, 1920, 180}, bar);
    });
    CHECK(tapped == "bar.back");
  }
}

TEST_CASE("Ui: dialog") {
  Stage stage;
  Row row;
  std::optional<std::string> answer;
  const auto draw = [&](Ui& ui) {
    row(ui);
    Dialog d;
    d.id = "question";
    d.title = "Still here?";
    d.buttons = {make_button("yes"), make_button("no")};
    d.back_id = "yes";
    answer = dialog(ui, d);
  };

  SECTION("what lies behind it can neither be touched nor focused") {
    const Tree& tree = stage.frame(plain(), draw);
    CHECK(tree.find("one")->inert);
    for (const TouchTarget& target : stage.ui().touch_targets()) {
      CHECK((target.id.empty() || target.id == "yes" || target.id == "no"));
    }
    for (const char* id : {"yes", "no", "yes"}) {
      CHECK(focused(stage.frame(with_key(Key::kNext), draw)) == id);
    }
  }
  SECTION("its buttons and the Back key answer") {
    stage.frame(with_tap("no"), draw);
    CHECK(answer == "no");
    stage.frame(with_key(Key::kBack), draw);
    CHECK(answer == "yes");
  }
}

TEST_CASE("Ui: right to left") {
  Stage stage;
  SECTION("logical places are mirrored once") {
    stage.frame(plain("ar"), [&](Ui& ui) {
      CHECK(ui.right_to_left());
      CHECK(ui.mirror(Rect{100, 10, 200, 50}) == Rect{1620, 10, 200, 50});
      CHECK(ui.mirror(ui.mirror(Rect{7, 8, 9, 10})) == Rect{7, 8, 9, 10});
      CHECK(ui.directional("chevron-right") == "chevron-left");
      CHECK(ui.directional("arrow-left") == "arrow-right");
      CHECK(ui.directional("qrcode") == "qrcode");
      button(ui, {100, 100, 300, 100}, make_button("start"));
    });
    CHECK(stage.ui().tree().find("start")->rect == Rect{1520, 100, 300, 100});
  }
  SECTION("left to right leaves them alone") {
    stage.frame(plain("en"), [&](Ui& ui) {
      CHECK(ui.mirror(Rect{100, 10, 200, 50}) == Rect{100, 10, 200, 50});
      CHECK(ui.directional("chevron-right") == "chevron-right");
    });
  }
}

TEST_CASE("Ui: text") {
  Stage stage;

  SECTION("words that the node does not say are counted") {
    const Tree& tree = stage.frame(plain(), [](Ui& ui) {
      Node node;
      node.id = "liar";
      node.name = "Something else";
      TextBlock block;
      block.text = RichText("Words on the glass");
      ui.text(ui.add(node, {0, 0, 900, 200}), {0, 0, 900, 200}, block);
    });
    CHECK(tree.find("liar")->undescribed_texts == 1);
  }
  SECTION("text that is higher than its box is noticed") {
    const Tree& tree = stage.frame(plain(), [](Ui& ui) {
      Label l{"narrow", RichText("one two three four five six seven eight nine ten")};
      label(ui, {0, 0, 200, 40}, l);
    });
    CHECK(tree.find("narrow")->overflowing);
  }
  SECTION("an explained word is a target of a finger's size") {
    std::optional<std::string> tapped;
    const auto draw = [&](Ui& ui) {
      Label l;
      l.id = "paragraph";
      l.text.append("A ").append("visa", false, "term.visa").append(" is a permit.");
      tapped = label(ui, {100, 100, 900, 100}, l);
    };
    const Tree& tree = stage.frame(plain(), draw);
    const Node* link = tree.find("term.visa");
    REQUIRE(link != nullptr);
    CHECK(link->role == NodeRole::kLink);
    CHECK(link->name == "visa");
    CHECK(link->touch_rect.width >= stage.ui().theme().px(16));
    CHECK(link->touch_rect.height >= stage.ui().theme().px(16));
    stage.frame(with_tap("term.visa"), draw);
    CHECK(tapped == "term.visa");
  }
  SECTION("two explained words on neighbouring lines do not share a place") {
    const Tree& tree = stage.frame(plain(), [&](Ui& ui) {
      Label l;
      l.id = "paragraph";
      l.text.append("visa", false, "term.visa").append("\n").append("fee", false, "term.fee");
      label(ui, {100, 300, 900, 200}, l);
    });
    REQUIRE(tree.find("term.visa") != nullptr);
    REQUIRE(tree.find("term.fee") != nullptr);
    CHECK(tree.find("term.visa")->touch_rect.intersect(tree.find("term.fee")->touch_rect).empty());
  }
  SECTION("the same id twice in a frame stays unique") {
    const Tree& tree = stage.frame(plain(), [](Ui& ui) {
      label(ui, {0, 0, 500, 100}, {"same", RichText("a")});
      label(ui, {0, 200, 500, 100}, {"same", RichText("b")});
    });
    CHECK(tree.find("same")->name == "a");
    CHECK(tree.find("same#2")->name == "b");
  }
}

TEST_CASE("Ui: typing") {
  Stage stage;
  KeyboardEvent event = KeyboardEvent::kNone;
  std::string typed;
  const auto draw = [&](Ui& ui) {
    TextEdit& edit = ui.edit("name", typed);
    TextField field;
    field.id = "name";
    field.label = "Name";
    field.active = true;
    text_field(ui, {100, 50, 800, 160}, field, edit);
    Keyboard keys;
    keys.locales = {"en", "ak"};
    keys.words = {"space", "Next", "Delete", "Capitals", "&123", "ABC", "Accents", "Language"};
    event = keyboard(ui, {50, 300, 1800, 430}, keys, ui.keyboard_state(), edit);
    typed = edit.text();
  };
  const auto tap = [&](const std::string& id) { stage.frame(with_tap(id), draw); };
  stage.frame(plain(), draw);

  SECTION("keys write, Shift lasts for one letter, Delete takes back") {
    for (const char* id : {"key.shift", "key.A", "key.m", "key.a", "key.space", "key.k"}) tap(id);
    CHECK(typed == "Ama k");
    tap("key.backspace");
    CHECK(typed == "Ama ");
    CHECK(event == KeyboardEvent::kTyped);
  }
  SECTION("pages and languages give other letters") {
    tap("key.accents");
    stage.frame(plain(), draw);
    tap("key.é");
    tap("key.accents");
    tap("key.language");
    stage.frame(plain(), draw);
    tap("key.ɔ");
    CHECK(typed == "éɔ");
  }
  SECTION("Next is reported, not typed") {
    tap("key.next");
    CHECK(event == KeyboardEvent::kNext);
    CHECK(typed.empty());
  }
  SECTION("a tap in the field puts the caret there") {
    for (const char* id : {"key.a", "key.b", "key.c"}) tap(id);
    const Rect field = stage.ui().tree().find("name")->rect;
    stage.frame(with_tap("name", {field.x + 1, field.centre().y}), draw);
    tap("key.x");
    CHECK(typed == "xabc");
  }
  SECTION("the end of a visit wipes text, focus and keyboard") {
    tap("key.shift");
    tap("key.a");
    stage.ui().keyboard_state().page = KeyboardState::Page::kSymbols;
    stage.ui().reset();
    CHECK(stage.ui().keyboard_state().page == KeyboardState::Page::kLetters);
    CHECK(stage.ui().tree().nodes.empty());
    stage.frame(plain(), [&](Ui& ui) { CHECK(ui.edit("name", "").empty()); });
  }
}

TEST_CASE("Flow") {
  Stage stage;
  FlowPlace place;
  Flow::Pages pages;
  int paragraphs = 12;
  const Rect area{100, 100, 900, 600};
  const auto draw = [&](Ui& ui) {
    Flow flow(ui, area.width, "page");
    for (int i = 1; i <= paragraphs; ++i) {
      if (i % 3 == 1) flow.heading("Heading " + std::to_string(i));
      flow.paragraph(RichText("Paragraph " + std::to_string(i) +
                              " says one thing in a sentence that needs two lines on this paper."));
    }
    pages = flow.pages(area, place);
    flow.show(area, place, {"More", "Back up", "Page"});
  };
  const auto shown = [&](const std::string& part) {
    for (const Node& node : stage.ui().tree().nodes) {
      if (node.name.find(part) != std::string::npos) return true;
    }
    return false;
  };
  stage.frame(plain(), draw);

  SECTION("a short text has one page and no buttons") {
    paragraphs = 2;
    stage.frame(plain(), draw);
    CHECK(pages.count == 1);
    CHECK(stage.ui().tree().find("page.more") == nullptr);
  }
  SECTION("More leads through every paragraph exactly once") {
    REQUIRE(pages.count > 1);
    std::string seen;
    for (int page = 0; page < pages.count; ++page) {
      CHECK(pages.current == page);
      for (const Node& node : stage.ui().tree().nodes) {
        if (node.id.find(".text.") != std::string::npos) seen += node.name.substr(10, 2) + ",";
        CHECK(!node.overflowing);
      }
      stage.frame(with_tap("page.more"), draw);
      stage.frame(plain(), draw);
    }
    CHECK(seen == "1 ,2 ,3 ,4 ,5 ,6 ,7 ,8 ,9 ,10,11,12,");
  }
  SECTION("a swipe does what the buttons do, and stops at the ends") {
    Frame up = plain();
    up.input.touch.swipe = Swipe::kUp;
    Frame down = plain();
    down.input.touch.swipe = Swipe::kDown;
    stage.frame(up, draw);
    stage.frame(plain(), draw);
    CHECK(pages.current == 1);
    stage.frame(down, draw);
    stage.frame(down, draw);
    stage.frame(plain(), draw);
    CHECK(pages.current == 0);
  }
  SECTION("the place survives another text size") {
    stage.frame(with_tap("page.more"), draw);
    stage.frame(plain(), draw);
    const std::size_t item = place.item;
    Frame large = plain();
    large.settings.text_size = TextSize::kExtraLarge;
    stage.frame(large, draw);
    CHECK(pages.count > 2);
    CHECK(place.item == item);
    CHECK(shown("Paragraph"));
    CHECK(FlowPlace::from_anchor(place.anchor()).item == item);
  }
  SECTION("a heading is never the last thing on a page") {
    for (int page = 0; page < pages.count; ++page) {
      std::string last;
      for (const Node& node : stage.ui().tree().nodes) {
        if (node.id.rfind("page.heading", 0) == 0 || node.id.rfind("page.text", 0) == 0) {
          last = node.id;
        }
      }
      CHECK(last.rfind("page.text", 0) == 0);
      stage.frame(with_tap("page.more"), draw);
      stage.frame(plain(), draw);
    }
  }
  SECTION("a chart is lower where little is left, but never too low to be read") {
    float above = 0;
    BarChart chart;
    chart.bars = {{"2024", "20", 20}, {"2025", "30", 30}};
    const auto draw_chart = [&](Ui& ui) {
      Flow flow(ui, area.width, "page");
      flow.block(above, [](const Rect&) { return std::nullopt; });
      flow.bar_chart(chart);
      pages = flow.pages(area, place);
      flow.show(area, place, {"More", "Back up", "Page"});
    };
    const float full = bar_chart_height(stage.ui(), area.width, chart);
    const float least = bar_chart_least_height(stage.ui(), area.width, chart);
    REQUIRE(least < full);
    above = area.height - (full + least) / 2;
    place = {};
    stage.frame(plain(), draw_chart);
    CHECK(pages.count == 1);
    for (const Node& node : stage.ui().tree().nodes) {
      CHECK(node.rect.bottom() <= area.bottom());
      CHECK(!node.overflowing);
    }
    above = area.height - least + 1;
    stage.frame(plain(), draw_chart);
    CHECK(pages.count == 2);
  }
  SECTION("a paragraph higher than a page is cut at line ends, no word lost") {
    std::string longest;
    for (int i = 0; i < 400; ++i) longest += "word" + std::to_string(i) + " ";
    const auto draw_long = [&](Ui& ui) {
      Flow flow(ui, area.width, "page");
      flow.paragraph(RichText(longest));
      pages = flow.pages(area, place);
      flow.show(area, place, {"More", "Back up", "Page"});
    };
    place = {};
    stage.frame(plain(), draw_long);
    REQUIRE(pages.count > 2);
    std::string joined;
    for (int page = 0; page < pages.count; ++page) {
      joined += stage.ui().tree().find("page.text.1")->name;
      CHECK(!stage.ui().tree().find("page.text.1")->overflowing);
      stage.frame(with_tap("page.more"), draw_long);
      stage.frame(plain(), draw_long);
    }
    CHECK(joined == longest);
  }
}

TEST_CASE("Ui: a hardware keyboard") {
  Stage stage;
  std::array<std::string, 2> typed;
  std::array<FieldEvent, 2> events{};
  TextLimits limits;
  // Two fields, the first written to by the keys on the glass, and a button.
  const auto draw = [&](Ui& ui) {
    for (std::size_t i = 0; i < 2; ++i) {
      TextField field;
      field.id = i == 0 ? "name" : "phone";
      field.label = field.id;
      field.active = i == 0;
      TextEdit& edit = ui.edit(field.id, typed[i], limits);
      const float x = 100 + 700 * static_cast<float>(i);
      events[i] = text_field(ui, {x, 50, 600, 160}, field, edit);
      typed[i] = edit.text();
    }
    button(ui, {100, 400, 300, 100}, make_button("go"));
  };
  const auto type = [&](const char* text) { stage.frame(with_text(text), draw); };
  const auto edit = [&](EditKey key, std::optional<Key> focus = {}) {
    stage.frame(with_stroke({focus, key, {}}), draw);
  };
  stage.frame(plain(), draw);

  SECTION("types into the active field, at the caret") {
    type("Aa");
    edit(EditKey::kLeft);
    type("m");
    CHECK(typed[0] == "Ama");
    CHECK(events[0] == FieldEvent::kTyped);
    edit(EditKey::kHome);
    type("¡");
    edit(EditKey::kEnd);
    type("!");
    CHECK(typed[0] == "¡Ama!");
  }
  SECTION("deletes on both sides of the caret") {
    type("abcd");
    edit(EditKey::kBackspace, Key::kBack);
    edit(EditKey::kHome);
    edit(EditKey::kDelete);
    CHECK(typed[0] == "bc");
    CHECK(events[0] == FieldEvent::kTyped);
  }
  SECTION("Backspace in an empty field neither deletes nor goes back") {
    edit(EditKey::kBackspace, Key::kBack);
    CHECK(events[0] == FieldEvent::kNone);
    CHECK_FALSE(stage.ui().back_key());
  }
  SECTION("keeps to the limits of the field") {
    limits = {6, 6, 4, U"0123456789"};
    stage.ui().reset();
    stage.frame(plain(), draw);
    for (const char* const text : {"12", "x", "345678", "34"}) type(text);
    CHECK(typed[0] == "1234");
    CHECK(events[0] == FieldEvent::kTyped);
  }
  SECTION("follows the ring to another field, and Enter is done there when it is active") {
    stage.frame(with_key(Key::kNext), draw);
    stage.frame(with_key(Key::kNext), draw);
    type("0");
    CHECK(typed[1] == "0");
    CHECK(typed[0].empty());
    edit(EditKey::kDone, Key::kActivate);
    CHECK(events[1] == FieldEvent::kTapped);
    stage.frame(with_key(Key::kPrevious), draw);
    edit(EditKey::kDone, Key::kActivate);
    CHECK(events[0] == FieldEvent::kDone);
  }
  SECTION("arrows leave a field at the end of its text") {
    stage.frame(with_key(Key::kNext), draw);
    type("a");
    CHECK(focused(stage.frame(with_stroke({Key::kPrevious, EditKey::kLeft, {}}), draw)) == "name");
    edit(EditKey::kRight, Key::kNext);
    edit(EditKey::kRight, Key::kNext);
    CHECK(focused(stage.frame(plain(), draw)) == "phone");
  }
  SECTION("types into the active field when the ring has gone with the screen before") {
    stage.frame(with_key(Key::kNext), [&](Ui& ui) {
      button(ui, {100, 400, 300, 100}, make_button("gone"));
    });
    stage.frame(plain(), draw);
    type("a");
    CHECK(typed[0] == "a");
  }
  SECTION("types nothing where the ring is on a button") {
    for (int i = 0; i < 3; ++i) stage.frame(with_key(Key::kNext), draw);
    type("a");
    CHECK(typed[0].empty());
    CHECK(typed[1].empty());
  }
}

TEST_CASE("A frame without a draw list") {
  Stage stage;
  std::vector<PlacedText> placed;
  Frame frame = plain("ar");
  frame.placed = &placed;
  Button button = make_button("ابحث");
  button.locale = "ar";
  const Rect rect{100, 200, 400, 100};
  stage.ui().begin(std::move(frame));
  kiosk::ui::button(stage.ui(), rect, button);
  const Tree& tree = stage.ui().end();

  SECTION("draws and rasterises nothing") {
    CHECK(stage.engine().stats().glyphs_rasterised == 0);
  }
  SECTION("names each text with its place on the glass") {
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].words == "ابحث");
    CHECK(placed[0].locale == "ar");
    CHECK(tree.nodes[placed[0].node].id == "ابحث");
    const Rect glass = stage.ui().mirror(rect);
    const Rect& ink = placed[0].ink;
    CHECK(ink.height > 0);
    CHECK(ink.x > glass.x);
    CHECK(ink.right() < glass.right());
    CHECK(ink.y > glass.y);
    CHECK(ink.bottom() < glass.bottom());
  }
}

TEST_CASE("The width that all columns have") {
  const int count = GENERATE(1, 2, 3, 4, 5);
  float least = 1000;
  for (const Rect& column : columns({0, 0, 1000, 1}, count, 7)) {
    least = std::min(least, column.width);
  }
  CHECK(column_width(1000, count, 7) == least);
}
