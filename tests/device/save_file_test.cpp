#include "device/save_file.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/resource.h>

#include <csignal>

using namespace kiosk;
using device::save_new_file;

namespace {

/// While it lives no file of this process grows beyond `bytes`, as on a medium that is full.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit small{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;
  ~SmallFiles() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_signal);
  }

 private:
  rlimit m_before{};
  void (*m_signal)(int);
};

}  // namespace

TEST_CASE("save_new_file") {
  const TemporaryFolder folder;

  SECTION("writes the bytes under the name") {
    CHECK(*save_new_file(folder.path(), "figures.csv", "1,2\r\n") == "figures.csv");
    CHECK(*DiskFiles().read(folder.file("figures.csv"), 100) == "1,2\r\n");
  }
  SECTION("touches nothing that is there, also not through a link") {
    REQUIRE(replace_file(folder.file("figures.csv"), "theirs").ok());
    REQUIRE(::symlink("elsewhere", folder.file("figures-2.csv").c_str()) == 0);
    CHECK(*save_new_file(folder.path(), "figures.csv", "ours") == "figures-3.csv");
    CHECK(*DiskFiles().read(folder.file("figures.csv"), 100) == "theirs");
    CHECK_FALSE(DiskFiles().is_file(folder.file("elsewhere")));
  }
  SECTION("a name without an ending gets its number at the end") {
    REQUIRE(save_new_file(folder.path(), "figures", "1").ok());
    CHECK(*save_new_file(folder.path(), "figures", "2") == "figures-2");
  }
  SECTION("does not number for ever") {
    for (int i = 0; i < 99; ++i) REQUIRE(save_new_file(folder.path(), "f.csv", "1").ok());
    CHECK(save_new_file(folder.path(), "f.csv", "1").error().code == ErrorCode::kTaken);
  }
  SECTION("a name that leads elsewhere is refused") {
    const std::string name =
        GENERATE(as<std::string>(), "", "..", ".hidden", "../up", "a/b", "a b", "a\n");
    CHECK(save_new_file(folder.path(), name, "1").error().code == ErrorCode::kInvalidInput);
  }
  SECTION("a folder that is gone is an answer in plain words") {
    const auto saved = save_new_file(folder.file("gone"), "figures.csv", "1");
    CHECK(saved.error().code == ErrorCode::kUnwritable);
    CHECK(saved.error().message == "the stick is not there any more; plug it in again");
  }
  SECTION("of a file that does not fit nothing is left") {
    const SmallFiles small(4);
    const auto saved = save_new_file(folder.path(), "figures.csv", "0123456789");
    CHECK(saved.error().code == ErrorCode::kUnwritable);
    CHECK(DiskFiles().list(folder.path())->empty());
  }
}
