#include "content/translation_status.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

TranslationStatus status_of(const MemoryFiles& files) {
  const auto workspace = open_workspace(files, "base", {}, {});
  REQUIRE(workspace.ok());
  return translation_status(workspace->pack);
}

const StatusRow& row_of(const TranslationStatus& status, const std::string& id) {
  for (const StatusRow& row : status.rows) {
    if (row.id == id) return row;
  }
  FAIL("no row " << id);
  return status.rows.front();
}

}  // namespace

TEST_CASE("translation_status") {
  const TranslationStatus status = status_of(example_files());

  SECTION("tells how far each page is in each language") {
    CHECK(row_of(status, "study").progress.at("en") == Progress::kSource);
    CHECK(row_of(status, "study").progress.at("fr") == Progress::kDraft);
    CHECK(row_of(status, "study").progress.at("sr-Cyrl") == Progress::kMissing);
    CHECK(row_of(status, "language").progress.at("sr-Cyrl") == Progress::kReviewed);
    CHECK(row_of(status, "recognition").progress.at("fr") == Progress::kMissing);
  }
  SECTION("counts the terminal's words") {
    CHECK(status.words.at("fr").done == 7);
    CHECK(status.words.at("fr").total == status.words.at("en").done);
    CHECK(status.words.at("fr").state == "draft");
    CHECK(status.words.at("ha").done == 0);
  }
  SECTION("a text whose source has changed is outdated") {
    const auto files = changed("base/pages/study/en.md", "accepts you", "takes you");
    CHECK(row_of(status_of(files), "study").progress.at("fr") == Progress::kOutdated);
  }
  SECTION("is a table for people and JSON for programs") {
    CHECK(status_text(status).find("page study") != std::string::npos);
    CHECK(status_text(status).find("draft") != std::string::npos);
    CHECK(status_json(status).find("\"fr\":\"draft\"") != std::string::npos);
  }
}

TEST_CASE("with_digest") {
  SECTION("replaces the digest and nothing else") {
    CHECK(with_digest("+++\na = 1\nsource_digest = \"old\"\nb = 2\n+++\ntext\n", "new") ==
          "+++\na = 1\nsource_digest = \"new\"\nb = 2\n+++\ntext\n");
  }
  SECTION("adds a missing digest at the end of the front matter") {
    CHECK(with_digest("+++\na = 1\n+++\nsource_digest\n", "new") ==
          "+++\na = 1\nsource_digest = \"new\"\n+++\nsource_digest\n");
  }
}
