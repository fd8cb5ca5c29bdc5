#include "base/private_folder.h"

#include "base/byte_source.h"
#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <vector>

using namespace kiosk;

namespace {

std::string read(const PrivateFolder& folder, const std::string& name) {
  const auto text = folder.read(name, 1000);
  return text ? *text : "nothing";
}

}  // namespace

TEST_CASE("A store's own folder") {
  const TemporaryFolder disk;
  const auto opened = open_private_folder(disk.file("a/packs"));
  REQUIRE(opened.ok());
  PrivateFolder& folder = **opened;

  SECTION("is its owner's alone, and so are its files") {
    REQUIRE(replace_file(folder, "record", "one").ok());
    struct stat info {};
    REQUIRE(::stat(disk.file("a/packs").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0700);
    REQUIRE(::stat(folder.path("record").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
  }
  SECTION("replaces a file in one step and leaves nothing beside it") {
    REQUIRE(replace_file(folder, "record", "one").ok());
    REQUIRE(replace_file(folder, "record", "two").ok());
    CHECK(read(folder, "record") == "two");
    CHECK(folder.list()->size() == 1);
  }
  SECTION("keeps the old file until the new one is renamed") {
    REQUIRE(replace_file(folder, "record", "one").ok());
    const auto file = folder.create("record.new");
    REQUIRE((*file)->write("tw").ok());
    CHECK(read(folder, "record") == "one");
  }
  SECTION("removes what is there, and is content with what is not") {
    REQUIRE(replace_file(folder, "record", "one").ok());
    CHECK(folder.remove("record").ok());
    CHECK(folder.remove("record").ok());
    CHECK(read(folder, "record") == "nothing");
  }
  SECTION("writes through no link") {
    REQUIRE(replace_file(disk.file("outside"), "mine").ok());
    REQUIRE(::symlink(disk.file("outside").c_str(), folder.path("record.new").c_str()) == 0);
    CHECK_FALSE(replace_file(folder, "record", "two").ok());
    CHECK(*DiskFiles().read(disk.file("outside"), 100) == "mine");
  }
  SECTION("is locked for one at a time") {
    {
      const auto lock = folder.lock();
      REQUIRE(lock.ok());
      const auto other = open_private_folder(disk.file("a/packs"));
      CHECK((*other)->lock().error().code == ErrorCode::kTaken);
    }
    CHECK(folder.lock().ok());
  }
  SECTION("knows how much room there is") {
    CHECK(*folder.free_bytes() > 0);
  }
}

TEST_CASE("Bytes of a file") {
  const TemporaryFolder disk;
  const std::string path = disk.file("a");

  SECTION("come in pieces up to the end") {
    REQUIRE(replace_file(path, "abcde").ok());
    const auto bytes = open_bytes(path);
    REQUIRE(bytes.ok());
    CHECK((*bytes)->claimed_bytes() == 5);
    std::vector<char> block(3);
    CHECK(*(*bytes)->read(block) == 3);
    CHECK(*(*bytes)->read(block) == 2);
    CHECK(block[0] == 'd');
    CHECK(*(*bytes)->read(block) == 0);
  }
  SECTION("are there only of plain files, without waiting for others") {
    CHECK(open_bytes(path).error().code == ErrorCode::kNotFound);
    CHECK(open_bytes(disk.path()).error().code == ErrorCode::kUnreadable);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    CHECK(open_bytes(path).error().code == ErrorCode::kUnreadable);
  }
}
