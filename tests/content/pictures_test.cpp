#include "tests/catch.h"
#include "tests/content/example.h"

#include <string>

using namespace kiosk;
using namespace kiosk::content;

namespace {

const std::string kPage = "base/pages/study/en.md";

/// The example with a picture on a page.
MemoryFiles with_picture(const std::string& name, const std::string& bytes) {
  MemoryFiles files = changed(kPage, "## How it goes", "![A map](picture:" + name + ")");
  files.content["base/pictures/" + name] = bytes;
  return files;
}

const std::string kDrawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><circle r=\"1\"/></svg>";

}  // namespace

TEST_CASE("A pack's picture") {
  SECTION("reaches the terminal as PNG under the name the page calls") {
    const TemporaryFolder folder;
    build_example(with_picture("map.svg", kDrawing), folder.file("example.kpack"));
    const auto library = Library::open(folder.file("example.kpack"));
    REQUIRE(library.ok());
    CHECK((*library)->picture("map.svg").starts_with("\x89PNG"));
  }
  SECTION("that cannot be used is a problem of its file and of the page") {
    const MemoryFiles files = with_picture("map.png", kDrawing);
    const Problems problems = problems_in(files);
    INFO(reported(problems));
    CHECK(has_problem(problems, "picture-kind", "base/pictures/map.png", 0));
    CHECK(has_problem(problems, "unknown-picture", kPage, line_in(files, kPage, "picture:")));
  }
  SECTION("of another kind belongs to nothing") {
    CHECK(has_problem(problems_in(with_picture("map.gif", "GIF89a")), "stray-file",
                      "base/pictures/map.gif", 0));
  }
  SECTION("of more than 16 MiB is not read") {
    const std::string large((16 << 20) + 1, ' ');
    CHECK(has_problem(problems_in(with_picture("map.png", large)), "picture-size",
                      "base/pictures/map.png", 0));
  }
}
