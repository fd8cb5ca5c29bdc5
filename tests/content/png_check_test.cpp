#include "content/png_check.h"

#include "tests/catch.h"
#include "tests/content/example.h"

#include <string>

using namespace kiosk;
using namespace kiosk::content;

namespace {

const std::string kMap = "base/pictures/map.png";

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

// White, one bit a pixel: 2 x 2, 1921 x 1, 1 x 1921.
const std::string kSmall = bytes_of(
    "89504e470d0a1a0a0000000d49484452000000020000000201000000005acd30890000000c4944415478da63606060"
    "000000040001c8eaebf90000000049454e44ae426082");
const std::string kWide = bytes_of(
    "89504e470d0a1a0a0000000d4948445200000781000000010100000000f850e5a60000000c4944415478da63601869"
    "000000f20001938e2b6d0000000049454e44ae426082");
const std::string kHigh = bytes_of(
    "89504e470d0a1a0a0000000d4948445200000001000007810100000000ec79d3720000001a4944415478daedc10101"
    "0000008220ffaf6e4840010000c083010f020001fb0d9a4c0000000049454e44ae426082");

}  // namespace

TEST_CASE("check_png") {
  SECTION("lets a picture pass") {
    CHECK(check_png(kSmall).ok());
  }
  SECTION("names the size of one that is too large") {
    CHECK(check_png(kWide).error().message == "1921 × 1");
    CHECK(check_png(kHigh).error().message == "1 × 1921");
    CHECK(check_png(kHigh).error().code == ErrorCode::kUnsupported);
  }
  SECTION("refuses every picture that is cut off") {
    for (std::size_t size = 0; size < kSmall.size() - 20; ++size) {
      CAPTURE(size);
      CHECK(check_png(std::string_view(kSmall).substr(0, size)).error().code ==
            ErrorCode::kDamaged);
    }
  }
}

TEST_CASE("A pack's picture") {
  const std::string page = "base/pages/study/en.md";
  MemoryFiles files = changed(page, "## How it goes", "![A map](picture:map.png)");

  SECTION("is carried to the terminal as it is") {
    files.content[kMap] = kSmall;
    const TemporaryFolder folder;
    build_example(files, folder.file("example.kpack"));
    const auto library = Library::open(folder.file("example.kpack"));
    REQUIRE(library.ok());
    CHECK((*library)->picture("map.png") == kSmall);
  }
  SECTION("that is too large is named with its size") {
    files.content[kMap] = kWide;
    const Problems problems = problems_in(files);
    INFO(reported(problems));
    CHECK(has_problem(problems, "picture-size", kMap, 0));
    CHECK(has_problem(problems, "unknown-picture", page, line_in(files, page, "picture:")));
  }
  SECTION("that is damaged is no picture") {
    files.content[kMap] = kSmall.substr(0, 40);
    CHECK(has_problem(problems_in(files), "bad-picture", kMap, 0));
  }
}
