#include "content/rules.h"

#include "base/files.h"
#include "tests/catch.h"

#include <fmt/format.h>

#include <filesystem>
#include <regex>
#include <string>

using namespace kiosk;
using namespace kiosk::content;

namespace {

std::string read(const std::string& path) {
  const auto text = DiskFiles().read(path, 1 << 20);
  REQUIRE(text.ok());
  return *text;
}

/// Every source of some folders of the program.
std::string sources(std::initializer_list<const char*> folders) {
  std::string all;
  for (const char* folder : folders) {
    for (const auto& entry :
         std::filesystem::directory_iterator(SOURCE_DIR "/kiosk/" + std::string(folder))) {
      if (entry.path().extension() == ".cpp") all += read(entry.path().string());
    }
  }
  return all;
}

}  // namespace

TEST_CASE("kRules") {
  SECTION("is in order, and names each rule once") {
    const auto later = [](const Rule& a, const Rule& b) { return a.id >= b.id; };
    CHECK(std::adjacent_find(kRules.begin(), kRules.end(), later) == kRules.end());
  }
  SECTION("has no rule that nothing reports") {
    const std::string code = sources({"content", "app", "media"});
    for (const Rule& rule : kRules) {
      INFO(rule.id);
      CHECK(code.find(fmt::format("\"{}\"", rule.id)) != std::string::npos);
    }
  }
  SECTION("knows why pictures and recordings are refused") {
    const std::string code = sources({"media"});
    const std::regex name("\"((picture|speech)-[a-z]+|bad-[a-z]+)\"");
    int names = 0;
    for (std::sregex_iterator it(code.begin(), code.end(), name), end; it != end; ++it, ++names) {
      INFO((*it)[1].str());
      CHECK(RuleId::named((*it)[1].str()).has_value());
    }
    CHECK(names > 10);
  }
  SECTION("is the list of the reference") {
    std::string list;
    for (const Rule& rule : kRules) {
      list +=
          fmt::format("| `{}` | {} | {} |\n", rule.id, severity_name(rule.severity), rule.about);
    }
    const std::string reference = read(SOURCE_DIR "/content/REFERENCE.md");
    INFO("The list should be:\n" << list);
    CHECK(reference.find("|---|---|---|\n" + list + '\n') != std::string::npos);
  }
}

TEST_CASE("RuleId::named") {
  CHECK(RuleId::named("draft")->rule().severity == Severity::kWarning);
  CHECK_FALSE(RuleId::named("drafts").has_value());
}

TEST_CASE("severity_named") {
  CHECK(severity_named(severity_name(Severity::kNote)) == Severity::kNote);
  CHECK_FALSE(severity_named("hint").has_value());
}
