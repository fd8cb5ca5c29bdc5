// Texts that do not fit are found, with their file and language, without a window.
#include "app/fit_check.h"

#include "app/fit_report.h"
#include "app/pattern_words.h"
#include "base/temporary_folder.h"
#include "content/pack_build.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>
#include <numeric>

using namespace kiosk;
using content::Problem;

namespace {

constexpr const char* kFonts = SOURCE_DIR "/fonts/fonts.toml";

/// What the check says of the example's centre in `files`.
content::Problems misfits(const MemoryFiles& files) {
  const TemporaryFolder folder;
  const std::string pack = folder.file("example.kpack");
  content::build_example(files, pack);
  const auto workspace = content::open_workspace(files, content::kExampleCentre, {}, {});
  const auto report = app::check_fit(pack, kFonts);
  REQUIRE(report.ok());
  content::Problems problems;
  app::report_fit(*report, workspace->pack, problems);
  UNSCOPED_INFO(content::reported(problems));
  return problems;
}

content::Problems misfits(const std::string& path, const std::string& from, const std::string& to) {
  return misfits(content::changed(path, from, to));
}

/// Each problem is a sentence with its remedy, and only `file` has any.
bool only_in(const content::Problems& problems, const std::string& file) {
  return !problems.all().empty() &&
         std::all_of(problems.all().begin(), problems.all().end(), [&](const Problem& problem) {
           return problem.file == file && problem.rule == "too-long" && !problem.remedy.empty() &&
                  problem.severity == content::Severity::kWarning;
         });
}

std::string repeated(const std::string& words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += words;
  return text;
}

}  // namespace

TEST_CASE("The check of texts tells how far it is") {
  const TemporaryFolder folder;
  const std::string pack = folder.file("example.kpack");
  content::build_example(content::example_files(), pack);
  std::vector<int> told;
  int last = 0;
  const auto report = app::check_fit(pack, kFonts, [&](int done, int total) {
    told.push_back(done);
    last = total;
  });
  REQUIRE(report.ok());
  std::vector<int> expected(static_cast<std::size_t>(last) + 1);
  std::iota(expected.begin(), expected.end(), 0);
  CHECK(last > 1);
  CHECK(told == expected);
}

TEST_CASE("Texts that do not fit") {
  SECTION("are none in the example") {
    CHECK(misfits(content::example_files()).all().empty());
  }
  SECTION("a word of a title that no line holds") {
    const auto found = misfits("base/pages/study/fr.md", "Étudier à", repeated("Étudier", 12));
    CHECK(found.all().size() == 1);
    CHECK(content::has_problem(found, "too-long", "base/pages/study/fr.md", 2));
  }
  SECTION("a word of a paragraph, in the script it was written in") {
    const auto files =
        content::changed("base/pages/language/sr-Cyrl.md", "Први", repeated("Први", 20));
    const auto found = misfits(files);
    CHECK(content::has_problem(found, "too-long", "base/pages/language/sr-Cyrl.md",
                               content::line_in(files, "base/pages/language/sr-Cyrl.md", "Први")));
    CHECK(only_in(found, "base/pages/language/sr-Cyrl.md"));
  }
  SECTION("the words of a card, with their key") {
    const auto files = content::changed("base/strings/en.po", "msgid \"Learn and study\"",
                                        "msgid \"" + repeated("Learn ", 120) + '"');
    const auto found = misfits(files);
    CHECK(only_in(found, "base/strings/en.po"));
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].line ==
          content::line_in(files, "base/strings/en.po", "topic.learn.title"));
    CHECK_THAT(found.all()[0].remedy, ContainsSubstring("topic.learn.title"));
  }
  SECTION("the label of a button") {
    const auto found = misfits("base/strings/en.po", "msgctxt \"bar.back\"",
                               "msgctxt \"finder.ui.again\"\nmsgid \"" + repeated("Again ", 80) +
                                   "\"\nmsgstr \"\"\n\nmsgctxt \"bar.back\"");
    CHECK(only_in(found, "base/strings/en.po"));
  }
  SECTION("an explanation in the glossary") {
    const auto found = misfits("base/glossary/recognition/en.md", "An office",
                               repeated("An office compares. ", 150));
    CHECK(found.all().size() == 1);
    CHECK(only_in(found, "base/glossary/recognition/en.md"));
  }
}

TEST_CASE("A text without end is told without laying it out") {
  const std::string path = "base/pages/study/en.md";
  const auto told = [&](int words) {
    const auto files =
        content::changed(path, "Nobody can", repeated("Word ", words) + "Nobody can");
    const auto workspace = content::open_workspace(files, content::kExampleCentre, {}, {});
    content::Problems problems;
    const bool endless = app::report_endless(workspace->pack, problems);
    CHECK(endless == content::has_problem(problems, "too-long", path,
                                          content::line_in(files, path, "```callout")));
    CHECK(only_in(problems, path) == endless);
    return endless;
  };
  CHECK(told(2'100));
  CHECK_FALSE(told(1'900));
}

TEST_CASE("Patterns that say something") {
  CHECK(app::says("Back", "Back"));
  CHECK(app::says("Question {number} of {total}", "Question 3 of 6"));
  CHECK(app::says("**Stop.** Wait {minutes, number}", "Stop. Wait 3"));
  CHECK(app::says("{count, plural, one {# page} other {# pages}}", "3 pages"));
  CHECK_FALSE(app::says("Question {number} of {total}", "Topic 3 of 6"));
  CHECK_FALSE(app::says("{word}", "anything"));
}
