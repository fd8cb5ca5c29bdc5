#include "staff/pin_guard.h"

#include "base/files.h"
#include "staff/pin.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace kiosk;
using namespace std::chrono_literals;
using staff::PinGuard;

namespace {

const Instant kNoon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 12h;

void fail(PinGuard& guard, int times) {
  for (int i = 0; i < times; ++i) REQUIRE(guard.begin_try().ok());
}

}  // namespace

TEST_CASE("PinGuard") {
  const TemporaryFolder folder;
  const std::string path = folder.file("staff.tries");
  FakeClock clock(kNoon);
  PinGuard guard(path, clock);

  SECTION("gives five tries, then locks for a minute") {
    CHECK(guard.tries_left() == 5);
    fail(guard, 4);
    CHECK(guard.tries_left() == 1);
    CHECK(guard.locked_for() == 0s);
    fail(guard, 1);
    CHECK(guard.locked_for() == 60s);
    CHECK(guard.begin_try().error().code == ErrorCode::kTaken);
    clock.advance(59s + 999ms);
    CHECK_FALSE(guard.begin_try());
    clock.advance(1ms);
    CHECK(guard.locked_for() == 0s);
    CHECK(guard.begin_try().ok());
  }
  SECTION("locks twice as long after each wrong try, an hour at most") {
    fail(guard, 5);
    for (const auto minutes : {1min, 2min, 4min, 8min, 16min, 32min, 60min, 60min, 60min}) {
      CHECK(guard.locked_for() == minutes);
      clock.advance(minutes);
      REQUIRE(guard.begin_try().ok());
    }
  }
  SECTION("begins anew after the right PIN, within its lock-out's first moment too") {
    fail(guard, 5);
    REQUIRE(guard.succeeded().ok());
    CHECK(guard.locked_for() == 0s);
    CHECK(guard.tries_left() == 5);
    CHECK(PinGuard(path, clock).tries_left() == 5);
  }
  SECTION("has recorded a try before the PIN is looked at") {
    fail(guard, 1);
    CHECK(PinGuard(path, clock).tries_left() == 4);
  }
  SECTION("goes on with its lock-out after a restart") {
    fail(guard, 5);
    clock.advance(20s);
    CHECK(PinGuard(path, clock).locked_for() == 40s);
    clock.advance(40s);
    PinGuard later(path, clock);
    CHECK(later.locked_for() == 0s);
    CHECK(later.tries_left() == 1);
    fail(later, 1);
    CHECK(later.locked_for() == 2min);
  }
  SECTION("is not opened by a clock that is set while it runs") {
    fail(guard, 5);
    clock.set_now(kNoon + 24h);
    CHECK(guard.locked_for() == 60s);
    clock.set_now(kNoon - 24h);
    CHECK(guard.locked_for() == 60s);
  }
  SECTION("locks anew, and no longer, when the clock went back between two runs") {
    fail(guard, 6 - 1);
    clock.advance(30s);
    clock.set_now(kNoon - 24h * 365 * 50);
    PinGuard later(path, clock);
    CHECK(later.locked_for() == 60s);
    clock.advance(60s);
    CHECK(later.locked_for() == 0s);
  }
  SECTION("takes a damaged count for the worst one") {
    const auto* const text =
        GENERATE("", "5", "wegweiser-pin-tries 0", "wegweiser-pin-tries x 0\n",
                 "wegweiser-pin-tries 1 -9223372036854775808\n", "wegweiser-pin-tries 1 2 3\n");
    REQUIRE(replace_file(path, text).ok());
    PinGuard later(path, clock);
    CHECK(later.locked_for() == 60min);
    clock.advance(60min);
    CHECK(later.begin_try().ok());
  }
  SECTION("bears a count far above its own") {
    REQUIRE(replace_file(path, "wegweiser-pin-tries 4294967295 9223372036854775807\n").ok());
    CHECK(PinGuard(path, clock).locked_for() == 60min);
  }
  SECTION("lets no PIN be tried that it cannot count") {
    PinGuard nowhere(folder.file("none/staff.tries"), clock);
    CHECK(nowhere.begin_try().error().code == ErrorCode::kUnwritable);
    CHECK(nowhere.tries_left() == 5);
  }
}
