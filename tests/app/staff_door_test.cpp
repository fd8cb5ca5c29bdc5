#include "app/staff_door.h"

#include "staff/pin.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;
using Act = screens::StaffChoice::Act;

const std::string& pin_hash() {
  static const std::string hash = *staff::hash_pin(WipedText("274913"));
  return hash;
}

/// A door at which somebody has just made the gesture.
struct Door {
  TemporaryFolder folder;
  FakeClock clock{Instant{}};
  StaffDoor door{pin_hash(), folder.file("staff.tries"), clock};

  Door() {
    door.gesture().set_glass({1920, 1080}, 4);
    for (const float x : {10.0F, 1910.0F}) {
      feed(ui::InputKind::kFingerDown, x);
      clock.advance(2100ms);
      feed(ui::InputKind::kFingerUp, x);
    }
    REQUIRE(door.tick() == StaffDoor::News::kAsked);
  }
  void feed(ui::InputKind kind, float x) {
    ui::InputEvent event;
    event.kind = kind;
    event.position = {x, 10};
    door.gesture().feed(event, clock.ticks());
  }
  void type(std::string_view digits) {
    for (const char digit : digits) {
      door.act({Act::kDigit, static_cast<std::uint32_t>(digit - '0')});
    }
  }
  /// What comes of a whole try.
  StaffDoor::News enter(std::string_view digits) {
    type(digits);
    const StaffDoor::News begun = door.act({Act::kEnterPin});
    return begun == StaffDoor::News::kRedraw ? door.tick(true) : begun;
  }
};

}  // namespace

TEST_CASE("StaffDoor") {
  Door at;

  SECTION("opens to the right PIN") {
    CHECK(at.enter("274913") == StaffDoor::News::kOpened);
    CHECK(at.door.state() == StaffDoor::State::kOpen);
  }
  SECTION("counts a wrong one, and says so when it is known") {
    CHECK(at.enter("274914") == StaffDoor::News::kWrong);
    CHECK(at.door.model().tries_left == 4);
  }
  SECTION("lets frames go on while a PIN is checked, and takes no key meanwhile") {
    at.type("274913");
    CHECK(at.door.act({Act::kEnterPin}) == StaffDoor::News::kRedraw);
    CHECK(at.door.model().busy);
    CHECK(at.door.model().typed == 0);
    at.type("1");
    CHECK(at.door.model().typed == 0);
    CHECK(at.door.act({Act::kCancelPin}) == StaffDoor::News::kNone);
    CHECK(*at.door.next_deadline() <= at.clock.ticks() + 50ms);
    CHECK(at.door.tick(true) == StaffDoor::News::kOpened);
    CHECK_FALSE(at.door.model().busy);
  }
  SECTION("does not say that it is locked before it knows that the PIN was wrong") {
    for (int i = 0; i < 4; ++i) at.enter("274914");
    at.type("274913");
    at.door.act({Act::kEnterPin});
    CHECK(at.door.model().locked == 0s);
    CHECK(at.door.tick(true) == StaffDoor::News::kOpened);
  }
  SECTION("is locked after five wrong ones, to the right one too") {
    for (int i = 0; i < 4; ++i) at.enter("274914");
    CHECK(at.enter("274914") == StaffDoor::News::kLockedOut);
    CHECK(at.enter("274913") == StaffDoor::News::kLockedOut);
    CHECK(at.door.state() == StaffDoor::State::kAsking);
  }
  SECTION("shuts when nobody touches it, also while a PIN is checked") {
    at.type("274913");
    at.door.act({Act::kEnterPin});
    at.clock.advance(StaffDoor::kLocksAfter);
    CHECK(at.door.tick() == StaffDoor::News::kLeft);
    CHECK(at.door.state() == StaffDoor::State::kShut);
    CHECK(at.door.tick(true) == StaffDoor::News::kNone);
  }
}

}  // namespace kiosk::app
