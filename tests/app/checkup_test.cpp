#include "app/checkup.h"

#include "app/checkup_parts.h"
#include "app/pack_shelf.h"
#include "booking/agenda_file.h"
#include "booking/sealed.h"
#include "content/iso_date.h"
#include "staff/audit_log.h"
#include "tests/catch.h"
#include "tests/content/example.h"
#include "tests/content/signed_packs.h"

#include <sys/stat.h>

#include <filesystem>

using namespace kiosk;
using namespace std::chrono_literals;
using app::Finding;
using app::Severity;

namespace {

/// A terminal that lacks nothing, on the day after its program was built.
struct Terminal {
  TemporaryFolder folder;
  FakeClock clock{app::build_day() + 24h};
  app::Config config;

  Terminal() {
    config.pack = folder.file("example.kpack");
    config.fonts = BINARY_DIR "/fonts/fonts.toml";
    config.state = folder.file("state");
    config.file = folder.file("kiosk.toml");
    config.staff_pin = "a hash";
    let_expire(app::build_day() + std::chrono::days(365));
    REQUIRE(make_folder(config.state).ok());
    REQUIRE(replace_file(config.file, "").ok());
    REQUIRE(booking::AgendaFile::open(in_state("agenda.sqlite")).ok());
    REQUIRE(booking::make_secret_key()->public_key().write(in_state("centre.pub")).ok());
    auto log = staff::AuditLog::open(config.state, clock);
    REQUIRE(log->append(staff::StaffEvent::kAreaOpened).ok());
  }

  std::string in_state(std::string_view name) const { return join_path(config.state, name); }
  app::Checkup checkup() const { return app::check_up(config, clock); }
  Finding finding(std::string_view id) const {
    for (const Finding& finding : checkup().findings) {
      if (finding.id == id) return finding;
    }
    FAIL("no check " << id);
    return {};
  }
  /// The pack with another day in its manifest.
  void let_expire(std::chrono::sys_days day) {
    const MemoryFiles files = content::changed("centres/gh-accra/pack.toml", "expires = 2027-05-31",
                                               "expires = " + content::iso_date(day));
    content::build_example(files, config.pack);
  }
};

}  // namespace

TEST_CASE("A checkup") {
  Terminal terminal;

  SECTION("finds nothing where nothing is wrong, and says so check by check") {
    const app::Checkup checkup = terminal.checkup();
    for (const Finding& finding : checkup.findings) {
      INFO(finding.id << ": " << finding.sentence);
      // How full the disk of a test is, is nobody's fault.
      CHECK((finding.severity == Severity::kOk || finding.id == "space"));
      CHECK(finding.remedy.empty() == (finding.severity == Severity::kOk));
    }
    CHECK(checkup.findings.size() == 12);
    CHECK(checkup.findings.front().id == "configuration");
  }
  SECTION("changes nothing") {
    const auto before = *DiskFiles().list(terminal.config.state);
    static_cast<void>(terminal.checkup());
    CHECK(*DiskFiles().list(terminal.config.state) == before);
  }
  SECTION("of a wrong configuration names what is wrong there") {
    const auto checkup =
        app::check_up(Error{ErrorCode::kInvalidInput, "kiosk.toml:3: odd"}, terminal.clock);
    REQUIRE(checkup.findings.size() == 1);
    CHECK(checkup.count(Severity::kProblem) == 1);
    CHECK(checkup.findings[0].sentence == "kiosk.toml:3: odd");
  }
  SECTION("before the first start has no problem") {
    std::filesystem::remove_all(terminal.config.state);
    terminal.config.staff_pin.clear();
    for (const char* id : {"agenda", "staff_log", "rights"}) {
      CHECK(terminal.finding(id).severity == Severity::kOk);
    }
    CHECK(terminal.finding("centre_key").severity == Severity::kWarning);
    CHECK(terminal.finding("staff_pin").severity == Severity::kWarning);
    CHECK(terminal.finding("space").sentence.find("cannot") == std::string::npos);
  }
}

TEST_CASE("A checkup of the set-up") {
  Terminal terminal;

  SECTION("misses typefaces") {
    terminal.config.fonts = terminal.folder.file("none.toml");
    CHECK(terminal.finding("fonts").severity == Severity::kProblem);
  }
  SECTION("misses a pack, and its language") {
    terminal.config.locale = "tlh";
    CHECK(terminal.finding("pack").severity == Severity::kProblem);
    CHECK_THAT(terminal.finding("pack").sentence, ContainsSubstring("allowed: en, ha, fr"));
    std::filesystem::remove(terminal.config.pack);
    CHECK_THAT(terminal.finding("pack").sentence, ContainsSubstring("there is no"));
  }
  SECTION("tells how long the pack is good") {
    const auto today = std::chrono::floor<std::chrono::days>(terminal.clock.now());
    const auto [days, severity, words] = GENERATE(table<int, Severity, const char*>({
        {31, Severity::kOk, "is good until"},
        {30, Severity::kWarning, "30 more days"},
        {0, Severity::kWarning, "0 more days"},
        {-1, Severity::kProblem, "was good until"},
    }));
    terminal.let_expire(today + std::chrono::days(days));
    CHECK(terminal.finding("pack").severity == severity);
    CHECK_THAT(terminal.finding("pack").sentence, ContainsSubstring(words));
  }
  SECTION("minds a PIN's line that everybody can copy") {
    ::chmod(terminal.config.file.c_str(), 0644);
    CHECK(terminal.finding("staff_pin").severity == Severity::kWarning);
  }
}

