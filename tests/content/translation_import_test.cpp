// Texts on their way to a translator and back, in the example pack and in the real one.

#include "content/translation_import.h"

#include "content/source_text.h"
#include "content/translation_units.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

namespace {

constexpr const char* kPage = "base/pages/study/";

Workspace workspace_of(const Files& files, const std::string& folder) {
  auto workspace = open_workspace(files, folder, {}, {});
  REQUIRE(workspace.ok());
  return *std::move(workspace);
}

TranslationFile collected(const Files& files, const std::string& locale, bool all = false,
                          const std::string& folder = "base") {
  const Workspace workspace = workspace_of(files, folder);
  auto file = collect_units(workspace.pack, files, {locale, "", folder, all});
  INFO((file ? std::string() : file.error().message));
  REQUIRE(file.ok());
  return *std::move(file);
}

ImportPlan planned(const Files& files, const TranslationFile& file,
                   const std::string& folder = "base") {
  const Workspace workspace = workspace_of(files, folder);
  auto plan = plan_import(workspace, files, {folder, ""}, file);
  REQUIRE(plan.ok());
  return *std::move(plan);
}

TranslationUnit& unit(TranslationFile& file, const std::string& id) {
  const auto found = std::find_if(file.units.begin(), file.units.end(),
                                  [&](const TranslationUnit& one) { return one.id == id; });
  INFO(id);
  REQUIRE(found != file.units.end());
  return *found;
}

bool has_unit(const TranslationFile& file, const std::string& id) {
  return std::any_of(file.units.begin(), file.units.end(),
                     [&](const TranslationUnit& one) { return one.id == id; });
}

/// A translator who leaves every text as it is in the source.
void copy_sources(TranslationFile& file) {
  for (TranslationUnit& one : file.units) one.target = one.source;
}

/// The files as they are after the plan is carried out.
MemoryFiles carried_out(MemoryFiles files, const ImportPlan& plan) {
  for (const auto& [path, text] : plan.files) files.content[path] = text;
  return files;
}

int units_outside(const TranslationFile& file, const std::string& prefix) {
  return static_cast<int>(
      std::count_if(file.units.begin(), file.units.end(),
                    [&](const TranslationUnit& u) { return !u.id.starts_with(prefix); }));
}

}  // namespace

TEST_CASE("What is sent to a translator") {
  MemoryFiles files = example_files();

  SECTION("is what a language lacks, in the order of the pages") {
    files.content.erase("base/pages/study/fr.md");
    const TranslationFile file = collected(files, "fr");
    CHECK(has_unit(file, "page/study/title"));
    CHECK(has_unit(file, "glossary/recognition/1"));
    CHECK(has_unit(file, "words/topic.work.title"));
    CHECK_FALSE(has_unit(file, "words/bar.back"));
    CHECK(file.units.front().id.starts_with("page/"));
    CHECK(file.units.back().id.starts_with("words/"));
  }
  SECTION("is a page whole when its source has changed, with what stands there") {
    const MemoryFiles other =
        changed(std::string(kPage) + "en.md", "title = \"", "title = \"Now: ");
    TranslationFile file = collected(other, "sr-Cyrl", true);
    if (!has_unit(file, "page/study/title")) FAIL("the page is not there");
    CHECK(unit(file, "page/language/title").state == UnitState::kReviewed);
  }
  SECTION("is only words where a language has no pages") {
    const TranslationFile file = collected(files, "ha");
    CHECK(std::all_of(file.units.begin(), file.units.end(),
                      [](const TranslationUnit& one) { return one.id.starts_with("words/"); }));
  }
  SECTION("is refused for the source, for made languages and for unknown ones") {
    const Workspace workspace = workspace_of(files, "base");
    for (const char* const locale : {"en", "sr-Latn", "ps"}) {
      CAPTURE(locale);
      const auto file = collect_units(workspace.pack, files, {locale, "", "base"});
      REQUIRE_FALSE(file.ok());
      CHECK(file.error().code == ErrorCode::kInvalidInput);
    }
  }
}

