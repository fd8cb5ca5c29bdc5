#include "app/idle.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace std::chrono_literals;
using app::IdleClock;
using Phase = IdleClock::Phase;

TEST_CASE("IdleClock") {
  IdleClock idle(120s, 45s);

  SECTION("does nothing while nobody is there") {
    CHECK(idle.phase(0s) == Phase::kStopped);
    CHECK(idle.phase(10000s) == Phase::kStopped);
    CHECK_FALSE(idle.next_change(10000s));
  }
  SECTION("warns after the silence and ends after the countdown") {
    const auto [at, phase, left] = GENERATE(table<Ticks, Phase, int>({
        {Ticks(7s), Phase::kActive, 45},
        {Ticks(126999ms), Phase::kActive, 45},
        {Ticks(127s), Phase::kWarning, 45},
        {Ticks(127001ms), Phase::kWarning, 45},
        {Ticks(128s), Phase::kWarning, 44},
        {Ticks(171s), Phase::kWarning, 1},
        {Ticks(171999ms), Phase::kWarning, 1},
        {Ticks(172s), Phase::kOver, 0},
        {Ticks(9999s), Phase::kOver, 0},
    }));
    idle.touch(7s);
    CHECK(idle.phase(at) == phase);
    CHECK(idle.seconds_left(at) == left);
  }
  SECTION("is heard when the warning begins and every 15 seconds of it") {
    const auto [at, calls] = GENERATE(table<Ticks, int>({
        {Ticks(119999ms), 0},
        {Ticks(120s), 1},
        {Ticks(134999ms), 1},
        {Ticks(135s), 2},
        {Ticks(150s), 3},
        {Ticks(164999ms), 3},
        {Ticks(165s), 0},
    }));
    idle.touch(0s);
    CHECK(idle.calls(at) == calls);
  }
  SECTION("a touch in the warning gives the whole time again, without end") {
    Ticks now = 0s;
    idle.touch(now);
    for (int i = 0; i < 100; ++i) {
      now += 164s;
      REQUIRE(idle.phase(now) == Phase::kWarning);
      idle.touch(now);
      REQUIRE(idle.phase(now + 119s) == Phase::kActive);
    }
  }
  SECTION("wakes once for the warning, once a second in it, and then no more") {
    idle.touch(0s);
    Ticks now = 0s;
    int wakes = 0;
    while (const auto next = idle.next_change(now)) {
      REQUIRE(*next > now);
      now = *next;
      ++wakes;
    }
    CHECK(now == Ticks(165s));
    CHECK(wakes == 46);
  }
  SECTION("stops again") {
    idle.touch(0s);
    idle.stop();
    CHECK(idle.phase(500s) == Phase::kStopped);
  }
}
