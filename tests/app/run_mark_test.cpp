#include "app/run_mark.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace kiosk::app {

TEST_CASE("RunMark") {
  const TemporaryFolder folder;
  FakeClock clock{Instant(std::chrono::hours(5))};

  SECTION("takes the first start for planned, and one after an end") {
    CHECK(RunMark(folder.path(), clock).planned());
    CHECK(RunMark(folder.path(), clock).planned());
  }
  SECTION("notices that the run before did not end") {
    RunMark(folder.path(), clock).set();
    CHECK_FALSE(DiskFiles().is_file(folder.file("running")));
    REQUIRE(replace_file(folder.file("running"), "running\n").ok());
    CHECK_FALSE(RunMark(folder.path(), clock).planned());
    CHECK(RunMark(folder.path(), clock).planned());
  }
  SECTION("is there while it runs, and knows since when") {
    const RunMark mark(folder.path(), clock);
    mark.set();
    clock.advance(std::chrono::hours(1));
    CHECK(mark.since() == Instant(std::chrono::hours(5)));
    CHECK(DiskFiles().is_file(folder.file("running")));
  }
  SECTION("needs no folder that can be written") {
    const RunMark mark("/proc/nowhere", clock);
    mark.set();
    CHECK(mark.planned());
  }
}

}  // namespace kiosk::app
