#include "tests/catch.h"
#include "ui/touch.h"

#include <chrono>
#include <limits>

using namespace kiosk;
using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

constexpr Vec2 kScreen{1000, 800};

/// A touch panel with three targets and a clock: "list" and "next" beside each
/// other, "key" a letter of the keyboard. One pixel is a quarter millimetre.
class Panel {
 public:
  Panel() : m_touch(settings()) { show(usual_targets()); }

  static TouchSettings settings() {
    TouchSettings settings;
    settings.px_per_mm = 4;
    return settings;
  }
  static std::vector<TouchTarget> usual_targets() {
    return {{"list", {100, 100, 200, 200}},
            {"next", {400, 100, 200, 200}},
            {"key", {100, 500, 80, 80}, DoubleTap::kCountsTwice}};
  }

  void show(const std::vector<TouchTarget>& targets) { m_touch.set_targets(targets, kScreen); }
  void wait(Ticks time) { m_now += time; }
  void down(Vec2 at, FingerId finger = 1) { feed(InputKind::kFingerDown, at, finger); }
  void move(Vec2 at, FingerId finger = 1) { feed(InputKind::kFingerMove, at, finger); }
  void up(Vec2 at, FingerId finger = 1) { feed(InputKind::kFingerUp, at, finger); }
  void tap(Vec2 at, FingerId finger = 1) {
    down(at, finger);
    up(at, finger);
  }
  void unplug() { feed(InputKind::kFingerCancel, {}, 0); }
  TouchResult frame() { return m_touch.take(m_now); }
  void change_screen() { m_touch.screen_changed(m_now); }
  Touch& touch() { return m_touch; }
  Ticks now() const { return m_now; }

 private:
  void feed(InputKind kind, Vec2 at, FingerId finger) {
    m_touch.feed({.kind = kind, .finger = finger, .position = at}, m_now);
  }

  Ticks m_now = 1h;
  Touch m_touch;
};

constexpr Vec2 kList{200, 200};
constexpr Vec2 kNext{500, 200};
constexpr Vec2 kKey{140, 540};
constexpr Vec2 kNowhere{900, 700};

}  // namespace

