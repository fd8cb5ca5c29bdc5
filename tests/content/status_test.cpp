#include "content/digest.h"
#include "content/status_report.h"
#include "content/translation_units.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

TranslationStatus status_of(const Files& files, const std::string& folder = "base") {
  const auto workspace = open_workspace(files, folder, {}, {});
  REQUIRE(workspace.ok());
  const auto status = translation_status(workspace->pack, files, folder);
  REQUIRE(status.ok());
  return *status;
}

/// The texts of a row in one language.
StateCounts texts_of(const TranslationStatus& status, StatusRow::Kind kind, const std::string& id,
                     const std::string& locale) {
  for (const StatusRow& row : status.rows) {
    if (row.kind == kind && row.id == id) return row.amounts.at(locale).texts;
  }
  FAIL("no row " << id);
  return {};
}

/// All of a row is in one state.
bool all_are(UnitState state, const StateCounts& texts) {
  return texts.total() > 0 && texts[state] == texts.total();
}

constexpr auto kPage = StatusRow::Kind::kPage;
constexpr auto kGlossary = StatusRow::Kind::kGlossary;
constexpr auto kTerminal = StatusRow::Kind::kTerminal;

}  // namespace

TEST_CASE("translation_status") {
  const TranslationStatus status = status_of(example_files());

  SECTION("tells how far each page and glossary word is in each language") {
    CHECK(all_are(UnitState::kDraft, texts_of(status, kPage, "study", "fr")));
    CHECK(all_are(UnitState::kMissing, texts_of(status, kPage, "study", "sr-Cyrl")));
    CHECK(all_are(UnitState::kReviewed, texts_of(status, kPage, "language", "sr-Cyrl")));
    CHECK(all_are(UnitState::kMissing, texts_of(status, kGlossary, "recognition", "fr")));
  }
  SECTION("lists the languages people translate into") {
    CHECK(status.source_locale == "en");
    CHECK(status.locales == std::vector<std::string>{"fr", "sr-Cyrl", "ha"});
  }
  SECTION("asks of a language of the terminal alone for its words alone") {
    CHECK_FALSE(status.rows.front().amounts.contains("ha"));
    CHECK(texts_of(status, kTerminal, "", "ha")[UnitState::kMissing] > 0);
  }
  SECTION("counts the words of the source, not of the translation") {
    CHECK(status.total("fr").words.total() == status.total("sr-Cyrl").words.total());
    CHECK(status.total("fr").words.total() > status.total("fr").texts.total());
  }
  SECTION("a text whose source has changed is out of date") {
    const auto files = changed("base/pages/study/en.md", "accepts you", "takes you");
    CHECK(all_are(UnitState::kOutdated, texts_of(status_of(files), kPage, "study", "fr")));
  }
  SECTION("has the texts of the folder alone") {
    CHECK(status_of(example_files(), kExampleCentre).total("fr").texts.total() <
          status.total("fr").texts.total());
  }
}

TEST_CASE("translation_status counts what a translator gets") {
  const std::string folder = SOURCE_DIR "/content/base";
  const DiskFiles files;
  const auto workspace = open_workspace(files, folder, {}, {});
  REQUIRE(workspace.ok());
  const TranslationStatus status = status_of(files, folder);
  CHECK(status.locales.size() > 5);
  for (const std::string& locale : status.locales) {
    INFO(locale);
    const StateCounts texts = status.total(locale).texts;
    const auto due = collect_units(workspace->pack, files, {locale, {}, folder, false});
    const auto all = collect_units(workspace->pack, files, {locale, {}, folder, true});
    REQUIRE((due.ok() && all.ok()));
    const auto to_do = texts[UnitState::kMissing] + texts[UnitState::kOutdated];
    CHECK(due->units.size() == static_cast<std::size_t>(to_do));
    CHECK(all->units.size() == static_cast<std::size_t>(texts.total()));
  }
}

TEST_CASE("status_text") {
  TranslationStatus status{"en", {"fr", "ar"}, {{kPage, "study", {}}, {kTerminal, "", {}}}};
  Amount done;
  done.texts[UnitState::kReviewed] = 4;
  done.words[UnitState::kReviewed] = 300;
  Amount half;
  half.texts[UnitState::kOutdated] = 1;
  half.texts[UnitState::kDraft] = 2;
  half.words[UnitState::kDraft] = 1;
  half.words[UnitState::kOutdated] = 299;
  status.rows[0].amounts["fr"] = done;
  status.rows[1].amounts = {{"fr", half}, {"ar", half}};

  SECTION("is a table of texts and languages with totals") {
    const std::string text = status_text(status);
    INFO(text);
    CHECK(text.find("                    fr    ar\n"
                    "page study          done  -\n"
                    "terminal's words    2/3   2/3\n"
                    "\n"
                    "done                50 %  0 %\n"
                    "draft               1 %   1 %\n"
                    "out of date         50 %  99 %\n"
                    "missing             0 %   0 %\n"
                    "texts to translate  1     1\n"
                    "  with words        299   299\n") != std::string::npos);
    CHECK(text.find("2 languages together: 33 % done") != std::string::npos);
  }
  SECTION("puts languages that have no room into a table below") {
    const std::string text = status_text(status, 27);
    INFO(text);
    CHECK(text.find("                    fr\npage study          done\n") != std::string::npos);
    CHECK(text.find("                    ar\npage study          -\n") != std::string::npos);
  }
  SECTION("says so where nothing is to be translated") {
    CHECK(status_text({"en", {"fr"}, {}}) == "There is no text of its own to translate here.\n");
  }
  SECTION("is JSON for programs") {
    CHECK(status_json(status).find(
              R"("locales":{"fr":{"texts":{"done":4,"draft":0,"out_of_date":0,"missing":0})") !=
          std::string::npos);
    CHECK(status_json(status).find(R"("source":"en","locales":["fr","ar"],)") != std::string::npos);
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
