#include "content/report_reader.h"
#include "content/source_folders.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk;
using namespace kiosk::content;

TEST_CASE("read_report") {
  SECTION("gives back what report_json was given") {
    Problems problems;
    problems.warning("draft"_rule, {"base/strings/ur.po", 0}, "Nobody has read it.",
                     "Let somebody.");
    problems.error("toml-syntax"_rule, {"base/\"facts\".toml", 31}, "A value\nis missing.", "75 €");
    problems.note("long-page"_rule, {"base/pages/study/en.md", 0}, "It is long.", "Shorten it.");
    const auto read = read_report(report_json(problems));
    REQUIRE(read.ok());
    CHECK(read->errors() == 1);
    CHECK(read->warnings() == 1);
    CHECK(read->count(Severity::kNote) == 1);
    CHECK(report_text(*read) == report_text(problems));
  }
  SECTION("a report without problems has none") {
    const auto read = read_report(report_json({}));
    REQUIRE(read.ok());
    CHECK(read->all().empty());
  }
  SECTION("anything else is no report") {
    const std::string text = GENERATE(as<std::string>(), "", "kioskctl pack: no folder", "{}",
                                      "[1]", "{\"problems\":[{}]}", "{\"errors\":1");
    CHECK(read_report(text).error().code == ErrorCode::kUnreadable);
  }
}

TEST_CASE("report_text") {
  Problems problems;
  problems.error("toml-syntax"_rule, {"a.toml", 3}, "A value is missing.", "Write it.");
  problems.warning("draft"_rule, {"b.po", 0}, "Nobody has read it.", "Let somebody.");
  problems.warning("draft"_rule, {"c.po", 7}, "Nobody has read it.", "Let somebody.");
  CHECK(report_text(problems) ==
        "1 error – it stops the build\n\n"
        "a.toml:3: A value is missing. [toml-syntax]\n    Write it.\n\n"
        "2 warnings\n\n"
        "In 2 places: Nobody has read it. [draft]\n    Let somebody.\n"
        "      b.po\n      c.po:7\n\n"
        "1 error, 2 warnings, 0 notes\n");
  CHECK(report_text({}) == "0 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("source_folders") {
  const MemoryFiles files = example_files();
  using Folders = std::vector<std::string>;
  CHECK(source_folders(files, "centres/gh-accra/", {}) == Folders{"base", "centres/gh-accra"});
  CHECK(source_folders(files, "centres/gh-accra", "other") == Folders{"other", "centres/gh-accra"});
  CHECK(source_folders(files, "base", {}) == Folders{"base"});
  CHECK(source_folders(files, "centres", {}).empty());
  CHECK(is_source_folder(files, "base/"));
  CHECK_FALSE(is_source_folder(files, "centres"));
}

TEST_CASE("A slip in facts.toml is reported once, not by every page") {
  const std::string facts = "base/facts.toml";
  const MemoryFiles files = changed(facts, "value = 75", "value = ");
  const Problems problems = problems_in(files);
  INFO(reported(problems));
  CHECK(problems.errors() == 1);
}
