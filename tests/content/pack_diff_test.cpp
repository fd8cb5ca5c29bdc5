#include "content/pack_diff.h"

#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

using Ids = std::vector<std::string>;

/// What differs between the example pack and one built from `files`.
PackDiff diff_to(const MemoryFiles& files) {
  const TemporaryFolder folder;
  build_example(example_files(), folder.file("old.kpack"));
  build_example(files, folder.file("new.kpack"));
  const auto diff = compare_packs(folder.file("old.kpack"), folder.file("new.kpack"));
  REQUIRE(diff.ok());
  return *diff;
}

}  // namespace

TEST_CASE("Two packs") {
  SECTION("of the same texts do not differ") {
    CHECK(diff_to(example_files()).none());
  }
  SECTION("differ in the pages and languages whose texts differ") {
    const PackDiff diff =
        diff_to(changed("base/pages/study/fr.md", "title = \"", "title = \"Oui, "));
    CHECK(diff.pages.changed == Ids{"study"});
    CHECK(diff.pages.added.empty());
    REQUIRE(diff.languages.size() == 1);
    CHECK(diff.languages[0].locale == "fr");
    CHECK(diff.languages[0].pages.changed == Ids{"study"});
    CHECK_FALSE(diff.glossary);
    CHECK_FALSE(diff.centre);
  }
  SECTION("differ in a page that is new in one language") {
    MemoryFiles files = example_files();
    files.content.erase("base/pages/study/fr.md");
    const PackDiff diff = diff_to(files);
    CHECK(diff.pages.changed == Ids{"study"});
    CHECK(diff.pages.removed.empty());
    REQUIRE(diff.languages.size() == 1);
    CHECK(diff.languages[0].pages.removed == Ids{"study"});
  }
  SECTION("differ in the centre's data") {
    const PackDiff diff =
        diff_to(changed("centres/gh-accra/centre.toml", "en = \"Accra\"", "en = \"Tema\""));
    CHECK(diff.centre);
    CHECK(diff.pages.none());
  }
  SECTION("differ in the terminal's words") {
    CHECK(
        diff_to(changed("base/strings/fr.po", "msgstr \"Retour\"", "msgstr \"En arrière\"")).words);
  }
  SECTION("that cannot be read are an error") {
    const TemporaryFolder folder;
    CHECK_FALSE(compare_packs(folder.file("a"), folder.file("b")).ok());
  }
}
