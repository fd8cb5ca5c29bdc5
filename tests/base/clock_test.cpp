#include "base/clock.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("FakeClock") {
  FakeClock clock(Instant(1000ms));

  SECTION("winds both clocks") {
    clock.advance(5s);
    CHECK(clock.now() == Instant(6000ms));
    CHECK(clock.ticks() == 5s);
  }
  SECTION("keeps the parts of a millisecond for the wall clock") {
    for (int i = 0; i < 10; ++i) clock.advance(300us);
    CHECK(clock.now() == Instant(1003ms));
  }
  SECTION("setting the wall clock leaves the ticks alone") {
    clock.set_now(Instant(0ms));
    CHECK(clock.ticks() == 0us);
  }
}
