#include "ctl_staff.h"

#include "base/clock.h"
#include "staff/audit_log.h"
#include "staff/log_check.h"
#include "staff/pin.h"
#include "tests/catch.h"
#include "tests/command_run.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 12h;

/// A state folder in which staff opened the area and chose a pack.
void write_log(const std::string& folder) {
  const FakeClock clock(kNoon);
  auto log = staff::AuditLog::open(folder, clock);
  REQUIRE(log);
  REQUIRE(log->append(staff::StaffEvent::kAreaOpened).ok());
  REQUIRE(log->append(staff::StaffEvent::kPackActivated, {"gh-accra", "2026.11.2"}).ok());
}

}  // namespace

TEST_CASE("kioskctl staff pin") {
  const TemporaryFolder folder;

  SECTION("prints the line for kiosk.toml and never the PIN") {
    REQUIRE(replace_file(folder.file("pin"), "135790\n").ok());
    const auto chosen = run(staff_command, {"pin", "--pin-file", folder.file("pin")});
    CHECK(chosen.code == 0);
    CHECK_THAT(chosen.out, !ContainsSubstring("135790"));
    REQUIRE(chosen.out.starts_with("staff_pin = \""));
    const std::string hash = chosen.out.substr(13, chosen.out.size() - 15);
    CHECK(staff::pin_matches(hash, WipedText("135790")));
  }
  SECTION("refuses a PIN that is guessed at once, and a file that is not there") {
    REQUIRE(replace_file(folder.file("pin"), "123456\n").ok());
    const auto refused = run(staff_command, {"pin", "--pin-file", folder.file("pin")});
    CHECK(refused.code == 1);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err, ContainsSubstring("counts up or down"));
    CHECK(run(staff_command, {"pin", "--pin-file", folder.file("none")}).code == 1);
  }
}

TEST_CASE("kioskctl staff log") {
  const TemporaryFolder folder;
  write_log(folder.path());
  const auto log = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"log", "--state", folder.path()});
    return run(staff_command, words);
  };

  SECTION("lists the entries and says that the chain holds") {
    const auto shown = log({});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out, ContainsSubstring("     1  2026-11-23T12:00Z  area_opened\n"));
    CHECK_THAT(shown.out, ContainsSubstring("pack_activated gh-accra 2026.11.2\n"));
    CHECK_THAT(shown.out, ContainsSubstring("The chain holds: 2 entries, last link "));
  }
  SECTION("says the same to machines") {
    const auto shown = log({"--json"});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out, ContainsSubstring(R"({"whole":true,"flaw":null,"last_link":")"));
    CHECK_THAT(shown.out, ContainsSubstring(R"("event":"pack_activated","details":["gh-accra",)"));
  }
  SECTION("names the first line that is not as it was written") {
    const std::string path = staff::log_path(folder.path());
    std::string text = *DiskFiles().read(path, 10'000);
    text.replace(text.find("gh-accra"), 8, "gh-tamal");
    REQUIRE(replace_file(path, text).ok());
    const auto shown = log({});
    CHECK(shown.code == 1);
    CHECK_THAT(shown.out, ContainsSubstring("area_opened\nBROKEN. " + path + ":2: "));
    CHECK(log({"--json"}).code == 1);
    CHECK_THAT(log({"--json"}).out, ContainsSubstring(R"("flaw":{"line":2,)"));
  }
  SECTION("knows a terminal where nothing happened from a folder that is not there") {
    const TemporaryFolder fresh;
    const auto shown = run(staff_command, {"log", "--state", fresh.path()});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out, ContainsSubstring("no entries yet"));
    CHECK(run(staff_command, {"log", "--state", fresh.file("none")}).code == 1);
  }
}

TEST_CASE("kioskctl staff with wrong words shows the right ones") {
  const auto words = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"lost"},
                              std::vector<std::string>{"pin", "135790"},
                              std::vector<std::string>{"pin", "--state", "/tmp"},
                              std::vector<std::string>{"log", "--state"});
  const auto wrong = run(staff_command, words);
  CHECK(wrong.code == 2);
  CHECK_THAT(wrong.err, ContainsSubstring("kioskctl staff pin [--pin-file FILE]"));
  CHECK(run(staff_command, {"--help"}).code == 0);
}
