#include "content/sarif.h"

#include "store/connection.h"
#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// What stands at a path of a JSON text, "$.runs[0].tool"; empty when nothing does.
std::string at(const std::string& json, const std::string& path) {
  auto database = store::Connection::open({}, store::Mode::kMemory);
  auto row = database->prepare("SELECT ?1 ->> ?2");
  row->bind(1, json);
  row->bind(2, path);
  const Result<bool> found = row->step();
  REQUIRE(found.ok());
  return std::string(row->text(0));
}

}  // namespace

TEST_CASE("report_sarif") {
  Problems problems;
  problems.error("toml-syntax"_rule, {"base/old facts.toml", 31}, "A \"value\"\nis missing.",
                 "75 €");
  problems.warning("draft"_rule, {"/srv/ü/ur.po", 0}, "Nobody has read it.", "Let somebody.");
  problems.note("long-page"_rule, {"./base/en.md", 1}, "It is long.", "Shorten it.");
  const std::string log = report_sarif(problems, {"1.2.3", "/home/centre files"});
  const std::string run = "$.runs[0]";

  SECTION("names version, tool and folder") {
    CHECK(at(log, "$.version") == "2.1.0");
    CHECK(at(log, run + ".tool.driver.semanticVersion") == "1.2.3");
    CHECK(at(log, run + ".originalUriBaseIds.FOLDER.uri") == "file:///home/centre%20files/");
  }
  SECTION("has a result a problem, at its line") {
    const std::string first = run + ".results[0]";
    CHECK(at(log, first + ".level") == "error");
    CHECK(at(log, first + ".message.text") == "A \"value\"\nis missing. 75 €");
    const std::string place = first + ".locations[0].physicalLocation";
    CHECK(at(log, place + ".artifactLocation.uri") == "base/old%20facts.toml");
    CHECK(at(log, place + ".artifactLocation.uriBaseId") == "FOLDER");
    CHECK(at(log, place + ".region.startLine") == "31");
    CHECK(at(log, run + ".results[2].level") == "note");
    CHECK(at(log, run + ".results[3]").empty());
  }
  SECTION("names the rule of each, and where the rule stands") {
    for (const char* number : {"0", "1", "2"}) {
      const std::string result = run + ".results[" + number + ']';
      const std::string index = at(log, result + ".ruleIndex");
      CHECK(at(log, run + ".tool.driver.rules[" + index + "].id") == at(log, result + ".ruleId"));
    }
    CHECK(at(log, run + ".results[0].ruleId") == "toml-syntax");
  }
  SECTION("shows at the beginning what is wrong with a whole file") {
    const std::string place = run + ".results[1].locations[0].physicalLocation";
    CHECK(at(log, place + ".region.startLine") == "1");
    CHECK(at(log, place + ".artifactLocation.uri") == "file:///srv/%C3%BC/ur.po");
    CHECK(at(log, place + ".artifactLocation.uriBaseId").empty());
  }
  SECTION("knows a problem again when lines were added above it") {
    Problems moved;
    moved.error("toml-syntax"_rule, {"base/old facts.toml", 90}, "A \"value\"\nis missing.",
                "75 €");
    const std::string print = run + ".results[0].partialFingerprints.\"sentence/v1\"";
    CHECK(at(report_sarif(moved, {"1.2.3", "/"}), print) == at(log, print));
    CHECK(at(log, print).size() == 32);
  }
}
