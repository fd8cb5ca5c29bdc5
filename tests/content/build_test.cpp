#include "content/drafts.h"
#include "content/pack_build.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

namespace {

std::string bytes_of(const std::string& path) {
  const auto bytes = DiskFiles().read(path, 1 << 28);
  REQUIRE(bytes.ok());
  return *bytes;
}

}  // namespace

TEST_CASE("build_pack") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.kpack");

  SECTION("the manual's example builds to one file and leaves no other") {
    build_example(example_files(), path);
    CHECK(*DiskFiles().list(folder.path()) == std::vector<std::string>{"a.kpack"});
  }
  SECTION("the same input gives the same bytes") {
    build_example(example_files(), path);
    build_example(example_files(), folder.file("b.kpack"));
    CHECK(bytes_of(path) == bytes_of(folder.file("b.kpack")));
  }
  SECTION("another version gives other bytes") {
    build_example(example_files(), path);
    build_example(changed("centres/gh-accra/pack.toml", "2026.11.1", "2026.11.2"),
                  folder.file("b.kpack"));
    CHECK(bytes_of(path) != bytes_of(folder.file("b.kpack")));
  }
  SECTION("words of a language with a dictionary are stored divided, no others") {
    build_example(changed("base/pack.toml", "greeting = \"Welcome\"",
                          "greeting = \"Welcome\"\nhyphenation = \"de_DE\""),
                  path);
    const auto library = Library::open(path);
    REQUIRE(library.ok());
    const std::vector<std::string> words = (*library)->divided_words("en");
    CHECK(std::count(words.begin(), words.end(), "ger-ma-ny") == 1);
    CHECK((*library)->divided_words("fr").empty());
  }
  SECTION("a preview divides no words") {
    const auto workspace =
        open_workspace(changed("base/pack.toml", "greeting = \"Welcome\"",
                               "greeting = \"Welcome\"\nhyphenation = \"de_DE\""),
                       kExampleCentre, {}, {});
    REQUIRE(workspace.ok());
    REQUIRE(build_pack(workspace->pack, path, MadeFor::kPreview).ok());
    CHECK((*Library::open(path))->divided_words("en").empty());
  }
  SECTION("hidden drafts are shown in another language, reviewed ones stay") {
    auto workspace = open_workspace(example_files(), kExampleCentre, {}, {});
    REQUIRE(workspace.ok());
    hide_drafts(workspace->pack);
    REQUIRE(build_pack(workspace->pack, path).ok());
    const auto library = Library::open(path);
    REQUIRE(library.ok());
    CHECK((*library)->page("study", "fr")->fallback);
    CHECK_FALSE((*library)->page("language", "sr-Cyrl")->fallback);
  }
  SECTION("with drafts hidden, a language without words is not offered") {
    auto workspace = open_workspace(example_files(), kExampleCentre, {}, {});
    REQUIRE(workspace.ok());
    workspace->pack.catalogues.at("sr-Cyrl").state = "draft";
    hide_drafts(workspace->pack);
    const std::vector<std::string>& offered = workspace->pack.centre->languages;
    CHECK(std::count(offered.begin(), offered.end(), "en") == 1);
    CHECK(std::count(offered.begin(), offered.end(), "sr-Cyrl") == 0);
    CHECK(std::count(offered.begin(), offered.end(), "sr-Latn") == 0);
  }
  SECTION("a base alone cannot be built") {
    const auto workspace = open_workspace(example_files(), "base", {}, {});
    REQUIRE(workspace.ok());
    const Status built = build_pack(workspace->pack, path);
    REQUIRE_FALSE(built.ok());
    CHECK(built.error().code == ErrorCode::kInvalidInput);
  }
  SECTION("a folder that does not exist is an error and leaves nothing") {
    const auto workspace = open_workspace(example_files(), kExampleCentre, {}, {});
    REQUIRE(workspace.ok());
    const Status built = build_pack(workspace->pack, folder.file("none/a.kpack"));
    REQUIRE_FALSE(built.ok());
    CHECK(built.error().code == ErrorCode::kUnwritable);
  }
}