TEST_CASE("a press") {
  Panel panel;

  SECTION("shows at once and activates on release, once") {
    panel.down(kList);
    CHECK(panel.frame().pressed == "list");
    panel.up(kList);
    const TouchResult result = panel.frame();
    CHECK(result.activated == "list");
    CHECK(result.pressed.empty());
    CHECK(result.point == kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("shorter than a frame is not lost") {
    panel.tap(kList);
    CHECK(panel.touch().wants_frame());
    CHECK(panel.frame().activated == "list");
    CHECK_FALSE(panel.touch().wants_frame());
  }
  SECTION("is a hit on a target, and only there") {
    panel.down(kNowhere);
    panel.up(kNowhere);
    CHECK(panel.touch().hits() == 0);
    panel.down(kList);
    CHECK(panel.touch().hits() == 1);
    panel.up(kList);
    panel.tap(kList);  // The same tap, trembling.
    CHECK(panel.touch().hits() == 1);
  }
  SECTION("may wander inside its target") {
    panel.down({110, 110});
    panel.move({290, 120});
    panel.up({290, 120});
    CHECK(panel.frame().activated == "list");
  }
  SECTION("that slips off is cancelled, even when it comes back") {
    panel.down(kList);
    panel.move({350, 200});
    CHECK(panel.frame().pressed.empty());
    panel.move(kList);
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
    CHECK(panel.touch().cancelled() == 1);
  }
  SECTION("that trembles over the edge may come back") {
    panel.down({298, 200});
    panel.move({305, 200});
    CHECK(panel.frame().pressed.empty());
    panel.move({297, 200});
    CHECK(panel.frame().pressed == "list");
    panel.up({297, 200});
    CHECK(panel.frame().activated == "list");
  }
  SECTION("released beside its target does nothing") {
    panel.down({298, 200});
    panel.up({303, 200});
    CHECK(panel.frame().activated.empty());
  }
  SECTION("on nothing that slides onto a target does nothing") {
    panel.down(kNowhere);
    panel.move(kList);
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("slides from one target to the next without an activation") {
    panel.down(kList);
    panel.move(kNext);
    panel.up(kNext);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("is cancelled when the panel is unplugged") {
    panel.down(kList);
    panel.unplug();
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
  }
}

TEST_CASE("targets") {
  Panel panel;

  SECTION("the later one lies on top") {
    auto targets = Panel::usual_targets();
    targets.push_back({"dialog", {150, 150, 100, 100}});
    panel.show(targets);
    panel.tap(kList);
    CHECK(panel.frame().activated == "dialog");
  }
  SECTION("one without a name shields those below") {
    auto targets = Panel::usual_targets();
    targets.push_back({"", {0, 0, kScreen.x, kScreen.y}});
    panel.show(targets);
    panel.tap(kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("their right and bottom edges belong to the neighbour") {
    panel.show({{"left", {100, 100, 100, 100}}, {"right", {200, 100, 100, 100}}});
    panel.tap({200, 150});
    CHECK(panel.frame().activated == "right");
  }
  SECTION("a press is cancelled when its target goes") {
    panel.down(kList);
    panel.show({{"next", {400, 100, 200, 200}}});
    CHECK(panel.frame().pressed.empty());
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("a press is cancelled when its target moves away") {
    panel.down(kList);
    panel.show({{"list", {600, 600, 100, 100}}});
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("a press is cancelled when something comes to lie above") {
    panel.down(kList);
    auto targets = Panel::usual_targets();
    targets.push_back({"warning", {0, 0, kScreen.x, kScreen.y}});
    panel.show(targets);
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("a press survives a frame that draws the same") {
    panel.down(kList);
    panel.show(Panel::usual_targets());
    panel.up(kList);
    CHECK(panel.frame().activated == "list");
  }
}

TEST_CASE("more than one finger") {
  Panel panel;

  SECTION("the second is ignored while the first is down") {
    panel.down(kList, 1);
    panel.down(kNext, 2);
    CHECK(panel.frame().pressed == "list");
    panel.up(kNext, 2);
    CHECK(panel.frame().activated.empty());
    panel.up(kList, 1);
    CHECK(panel.frame().activated == "list");
  }
  SECTION("the second stays ignored after the first is lifted") {
    panel.down(kList, 1);
    panel.down(kNext, 2);
    panel.up(kList, 1);
    CHECK(panel.frame().activated == "list");
    panel.move(kNext, 2);
    panel.up(kNext, 2);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("forty at once activate one target at most") {
    for (FingerId finger = 1; finger <= 40; ++finger)
      panel.down(finger % 2 ? kList : kNext, finger);
    for (FingerId finger = 40; finger >= 1; --finger) panel.up(finger % 2 ? kList : kNext, finger);
    CHECK(panel.frame().activated == "list");
    CHECK(panel.frame().activated.empty());
  }
  SECTION("moves and releases without a press do nothing") {
    panel.move(kList, 7);
    panel.up(kList, 7);
    CHECK(panel.frame().activated.empty());
    CHECK_FALSE(panel.touch().finger_down());
  }
}

TEST_CASE("activations and frames") {
  Panel panel;

  SECTION("two taps in one frame take two frames") {
    panel.tap(kList);
    panel.tap(kNext);
    CHECK(panel.frame().activated == "list");
    CHECK(panel.touch().wants_frame());
    CHECK(panel.frame().activated == "next");
    CHECK_FALSE(panel.touch().wants_frame());
  }
  SECTION("the second does not count when the first changed the screen") {
    panel.tap(kList);
    panel.tap(kNext);
    CHECK(panel.frame().activated == "list");
    panel.change_screen();
    panel.show(Panel::usual_targets());
    CHECK(panel.frame().activated.empty());
  }
  SECTION("one that waited does not count when its target is gone") {
    panel.tap(kList);
    panel.tap(kNext);
    CHECK(panel.frame().activated == "list");
    panel.show({{"other", {400, 100, 200, 200}}});
    CHECK(panel.frame().activated.empty());
  }
}

TEST_CASE("taps that follow each other") {
  Panel panel;
  const auto [gap, expected] = GENERATE(table<Ticks, int>(
      {{Ticks(10ms), 1}, {Ticks(150ms), 1}, {Ticks(299ms), 1}, {Ticks(300ms), 2}, {Ticks(2s), 2}}));
  const auto count = [&panel, gap = gap](Vec2 first, Vec2 second) {
    int activations = 0;
    panel.tap(first);
    activations += panel.frame().activated.empty() ? 0 : 1;
    panel.wait(gap);
    panel.tap(second);
    return activations + (panel.frame().activated.empty() ? 0 : 1);
  };

  SECTION("count once on one target within 300 ms") {
    CHECK(count(kList, kList) == expected);
  }
  SECTION("count twice on a letter of the keyboard") {
    CHECK(count(kKey, kKey) == 2);
  }
  SECTION("count twice on two targets") {
    CHECK(count(kList, kNext) == 2);
  }
  SECTION("near the tap that changed the screen do not hit the new one") {
    panel.tap(kList);
    CHECK(panel.frame().activated == "list");
    panel.change_screen();
    panel.show({{"new", {100, 100, 200, 200}}, {"far", {400, 100, 200, 200}}});
    panel.wait(gap);
    panel.tap({kList.x + 20, kList.y});
    CHECK(panel.frame().activated == (expected == 2 ? "new" : ""));
    panel.tap(kNext);
    CHECK(panel.frame().activated == "far");
  }
}

TEST_CASE("a swipe") {
  Panel panel;
  const auto drag = [&](Vec2 from, Vec2 to) {
    panel.down(from);
    panel.move({(from.x + to.x) / 2, (from.y + to.y) / 2});
    panel.move(to);
    panel.up(to);
    return panel.frame();
  };

  SECTION("goes up or down from 15 mm on, mostly vertical") {
    const auto [from, to, expected] =
        GENERATE(table<Vec2, Vec2, Swipe>({{{800, 600}, {800, 540}, Swipe::kUp},
                                           {{800, 600}, {800, 541}, Swipe::kNone},
                                           {{800, 300}, {800, 360}, Swipe::kDown},
                                           {{800, 600}, {830, 540}, Swipe::kUp},
                                           {{800, 600}, {831, 540}, Swipe::kNone},
                                           {{800, 600}, {300, 600}, Swipe::kNone}}));
    CHECK(drag(from, to).swipe == expected);
  }
  SECTION("inside one large target is no activation") {
    const TouchResult result = drag({200, 290}, {200, 110});
    CHECK(result.swipe == Swipe::kUp);
    CHECK(result.activated.empty());
  }
  SECTION("is told once") {
    CHECK(drag({800, 600}, {800, 300}).swipe == Swipe::kUp);
    CHECK(panel.frame().swipe == Swipe::kNone);
  }
  SECTION("waits when a tap comes first, and the screen's change forgets it") {
    panel.tap(kList);
    panel.down({800, 600});
    panel.up({800, 300});
    const TouchResult first = panel.frame();
    CHECK(first.activated == "list");
    CHECK(first.swipe == Swipe::kNone);
    panel.change_screen();
    CHECK(panel.frame().swipe == Swipe::kNone);
  }
}

TEST_CASE("a finger whose release was lost") {
  Panel panel;
  panel.down(kList, 1);

  SECTION("gives way to a new one after a second of silence") {
    panel.wait(1s);
    panel.tap(kNext, 2);
    CHECK(panel.frame().activated == "next");
  }
  SECTION("does not give way while it still moves") {
    panel.wait(900ms);
    panel.move(kList, 1);
    panel.wait(900ms);
    panel.tap(kNext, 2);
    panel.up(kList, 1);
    CHECK(panel.frame().activated == "list");
  }
  SECTION("begins anew when it goes down again") {
    panel.down(kNext, 1);
    panel.up(kNext, 1);
    CHECK(panel.frame().activated == "next");
  }
  SECTION("still counts for somebody slow") {
    panel.wait(9s);
    CHECK(panel.frame().pressed == "list");
    panel.up(kList, 1);
    CHECK(panel.frame().activated == "list");
  }
  SECTION("is let go after ten seconds, at the deadline it told") {
    REQUIRE(panel.touch().deadline().has_value());
    panel.wait(*panel.touch().deadline() - panel.now());
    CHECK(panel.frame().pressed.empty());
    CHECK_FALSE(panel.touch().finger_down());
    CHECK_FALSE(panel.touch().deadline().has_value());
    panel.up(kList, 1);
    CHECK(panel.frame().activated.empty());
  }
}

TEST_CASE("a panel that is also a mouse") {
  Panel panel;

  SECTION("activates once, whichever comes first") {
    const bool mouse_first = GENERATE(true, false);
    const FingerId first = mouse_first ? kMouseFinger : 1;
    const FingerId second = mouse_first ? 1 : kMouseFinger;
    panel.down(kKey, first);
    panel.down(kKey, second);
    panel.up(kKey, first);
    panel.up(kKey, second);
    CHECK(panel.frame().activated == "key");
    CHECK(panel.frame().activated.empty());
  }
  SECTION("activates once when the mouse follows the finger") {
    panel.tap(kKey, 1);
    panel.wait(20ms);
    panel.tap(kKey, kMouseFinger);
    CHECK(panel.frame().activated == "key");
    CHECK(panel.frame().activated.empty());
  }
  SECTION("that sends the mouse alone works") {
    panel.tap(kList, kMouseFinger);
    CHECK(panel.frame().activated == "list");
  }
  SECTION("leaves a real mouse usable afterwards") {
    panel.tap(kList, 1);
    panel.frame();
    panel.wait(500ms);
    panel.tap(kNext, kMouseFinger);
    CHECK(panel.frame().activated == "next");
  }
}

TEST_CASE("impossible coordinates") {
  Panel panel;
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr float kInfinite = std::numeric_limits<float>::infinity();
  panel.show({{"all", {-1e9F, -1e9F, 2e9F, 2e9F}}});
  const Vec2 bad = GENERATE(values<Vec2>({{kNan, 100},
                                          {100, kNan},
                                          {kInfinite, 100},
                                          {100, -kInfinite},
                                          {-1, 100},
                                          {100, -0.5F},
                                          {1000, 100},
                                          {100, 800}}));

  SECTION("press nothing") {
    panel.down(bad);
    CHECK_FALSE(panel.touch().finger_down());
    panel.up(kList);
    CHECK(panel.frame().activated.empty());
  }
  SECTION("release nothing") {
    panel.down(kList);
    panel.up(bad);
    CHECK(panel.frame().activated.empty());
    CHECK_FALSE(panel.touch().finger_down());
  }
  SECTION("the four corners of the screen are possible") {
    for (const Vec2 corner : {Vec2{0, 0}, {999.5F, 0}, {0, 799.5F}, {999.5F, 799.5F}}) {
      panel.wait(1s);
      panel.tap(corner);
      CHECK(panel.frame().activated == "all");
    }
  }
}

TEST_CASE("the end of a visit forgets the finger and everything that waits") {
  Panel panel;
  panel.tap(kList);
  panel.down(kNext);
  panel.touch().reset();
  panel.up(kNext);
  CHECK(panel.frame().activated.empty());
  panel.tap(kList);
  CHECK(panel.frame().activated == "list");
}
