#include "staff/audit_log.h"

#include "base/files.h"
#include "staff/log_check.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>

#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using staff::AuditLog;
using staff::StaffEvent;

namespace {

const Instant kNoon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 12h;

std::string content(const std::string& path) {
  return *DiskFiles().read(path, 1'000'000);
}

std::vector<std::string> lines_of(const std::string& path) {
  std::vector<std::string> lines;
  std::string rest = content(path);
  for (std::size_t end = 0; (end = rest.find('\n')) != std::string::npos; rest.erase(0, end + 1)) {
    lines.push_back(rest.substr(0, end + 1));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

/// A state folder with a log of five entries.
struct Written {
  TemporaryFolder folder;
  FakeClock clock{kNoon};
  std::string log = staff::log_path(folder.path());
  std::string head = staff::head_path(folder.path());

  Written() {
    auto opened = AuditLog::open(folder.path(), clock);
    REQUIRE(opened);
    REQUIRE(opened->append(StaffEvent::kAreaOpened).ok());
    clock.advance(90s);
    REQUIRE(opened->append(StaffEvent::kPackFound, {"gh-accra", "2026.11.2", "a1b2"}).ok());
    REQUIRE(opened->append(StaffEvent::kPackActivated, {"gh-accra", "2026.11.2", "a1b2"}).ok());
    REQUIRE(opened->append(StaffEvent::kClosureAdded, {"2026-12-24", "2026-12-26"}).ok());
    REQUIRE(opened->append(StaffEvent::kAreaLeft).ok());
  }
  staff::LogReport report() const { return *staff::check_log(folder.path()); }
  /// The line the check names; 0 when the chain holds.
  std::uint64_t bad_line() const { return report().flaw ? report().flaw->line : 0; }
};

}  // namespace

TEST_CASE("AuditLog") {
  Written written;

  SECTION("writes one line an entry, with the minute and its details") {
    const auto entries = written.report().entries;
    REQUIRE(entries.size() == 5);
    CHECK(entries[0] == staff::LogEntry{1, "2026-11-23T12:00Z", "area_opened", {}});
    CHECK(entries[2].time == "2026-11-23T12:01Z");
    CHECK(entries[3].details == std::vector<std::string>{"2026-12-24", "2026-12-26"});
    CHECK(written.bad_line() == 0);
  }
  SECTION("is for its owner alone") {
    struct stat info {};
    REQUIRE(::stat(written.log.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
  }
  SECTION("goes on where it ended") {
    auto again = AuditLog::open(written.folder.path(), written.clock);
    REQUIRE(again);
    CHECK(again->head().count == 5);
    REQUIRE(again->append(StaffEvent::kPinWrong).ok());
    CHECK(written.report().entries.size() == 6);
    CHECK(written.bad_line() == 0);
  }
  SECTION("takes no texts and not too many words") {
    auto again = AuditLog::open(written.folder.path(), written.clock);
    CHECK(again->append(StaffEvent::kPackFound, {"Ama Serwaa"}).error().code ==
          ErrorCode::kInvalidInput);
    CHECK_FALSE(again->append(StaffEvent::kPackFound, {"a", "b", "c", "d", "e"}));
    CHECK_FALSE(again->append(StaffEvent::kPackFound, {""}));
    CHECK(written.report().entries.size() == 5);
  }
  SECTION("goes on behind what another program of ours has written") {
    auto terminal = AuditLog::open(written.folder.path(), written.clock);
    auto tool = AuditLog::open(written.folder.path(), written.clock);
    REQUIRE(tool->append(StaffEvent::kAppointmentsOpened, {"2026-11-23", "3", "k", "1000"}).ok());
    REQUIRE(terminal->append(StaffEvent::kAreaLeft).ok());
    REQUIRE(tool->append(StaffEvent::kPinWrong).ok());
    CHECK(written.bad_line() == 0);
    CHECK(written.report().entries.size() == 8);
    CHECK(written.report().entries[5].event == "appointments_opened");
  }
  SECTION("does not write behind somebody else's words") {
    auto again = AuditLog::open(written.folder.path(), written.clock);
    const std::string longer = content(written.log) + "6 ";
    REQUIRE(replace_file(written.log, longer).ok());
    CHECK(again->append(StaffEvent::kAreaLeft).error().code == ErrorCode::kDamaged);
    CHECK(content(written.log) == longer);
  }
  SECTION("says when an entry cannot be written") {
    auto nowhere = AuditLog::open(written.folder.file("none"), written.clock);
    REQUIRE(nowhere);
    CHECK(nowhere->append(StaffEvent::kPinWrong).error().code == ErrorCode::kUnwritable);
    CHECK(nowhere->head().count == 0);
  }
}

TEST_CASE("A power cut leaves the staff log whole") {
  Written written;
  const std::string whole = content(written.log);
  const auto lines = lines_of(written.log);
  const std::string old_head = [&] {
    staff::LogHead head;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      staff::read_line(std::string_view(lines[i]).substr(0, lines[i].size() - 1), head.link);
      ++head.count;
    }
    return staff::head_text(head);
  }();

  SECTION("between the entry and its head") {
    REQUIRE(replace_file(written.head, old_head).ok());
    CHECK(written.bad_line() == 0);
    CHECK(written.report().entries.size() == 5);
    REQUIRE(AuditLog::open(written.folder.path(), written.clock).ok());
    CHECK(written.report().noted.count == 5);
  }
  SECTION("between the first entry and its head") {
    REQUIRE(replace_file(written.log, lines[0]).ok());
    REQUIRE(::unlink(written.head.c_str()) == 0);
    CHECK(written.bad_line() == 0);
  }
  SECTION("in the middle of an entry, which is set aside") {
    REQUIRE(replace_file(written.head, old_head).ok());
    const std::string torn = lines[4].substr(0, 30);
    REQUIRE(replace_file(written.log, whole.substr(0, whole.size() - lines[4].size()) + torn).ok());
    CHECK(written.bad_line() == 0);
    CHECK(written.report().torn == torn);
    auto again = AuditLog::open(written.folder.path(), written.clock);
    REQUIRE(again);
    CHECK(content(written.log + ".torn") == torn);
    REQUIRE(again->append(StaffEvent::kAreaLocked).ok());
    CHECK(written.bad_line() == 0);
    CHECK(written.report().entries.back().event == "area_locked");
    CHECK(written.report().entries.back().number == 5);
  }
}

TEST_CASE("The check of the staff log names the first line") {
  Written written;
  auto lines = lines_of(written.log);
  const auto put = [&] { REQUIRE(replace_file(written.log, joined(lines)).ok()); };

  SECTION("that was altered") {
    const auto line = GENERATE(std::size_t{0}, std::size_t{2}, std::size_t{4});
    lines[line][lines[line].find("2026")] = '3';
    put();
    CHECK(written.bad_line() == line + 1);
    CHECK(written.report().entries.size() == line);
  }
  SECTION("after one that was removed") {
    lines.erase(lines.begin() + 1);
    put();
    CHECK(written.bad_line() == 2);
  }
  SECTION("of two that changed places") {
    std::swap(lines[2], lines[3]);
    put();
    CHECK(written.bad_line() == 3);
  }
  SECTION("that is missing at the end") {
    lines.pop_back();
    lines.pop_back();
    put();
    CHECK(written.bad_line() == 4);
    CHECK_THAT(written.report().flaw->message, ContainsSubstring("2 of the entries are missing"));
  }
  SECTION("that is cut off though its head was written") {
    lines.back().pop_back();
    put();
    CHECK(written.bad_line() == 5);
  }
  SECTION("of a log that is gone, or whose head is gone or damaged") {
    SECTION("log") {
      REQUIRE(::unlink(written.log.c_str()) == 0);
      CHECK(written.bad_line() == 1);
    }
    SECTION("head") {
      REQUIRE(::unlink(written.head.c_str()) == 0);
      CHECK(written.bad_line() == 2);
    }
    SECTION("damaged head") {
      REQUIRE(replace_file(written.head, "5 none\n").ok());
      CHECK(written.bad_line() == 1);
    }
  }
  SECTION("that follows where the log was written anew with the same length") {
    // A second chain of the same length, in place of the first.
    REQUIRE(::unlink(written.log.c_str()) == 0);
    staff::Link link{};
    std::string other;
    for (std::uint64_t i = 1; i <= 5; ++i) {
      other += staff::line_of({i, "2026-11-23T12:00Z", "area_left", {}}, link);
    }
    REQUIRE(replace_file(written.log, other).ok());
    CHECK(written.bad_line() == 5);
  }
  SECTION("and no entry is added to a broken log") {
    lines.erase(lines.begin() + 1);
    put();
    const auto opened = AuditLog::open(written.folder.path(), written.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::kDamaged);
    CHECK_THAT(opened.error().message, ContainsSubstring("staff.log:2: "));
    CHECK(content(written.log) == joined(lines));
  }
}

TEST_CASE("No staff log is a whole one") {
  const TemporaryFolder folder;
  const auto report = staff::check_log(folder.path());
  REQUIRE(report);
  CHECK_FALSE(report->flaw);
  CHECK(report->entries.empty());
}
