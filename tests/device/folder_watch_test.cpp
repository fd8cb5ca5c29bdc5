#include "device/folder_watch.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <filesystem>
#include <fstream>

using namespace kiosk;
using namespace kiosk::device;

namespace fs = std::filesystem;

TEST_CASE("FolderWatch") {
  const TemporaryFolder folder;
  const std::string inside = folder.file("pages/study");
  fs::create_directories(inside);
  const auto save = [](const std::string& path) { std::ofstream(path) << "text"; };
  save(inside + "/en.md");
  auto watch = FolderWatch::open({folder.path()});
  REQUIRE(watch.ok());
  CHECK_FALSE(watch->changed());

  SECTION("notices a saved file once") {
    save(inside + "/en.md");
    CHECK(watch->changed());
    CHECK_FALSE(watch->changed());
  }
  SECTION("notices an editor that writes beside and renames") {
    REQUIRE(replace_file(inside + "/en.md", "text").ok());
    CHECK(watch->changed());
  }
  SECTION("does not notice a file that is still being written, or only read") {
    std::ofstream file(inside + "/fr.md");
    file << "half" << std::flush;
    CHECK_FALSE(watch->changed());
    CHECK(DiskFiles().read(inside + "/en.md", 100).ok());
    CHECK_FALSE(watch->changed());
  }
  SECTION("notices a file that goes") {
    fs::remove(inside + "/en.md");
    CHECK(watch->changed());
  }
  SECTION("looks after folders that come later") {
    fs::create_directories(folder.file("pages/work"));
    CHECK(watch->changed());
    save(folder.file("pages/work/en.md"));
    CHECK(watch->changed());
  }
  SECTION("a folder that is not there cannot be watched") {
    CHECK(FolderWatch::open({folder.file("nowhere")}).error().code == ErrorCode::kUnreadable);
  }
}
