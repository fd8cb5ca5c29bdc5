#include "ui/stroke.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::ui;

namespace {

InputEvent key(const char* name, bool repeat = false) {
  InputEvent event{.kind = InputKind::kKey};
  event.key = name;
  event.repeat = repeat;
  return event;
}
InputEvent text(const char* typed) {
  InputEvent event{.kind = InputKind::kText};
  event.text = WipedText(typed);
  return event;
}

}  // namespace

TEST_CASE("Strokes") {
  Strokes strokes;

  SECTION("a letter is its text alone") {
    strokes.feed(key("A"));
    CHECK(strokes.empty());
    strokes.feed(text("a"));
    const auto stroke = strokes.take();
    REQUIRE(stroke);
    CHECK(stroke->text.get() == "a");
    CHECK_FALSE(stroke->key);
    CHECK(strokes.empty());
  }
  SECTION("Space and the digits of a keypad are one stroke with both meanings") {
    const auto [name, typed, meaning] = GENERATE(table<const char*, const char*, Key>({
        {"Space", " ", Key::kActivate},
        {"Keypad 6", "6", Key::kNext},
        {"Keypad 0", "0", Key::kBack},
    }));
    strokes.feed(key(name));
    strokes.feed(text(typed));
    const auto stroke = strokes.take();
    REQUIRE(stroke);
    CHECK(stroke->key == meaning);
    CHECK(stroke->text.get() == typed);
    CHECK(strokes.empty());
  }
  SECTION("the letter of a press that has acted already is dropped") {
    strokes.feed(key("Space"));
    REQUIRE(strokes.take());
    strokes.feed(text(" "));
    CHECK(strokes.empty());
    strokes.feed(text("b"));
    CHECK(strokes.take()->text.get() == "b");
  }
  SECTION("a held Backspace deletes but never goes back") {
    strokes.feed(key("Backspace"));
    CHECK(strokes.take()->key == Key::kBack);
    strokes.feed(key("Backspace", true));
    const auto held = strokes.take();
    CHECK(held->edit == EditKey::kBackspace);
    CHECK_FALSE(held->key);
  }
  SECTION("Tab walks on, with Shift back") {
    InputEvent tab = key("Tab");
    strokes.feed(tab);
    CHECK(strokes.take()->key == Key::kNext);
    tab.shift = true;
    strokes.feed(tab);
    CHECK(strokes.take()->key == Key::kPrevious);
  }
  SECTION("keep their order, and an object on the keys fills no memory") {
    for (int i = 0; i < 1000; ++i) strokes.feed(text(i == 0 ? "first" : "x"));
    CHECK(strokes.take()->text.get() == "first");
    int count = 1;
    while (strokes.take()) ++count;
    CHECK(count == 64);
  }
}