TEST_CASE("A checkup of packs that were installed") {
  Terminal terminal;
  const content::PackSecretKey key = content::new_pack_key();
  terminal.config.pack_keys = terminal.folder.file("keys.toml");
  const std::string line = key.public_key().text();
  REQUIRE(replace_file(terminal.config.pack_keys,
                       "list = 1\n[[key]]\nowner = \"Accra\"\ncentres = [\"*\"]\npublic = \"" +
                           line.substr(line.find('\n') + 1, 56) + "\"\n")
              .ok());
  const auto shelf = *app::PackShelf::open(terminal.config, DiskFiles());
  const std::chrono::sys_days today = std::chrono::year(2026) / 12 / 1;
  const content::SignedPack pack = content::make_pack(key, {.version = "2026.12"});
  content::MemoryBytes bytes(pack.bytes);
  const auto verdict = shelf->store().stage(bytes, pack.signature, today);
  REQUIRE(std::holds_alternative<content::StoredPack>(verdict));
  const std::string name = std::get<content::StoredPack>(verdict).name;
  REQUIRE_FALSE(shelf->store().activate(name, today));

  SECTION("looks at the one that visitors see") {
    CHECK_THAT(terminal.finding("pack").sentence, ContainsSubstring("version 2026.12,"));
    CHECK_THAT(terminal.finding("taken_packs").sentence, ContainsSubstring("signed by Accra"));
    CHECK(terminal.finding("pack_keys").severity == Severity::kOk);
  }
  SECTION("finds one that went bad, and looks at the one the terminal came with") {
    REQUIRE(replace_file(shelf->store().path_of(name), "rubbish").ok());
    CHECK(terminal.finding("taken_packs").severity == Severity::kProblem);
    CHECK_THAT(terminal.finding("pack").sentence, ContainsSubstring("version 2026.11.1,"));
  }
  SECTION("finds a list of keys that is none") {
    REQUIRE(replace_file(terminal.config.pack_keys, "rubbish").ok());
    CHECK(terminal.finding("pack_keys").severity == Severity::kProblem);
  }
}

TEST_CASE("A checkup of what is kept") {
  Terminal terminal;

  SECTION("finds a damaged agenda and says to copy it first") {
    REQUIRE(replace_file(terminal.in_state("agenda.sqlite"), std::string(5000, 'x')).ok());
    CHECK(terminal.finding("agenda").severity == Severity::kProblem);
    CHECK_THAT(terminal.finding("agenda").remedy, ContainsSubstring("copy the whole state folder"));
  }
  SECTION("finds a staff log that was changed") {
    REQUIRE(replace_file(terminal.in_state("staff.log"), "1 odd\n").ok());
    CHECK(terminal.finding("staff_log").severity == Severity::kProblem);
    CHECK_THAT(terminal.finding("staff_log").sentence, ContainsSubstring("line 1"));
  }
  SECTION("minds the keys") {
    REQUIRE(replace_file(terminal.in_state("centre.pub"), "odd\n").ok());
    CHECK(terminal.finding("centre_key").severity == Severity::kProblem);
    REQUIRE(booking::make_secret_key()->write(terminal.in_state("centre.key")).ok());
    CHECK_THAT(terminal.finding("centre_key").sentence, ContainsSubstring("secret key"));
  }
}

TEST_CASE("A checkup of the machine") {
  Terminal terminal;

  SECTION("compares the clock with the program's day and the newest record") {
    const auto built = app::build_day();
    CHECK(app::clock_finding(built - 1s, built).severity == Severity::kProblem);
    CHECK(app::clock_finding(built + 12h, built).severity == Severity::kOk);
    CHECK(app::clock_finding(built + 48h, built + std::chrono::days(3)).severity ==
          Severity::kProblem);
    CHECK(app::clock_finding(built + 24h * 365 * 9, built).severity == Severity::kOk);
    CHECK(app::clock_finding(built + 24h * 365 * 11, built).severity == Severity::kWarning);
  }
  SECTION("takes the newest record from the staff log") {
    terminal.clock.advance(24h * 40);
    REQUIRE(staff::AuditLog::open(terminal.config.state, terminal.clock)
                ->append(staff::StaffEvent::kAreaLeft)
                .ok());
    CHECK(terminal.finding("clock").severity == Severity::kOk);
    CHECK_THAT(terminal.finding("clock").sentence, ContainsSubstring("in Africa/Accra"));
    terminal.clock.set_now(app::build_day() + 48h);
    CHECK_THAT(terminal.finding("clock").sentence, ContainsSubstring("it has gone back"));
  }
  SECTION("wants room on the disk") {
    constexpr std::uint64_t kMiB = 1 << 20;
    CHECK(app::space_finding(500 * kMiB).severity == Severity::kOk);
    CHECK(app::space_finding(500 * kMiB - 1).severity == Severity::kWarning);
    CHECK(app::space_finding(100 * kMiB - 1).severity == Severity::kProblem);
  }
  SECTION("wants the state folder closed to others") {
    ::chmod(terminal.config.state.c_str(), 0755);
    CHECK(terminal.finding("rights").severity == Severity::kProblem);
    CHECK_THAT(terminal.finding("rights").remedy, ContainsSubstring("chmod 700"));
    ::chmod(terminal.config.state.c_str(), 0750);
    CHECK(terminal.finding("rights").severity == Severity::kWarning);
    terminal.config.state = terminal.config.file;
    CHECK(terminal.finding("rights").severity == Severity::kProblem);
  }
}
