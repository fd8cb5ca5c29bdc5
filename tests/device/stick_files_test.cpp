#include "device/stick_files.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

using namespace kiosk;
using namespace kiosk::device;

namespace {

/// A stick's root.
struct Stick {
  TemporaryFolder folder;

  void put(const std::string& name, const std::string& text = "x") const {
    REQUIRE(replace_file(folder.file(name), text).ok());
  }
  void put_pack(const std::string& name) const {
    put(name);
    put(name + ".minisig");
  }
  std::vector<std::string> names() const {
    const auto packs = find_packs(folder.path());
    REQUIRE(packs.ok());
    std::vector<std::string> names;
    for (const StickPack& pack : *packs) names.push_back(pack.name);
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("On a stick") {
  const Stick stick;
  stick.put_pack("gh-accra.kpack");

  SECTION("packs with their signatures are found, sorted") {
    stick.put_pack("Accra (2).kpack");
    CHECK(stick.names() == Names{"Accra (2).kpack", "gh-accra.kpack"});
  }
  SECTION("nothing else is looked at") {
    stick.put("unsigned.kpack");
    stick.put_pack("holiday.jpg");
    stick.put_pack(".hidden.kpack");
    stick.put_pack("-rf.kpack");
    stick.put_pack("two\nlines.kpack");
    stick.put_pack("evil\xE2\x80\xAEkcapk.kpack");
    stick.put_pack(std::string(200, 'a') + ".kpack");
    CHECK(stick.names() == Names{"gh-accra.kpack"});
  }
  SECTION("links, pipes and folders are no packs, nor their signatures") {
    REQUIRE(::symlink("/etc/passwd", stick.folder.file("link.kpack").c_str()) == 0);
    stick.put("link.kpack.minisig");
    REQUIRE(::mkfifo(stick.folder.file("pipe.kpack").c_str(), 0600) == 0);
    stick.put("pipe.kpack.minisig");
    std::filesystem::create_directory(stick.folder.file("folder.kpack"));
    stick.put("folder.kpack.minisig");
    stick.put("half.kpack");
    REQUIRE(::symlink("/etc/passwd", stick.folder.file("half.kpack.minisig").c_str()) == 0);
    CHECK(stick.names() == Names{"gh-accra.kpack"});
    CHECK_FALSE(open_on_stick(stick.folder.path(), "link.kpack").ok());
    CHECK_FALSE(open_on_stick(stick.folder.path(), "pipe.kpack").ok());
    CHECK_FALSE(read_signature_on_stick(stick.folder.path(), "half.kpack").ok());
  }
  SECTION("a folder in the root is not entered, and none above it") {
    std::filesystem::create_directory(stick.folder.file("inner"));
    stick.put_pack("inner/a.kpack");
    CHECK(stick.names() == Names{"gh-accra.kpack"});
    CHECK_FALSE(open_on_stick(stick.folder.path(), "inner/a.kpack").ok());
    CHECK_FALSE(open_on_stick(stick.folder.path(), "../a.kpack").ok());
  }
  SECTION("a pack and its signature are read") {
    stick.put("gh-accra.kpack.minisig", "signed");
    CHECK((*open_on_stick(stick.folder.path(), "gh-accra.kpack"))->claimed_bytes() == 1);
    CHECK(*read_signature_on_stick(stick.folder.path(), "gh-accra.kpack") == "signed");
  }
  SECTION("a signature of megabytes is none") {
    stick.put("gh-accra.kpack.minisig", std::string(1 << 20, 'x'));
    CHECK_FALSE(read_signature_on_stick(stick.folder.path(), "gh-accra.kpack").ok());
  }
  SECTION("of a thousand packs the first ones are named") {
    for (int i = 0; i < 50; ++i) stick.put_pack("p" + std::to_string(i) + ".kpack");
    CHECK(stick.names().size() == 32);
  }
  SECTION("that went there is an error, not a wait") {
    CHECK(find_packs(stick.folder.file("gone")).error().code == ErrorCode::kUnreadable);
  }
}
