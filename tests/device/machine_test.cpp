#include "device/machine.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <unistd.h>

using namespace kiosk;
using device::SystemMachine;

TEST_CASE("SystemMachine") {
  const TemporaryFolder folder;

  SECTION("knows how full a disk is") {
    const auto used = SystemMachine().storage_used(folder.path());
    REQUIRE(used);
    CHECK((*used >= 0 && *used <= 100));
    CHECK_FALSE(SystemMachine().storage_used("/nowhere"));
  }
  SECTION("has no touch panel where there are no input devices, or none that is one") {
    CHECK(SystemMachine(folder.file("nowhere")).touch_points() == 0);
    REQUIRE(replace_file(folder.file("event0"), "a plain file").ok());
    REQUIRE(replace_file(folder.file("mouse0"), "another").ok());
    CHECK(SystemMachine(folder.path()).touch_points() == 0);
  }
  SECTION("does not say none when it may not look") {
    REQUIRE(::symlink("/proc/1/nowhere", folder.file("event0").c_str()) == 0);
    CHECK_FALSE(SystemMachine(folder.path()).touch_points());
  }
}
