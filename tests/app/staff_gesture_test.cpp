#include "app/staff_gesture.h"

#include "tests/catch.h"

#include <limits>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

constexpr Vec2 kLeft{10, 10};
constexpr Vec2 kRight{1910, 10};

/// A glass of 1920 × 1080 pixels with 4 pixels a millimetre, and a hand.
struct Hand {
  StaffGesture gesture;
  FakeClock clock{Instant{}};

  Hand() { gesture.set_glass({1920, 1080}, 4); }
  void feed(ui::InputKind kind, Vec2 at, ui::FingerId finger = 0) {
    ui::InputEvent event;
    event.kind = kind;
    event.position = at;
    event.finger = finger;
    gesture.feed(event, clock.ticks());
  }
  void down(Vec2 at, ui::FingerId finger = 0) { feed(ui::InputKind::kFingerDown, at, finger); }
  void move(Vec2 at) { feed(ui::InputKind::kFingerMove, at); }
  void up(Vec2 at) { feed(ui::InputKind::kFingerUp, at); }
  bool wait(Ticks time) {
    clock.advance(time);
    return gesture.take(clock.ticks());
  }
  void hold(Vec2 at, Ticks time) {
    down(at);
    clock.advance(time);
    up(at);
  }
};

}  // namespace

TEST_CASE("The gesture that opens the staff area") {
  Hand hand;

  SECTION("is the left corner, then the right one, two seconds each") {
    hand.hold(kLeft, 2s);
    CHECK_FALSE(hand.wait(1s));
    hand.down(kRight);
    CHECK_FALSE(hand.wait(1999ms));
    CHECK(hand.wait(1ms));
    SECTION("and is told once") {
      CHECK_FALSE(hand.wait(10s));
      hand.up(kRight);
      CHECK_FALSE(hand.wait(10s));
    }
  }
  SECTION("counts when the finger was lifted before anybody asked") {
    hand.hold(kLeft, 2s);
    hand.hold(kRight, 2s);
    CHECK(hand.wait(0s));
  }
  SECTION("says when to look again") {
    CHECK_FALSE(hand.gesture.deadline());
    hand.hold(kLeft, 2s);
    CHECK_FALSE(hand.gesture.deadline());
    hand.down(kRight);
    CHECK(hand.gesture.deadline() == hand.clock.ticks() + 2s);
  }
  SECTION("bears a trembling finger") {
    hand.down(kLeft);
    hand.move({95, 95});
    hand.clock.advance(2s);
    hand.up({95, 95});
    hand.down(kRight);
    hand.move({1825, 99});
    CHECK(hand.wait(2s));
  }
  SECTION("may be done anew after a mistake") {
    hand.hold(kLeft, 2s);
    hand.hold({960, 540}, 1s);
    hand.hold(kLeft, 2s);
    hand.down(kRight);
    CHECK(hand.wait(2s));
  }
}

TEST_CASE("The gesture begins anew") {
  Hand hand;

  SECTION("when the first corner was held too short") {
    hand.hold(kLeft, 1999ms);
    hand.down(kRight);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("when the second came too late") {
    hand.hold(kLeft, 2s);
    hand.clock.advance(3001ms);
    hand.down(kRight);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("when the second was held too short") {
    hand.hold(kLeft, 2s);
    hand.hold(kRight, 1s);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("in the other order") {
    hand.hold(kRight, 2s);
    hand.down(kLeft);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("with a touch between the corners") {
    hand.hold(kLeft, 2s);
    hand.hold({960, 540}, 100ms);
    hand.down(kRight);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("when the finger leaves the corner and comes back") {
    hand.hold(kLeft, 2s);
    hand.down(kRight);
    hand.move({1700, 10});
    hand.move(kRight);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("with a second finger on the glass") {
    hand.hold(kLeft, 2s);
    hand.down(kRight);
    hand.down(kLeft, 1);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("when the panel goes or the glass turns") {
    hand.hold(kLeft, 2s);
    hand.feed(GENERATE(ui::InputKind::kFingerCancel, ui::InputKind::kResized), {});
    hand.down(kRight);
    CHECK_FALSE(hand.wait(10s));
  }
  SECTION("a millimetre beside the corner, and where there is no glass") {
    const auto beside = GENERATE(Vec2{1815, 10}, Vec2{1910, 105}, Vec2{1921, 10},
                                 Vec2{std::numeric_limits<float>::quiet_NaN(), 10});
    hand.hold(kLeft, 2s);
    hand.down(beside);
    CHECK_FALSE(hand.wait(10s));
  }
}

}  // namespace kiosk::app
