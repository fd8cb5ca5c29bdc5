#include "base/files.h"

#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>

using namespace kiosk;

TEST_CASE("DiskFiles") {
  const TemporaryFolder folder;
  const DiskFiles files;
  const std::string path = join_path(folder.path(), "a");

  SECTION("reads what replace_file wrote, and nothing else is left behind") {
    REQUIRE(replace_file(path, "one").ok());
    REQUIRE(replace_file(path, "two").ok());
    CHECK(*files.read(path, 100) == "two");
    CHECK(*files.list(folder.path()) == std::vector<std::string>{"a"});
  }
  SECTION("a missing file is not found") {
    CHECK(files.read(path, 100).error().code == ErrorCode::kNotFound);
  }
  SECTION("a file over the limit is refused") {
    REQUIRE(replace_file(path, "12345").ok());
    CHECK(files.read(path, 4).error().code == ErrorCode::kUnreadable);
    CHECK(files.read(path, 5).ok());
  }
  SECTION("a folder is not a file") {
    CHECK(files.read(folder.path(), 100).error().code == ErrorCode::kUnreadable);
  }
  SECTION("writing into a missing folder fails with words") {
    const Status status = replace_file(join_path(folder.path(), "no/such/place"), "x");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == ErrorCode::kUnwritable);
  }
}

TEST_CASE("Files that people share") {
  const TemporaryFolder folder;
  const std::string path = join_path(folder.path(), "a");
  const auto rights = [](const std::string& of) {
    struct stat found {};
    REQUIRE(::stat(of.c_str(), &found) == 0);
    return found.st_mode & 0777U;
  };
  const mode_t umask_before = ::umask(0027);

  SECTION("are new with the rights that the system gives") {
    REQUIRE(replace_shared_file(path, "one").ok());
    CHECK(rights(path) == 0640);
    REQUIRE(make_shared_folder(join_path(folder.path(), "b/c")).ok());
    CHECK(rights(join_path(folder.path(), "b/c")) == 0750);
  }
  SECTION("keep the rights they have") {
    REQUIRE(replace_shared_file(path, "one").ok());
    REQUIRE(::chmod(path.c_str(), 0664) == 0);
    REQUIRE(replace_shared_file(path, "two").ok());
    CHECK(rights(path) == 0664);
    CHECK(*DiskFiles().read(path, 100) == "two");
  }
  SECTION("are the only ones; all others are their owner's alone") {
    REQUIRE(replace_file(path, "one").ok());
    CHECK(rights(path) == 0600);
    REQUIRE(::chmod(path.c_str(), 0664) == 0);
    REQUIRE(replace_file(path, "two").ok());
    CHECK(rights(path) == 0600);
    REQUIRE(make_folder(join_path(folder.path(), "b")).ok());
    CHECK(rights(join_path(folder.path(), "b")) == 0700);
  }
  ::umask(umask_before);
}

TEST_CASE("MemoryFiles") {
  MemoryFiles files;
  files.content = {{"p/a.md", "A"}, {"p/q/b.md", "B"}, {"pz", "no"}};
  SECTION("lists files and folders once, sorted") {
    CHECK(*files.list("p") == std::vector<std::string>{"a.md", "q"});
    CHECK(files.is_folder("p/q"));
    CHECK_FALSE(files.is_folder("p/a.md"));
  }
}
