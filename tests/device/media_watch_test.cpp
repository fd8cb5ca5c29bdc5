#include "device/media_watch.h"

#include "device/mount_table.h"
#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::device;

namespace {

constexpr const char* kTable =
    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
    "90 22 8:17 / /run/media/MY\\040STICK ro,nosuid,nodev,noexec,relatime - vfat /dev/sdb1 ro\n"
    "91 22 8:33 / /mnt ro,nosuid,nodev - ext4 /dev/sdc1 ro\n"
    "92 22 8:33 /folder /part ro,nosuid,nodev,noexec - ext4 /dev/sdc1 ro\n"
    "93 22 8:49 / /mnt/writable rw,nosuid,nodev,noexec - exfat /dev/sdd1 rw\n"
    "94 22 8:49 / /mnt/safe ro,nosuid,nodev,noexec - exfat /dev/sdd1 rw\n"
    "rubbish\n";

}  // namespace

TEST_CASE("The table of mounts") {
  SECTION("tells where a stick can be read, spaces and all") {
    const Mounts mounts = find_mounts(kTable, "8:17");
    CHECK(mounts.read_folder == "/run/media/MY STICK");
    CHECK(mounts.save_folder.empty());
  }
  SECTION("tells nothing of places from which programs could be run") {
    const Mounts mounts = find_mounts(kTable, "8:33");
    CHECK(mounts.any);
    CHECK(mounts.read_folder.empty());
    CHECK(find_mounts(kTable, "8:1").save_folder.empty());
  }
  SECTION("tells a place to read from a place to save to") {
    const Mounts mounts = find_mounts(kTable, "8:49");
    CHECK(mounts.read_folder == "/mnt/safe");
    CHECK(mounts.save_folder == "/mnt/writable");
  }
  SECTION("knows nothing of a stick that is not mounted") {
    CHECK_FALSE(find_mounts(kTable, "8:5").any);
    CHECK_FALSE(find_mounts("", "8:17").any);
    CHECK_FALSE(find_mounts("1 2", "8:17").any);
  }
}

TEST_CASE("The machine's sticks are asked for without waiting") {
  const auto watch = make_media_watch();
  watch->changed();
  CHECK_FALSE(watch->changed());
  for (const Medium& medium : watch->media()) CHECK_FALSE(medium.id.empty());
}