TEST_CASE("What a translator sent back") {
  MemoryFiles files = example_files();
  files.content.erase("base/pages/study/fr.md");
  TranslationFile file = collected(files, "fr");

  SECTION("makes a new page and new words, and nothing is missing afterwards") {
    copy_sources(file);
    unit(file, "page/study/title").target = "Étudier « ici »";
    const ImportPlan plan = planned(files, file);
    CHECK(plan.refused.empty());
    CHECK(plan.taken == static_cast<int>(file.units.size()));
    const std::string& page = plan.files.at("base/pages/study/fr.md");
    CHECK(page.starts_with("+++\ntitle = \"Étudier « ici »\"\n"));
    CHECK(page.find("translation = \"draft\"") != std::string::npos);
    const MemoryFiles after = carried_out(files, plan);
    CHECK_FALSE(problems_in(after).has_errors());
    CHECK(collected(after, "fr").units.empty());
  }
  SECTION("changes nothing the second time") {
    copy_sources(file);
    const MemoryFiles after = carried_out(files, planned(files, file));
    const ImportPlan again = planned(after, file);
    CHECK(again.files.empty());
    CHECK(again.unchanged == static_cast<int>(file.units.size()));
  }
  SECTION("is refused text by text where a mark was lost") {
    copy_sources(file);
    unit(file, "words/topic.work.title").target = "Travail {who}";
    const ImportPlan plan = planned(files, file);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].id == "words/topic.work.title");
    const std::string& words = plan.files.at("base/strings/fr.po");
    CHECK(words.find("topic.work.summary") != std::string::npos);
    CHECK(words.find("topic.work.title") == std::string::npos);
  }
  SECTION("is refused text by text where a character deceives") {
    copy_sources(file);
    unit(file, "words/topic.work.title").target = "Travail\u202E";
    const ImportPlan plan = planned(files, file);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].id == "words/topic.work.title");
    CHECK(plan.taken == static_cast<int>(file.units.size()) - 1);
    const std::string& words = plan.files.at("base/strings/fr.po");
    CHECK(words.find("topic.work.summary") != std::string::npos);
    CHECK(words.find("topic.work.title") == std::string::npos);
  }
  SECTION("is no page while a part of it is missing") {
    copy_sources(file);
    unit(file, "page/study/1").target = "";
    const ImportPlan plan = planned(files, file);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].id == "page/study/");
    CHECK(plan.taken == units_outside(file, "page/study/"));
    CHECK_FALSE(plan.files.contains("base/pages/study/fr.md"));
    CHECK(plan.empty == 1);
  }
  SECTION("is refused when its source has changed meanwhile") {
    copy_sources(file);
    unit(file, "words/topic.work.title").source = "Labour";
    const ImportPlan plan = planned(files, file);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].sentence.find("has changed since") != std::string::npos);
  }
  SECTION("is refused when there is no such text") {
    copy_sources(file);
    file.units.push_back({"page/gone/title", "Gone", "", "Parti", UnitState::kDraft, "", ""});
    const ImportPlan plan = planned(files, file);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].id == "page/gone/title");
  }
  SECTION("never makes an error of the pack") {
    copy_sources(file);
    unit(file, "page/study/title").target = std::string(300, 'x');
    const ImportPlan plan = planned(files, file);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].id == "base/pages/study/fr.md");
    CHECK_FALSE(plan.files.contains("base/pages/study/fr.md"));
    CHECK(plan.taken == units_outside(file, "page/study/"));
  }
}

TEST_CASE("A page that came back with its source changed") {
  MemoryFiles files =
      changed("base/pages/language/en.md", "Practise every day.", "Practise each day.");
  TranslationFile file = collected(files, "sr-Cyrl");
  const std::string path = "base/pages/language/sr-Cyrl.md";
  const std::string before = files.content.at(path);
  REQUIRE(unit(file, "page/language/title").state == UnitState::kOutdated);

  SECTION("is up to date, a draft, and else byte for byte as it was") {
    const ImportPlan plan = planned(files, file);
    const std::string& text = plan.files.at(path);
    const std::size_t body = before.find("\n+++\n", 4);
    CHECK(text.substr(text.find("\n+++\n", 4)) == before.substr(body));
    CHECK(text.find("translation = \"draft\"") != std::string::npos);
    CHECK_FALSE(has_unit(collected(carried_out(files, plan), "sr-Cyrl"), "page/language/title"));
  }
  SECTION("stays out of date while one of its texts did not come") {
    unit(file, "page/language/title").target = "Други наслов";
    unit(file, "page/language/summary").target = "";
    const ImportPlan plan = planned(files, file);
    CHECK(plan.files.at(path).find("Други наслов") != std::string::npos);
    CHECK(has_unit(collected(carried_out(files, plan), "sr-Cyrl"), "page/language/title"));
  }
}

TEST_CASE("Going to a translator and back changes no byte of the real pack") {
  const std::string locale = GENERATE("de", "fr", "ar", "ur", "sr-Cyrl", "ps", "zgh");
  CAPTURE(locale);
  const std::string folder = SOURCE_DIR "/content/base";
  const TranslationFile file = collected(DiskFiles(), locale, true, folder);
  REQUIRE(file.units.size() > 300);
  const ImportPlan plan = planned(DiskFiles(), file, folder);
  CHECK(plan.files.empty());
  CHECK(plan.refused.empty());
}
