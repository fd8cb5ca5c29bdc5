#include "content/iso_date.h"
#include "content/library.h"
#include "content/pack_build.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

constexpr const char* kPackToml = "centres/gh-accra/pack.toml";

}  // namespace

TEST_CASE("A pack's manifest") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.kpack");
  MemoryFiles files = example_files();
  files.content[kPackToml] += "epoch = 3\nmin_program = \"0.1\"\n";
  const auto workspace = open_workspace(files, kExampleCentre, {}, {});
  REQUIRE(workspace.ok());
  REQUIRE(build_pack(workspace->pack, path).ok());
  const auto library = Library::open(path);
  REQUIRE(library.ok());
  const Manifest& manifest = (*library)->manifest();

  CHECK(manifest.id == "gh-accra");
  CHECK(manifest.centre == "gh-accra");
  CHECK(manifest.version.text() == "2026.11.1");
  CHECK(manifest.base_version.text() == "2026.11.1");
  CHECK(manifest.epoch == 3);
  CHECK(manifest.min_program.text() == "0.1");
  CHECK(iso_date(manifest.created) == "2026-11-22");
  CHECK(iso_date(manifest.expires) == "2027-05-31");
}

TEST_CASE("In pack.toml of a centre") {
  const auto problem = [](const std::string& from, const std::string& to, const char* rule) {
    const MemoryFiles files = changed(kPackToml, from, to);
    const Problems problems = problems_in(files, {});
    INFO(reported(problems));
    CHECK(has_problem(problems, rule, kPackToml, line_in(files, kPackToml, to)));
  };
  SECTION("a version is made of numbers") {
    problem("version = \"2026.11.1\"", "version = \"2026-11\"", "bad-version");
  }
  SECTION("a pack lives longer than a day") {
    problem("expires = 2027-05-31", "expires = 2026-11-22", "pack-expires");
  }
  SECTION("the day it was made is needed") {
    const MemoryFiles files = changed(kPackToml, "created = 2026-11-22\n", "");
    CHECK(problems_in(files, {}).has_errors());
  }
  SECTION("a day long past is warned of") {
    CheckOptions later;
    later.today = std::chrono::year(2027) / 6 / 1;
    const Problems problems = problems_in(example_files(), later);
    CHECK(has_problem(problems, "pack-expires", kPackToml, 1));
  }
}

TEST_CASE("A date in ISO form") {
  CHECK(parse_iso_date("2026-11-22") == std::chrono::year(2026) / 11 / 22);
  const char* const other =
      GENERATE("", "2026-11-31", "2026-11-2", "2026-1-022", "-026-11-22", "2026-11-2x");
  CHECK_FALSE(parse_iso_date(other).has_value());
}
