#include "ctl_figures.h"

#include "base/clock.h"
#include "device/figures.h"
#include "tests/catch.h"
#include "tests/command_run.h"

using namespace kiosk;

TEST_CASE("kioskctl figures show") {
  const TemporaryFolder folder;
  const std::chrono::sys_days november = std::chrono::year(2026) / 11 / 26;
  {
    auto figures = *device::Figures::open(folder.file("figures.db"));
    for (int i = 0; i < 6; ++i) {
      REQUIRE(figures.add(november, {"en", {i < 2 ? "housing" : "work"}, false, i == 0}).ok());
    }
  }
  const auto show = [&folder](std::vector<std::string> words) {
    words.insert(words.begin(), {"show", "--state", folder.path(), "--to", "2026-11-30"});
    return run(figures_command, words);
  };

  SECTION("a line each, small numbers hidden") {
    const auto shown = show({});
    CHECK(shown.code == 0);
    CHECK(shown.out ==
          "2026-11-03 to 2026-11-30\n"
          "       6  visit\n"
          "       6  language  en\n"
          "      <5  page  housing\n"
          "      <5  page  work\n"
          "       0  search_without_result\n"
          "      <5  booking\n");
  }
  SECTION("programs get null for what is hidden") {
    const auto shown = show({"--json"});
    CHECK(has(shown.out, R"({"figure":"visit","key":"","visits":6,"shown":"exact"})"));
    CHECK(has(shown.out, R"({"figure":"page","key":"work","visits":null,"shown":"under_five"})"));
  }
  SECTION("spreadsheets get a table") {
    CHECK(has(show({"--csv"}).out, "2026-11-03,2026-11-30,language,en,6\r\n"));
  }
  SECTION("days choose") {
    CHECK(has(show({"--from", "2026-11-27"}).out, "       0  visit\n"));
    CHECK(show({"--from", "2026-12-01"}).code == 1);
  }
  SECTION("nothing counted, wrong words") {
    const auto none = run(figures_command, {"show", "--state", folder.file("none")});
    CHECK(none.code == 1);
    CHECK(has(none.err, "nothing has been counted"));
    CHECK_FALSE(DiskFiles().is_folder(folder.file("none")));
    CHECK(show({"--json", "--csv"}).code == 2);
    CHECK(show({"--from", "2026-02-30"}).code == 2);
    CHECK(run(figures_command, {}).code == 2);
    CHECK(run(figures_command, {"burn"}).code == 2);
    CHECK(run(figures_command, {"--help"}).code == 0);
  }
}
