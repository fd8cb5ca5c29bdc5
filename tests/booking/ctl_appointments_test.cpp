#include "ctl_appointments.h"

#include "base/files.h"
#include "booking/agenda_file.h"
#include "booking/export_csv.h"
#include "ctl_agenda.h"
#include "staff/log_check.h"
#include "tests/booking/sample.h"
#include "tests/catch.h"
#include "tests/command_run.h"
#include "tests/temporary_folder.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <vector>

using namespace kiosk;
using namespace std::chrono;

namespace {

constexpr year_month_day kTuesday = year(2026) / 12 / 1;

Words words_of(std::vector<std::string> words) {
  constexpr std::string_view kDays[] = {"--day", "--week", "--from", "--to"};
  const std::vector<std::string_view> arguments(words.begin(), words.end());
  return *read_words(arguments, kDays);
}

/// A centre in Belgrade with a key and three appointments around 2027-03-28, a day of 23 hours.
struct Centre {
  TemporaryFolder folder;
  std::string key_path = folder.file("centre.key");
  booking::SecretKey key = *booking::make_secret_key();
  locale::Zone zone = *locale::Zone::open("Europe/Belgrade");

  Centre() {
    REQUIRE(key.write(key_path).ok());
    auto file = booking::AgendaFile::open(folder.file("agenda.sqlite"));
    REQUIRE(file->keep_zone(zone.name()).ok());
    add(*file, year(2027) / 3 / 27, 1410, {"Ama, \"B\"", "+233201234567", {}});
    add(*file, year(2027) / 3 / 28, 30, {"=1+2", "0201", {"step-free", "children"}});
    add(*file, year(2027) / 3 / 28, 1410, {});
    add(*file, year(2027) / 3 / 29, 0, {"Ева", "0203", {}});
  }
  void add(booking::AgendaFile& file, year_month_day date, int minute,
           const booking::PersonalData& data) {
    booking::NewAppointment row{};
    const Instant begin = zone.to_instants(date, minute).front();
    row.appointment = {0,
                       "work",
                       begin,
                       begin + minutes(30),
                       0,
                       "sr",
                       day_and_time(date, minute),
                       *booking::seal(data, key.public_key())};
    row.code_digest = begin.time_since_epoch().count();
    row.created = sys_days(kTuesday);
    REQUIRE(file.insert(row).ok());
  }
  static std::string day_and_time(year_month_day date, int minute) {
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       minute / 60, minute % 60);
  }
  Outcome run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--state", folder.path()});
    return kiosk::run(appointments_command, words);
  }
  std::vector<staff::LogEntry> log() const { return staff::check_log(folder.path())->entries; }
};

}  // namespace

TEST_CASE("Days of appointments are chosen by words") {
  struct Case {
    std::vector<std::string> words;
    const char* days;
  };
  const auto at =
      GENERATE(Case{{}, "2026-12-01"}, Case{{"--day", "2026-12-24"}, "2026-12-24"},
               Case{{"--week", "2026-12-01"}, "2026-11-30..2026-12-06"},
               Case{{"--week", "2026-12-06"}, "2026-11-30..2026-12-06"},
               Case{{"--week", "2027-01-01"}, "2026-12-28..2027-01-03"},
               Case{{"--from", "2026-11-27"}, "2026-11-27.."},
               Case{{"--to", "2026-12-05"}, "2026-12-01..2026-12-05"},
               Case{{"--from", "2026-12-04", "--to", "2026-12-05"}, "2026-12-04..2026-12-05"});
  CHECK(chosen_days(words_of(at.words), kTuesday)->text() == at.days);
}

TEST_CASE("Days that cannot be meant") {
  const auto words = GENERATE(
      std::vector<std::string>{"--day", "2026-02-30"}, std::vector<std::string>{"--week", "next"},
      std::vector<std::string>{"--day", "2026-12-01", "--week", "2026-12-01"},
      std::vector<std::string>{"--day", "2026-12-01", "--to", "2026-12-01"},
      std::vector<std::string>{"--from", "2026-12-05", "--to", "2026-12-01"});
  CHECK(chosen_days(words_of(words), kTuesday).error().code == ErrorCode::kInvalidInput);
}

TEST_CASE("Today is the day at the centre") {
  const Instant evening = sys_days(kTuesday) + hours(23) + minutes(30);
  CHECK(*day_in("Africa/Accra", evening) == kTuesday);
  CHECK(*day_in("Asia/Karachi", evening) == year(2026) / 12 / 2);
  CHECK(*day_in("", evening) == kTuesday);
  CHECK(day_in("Mars/Base", evening).error().code == ErrorCode::kNotFound);
}

TEST_CASE("kioskctl appointments list of a day of 23 hours") {
  const Centre centre;
  const auto day = centre.run({"list", "--day", "2027-03-28"});
  CHECK(day.code == 0);
  CHECK(day.out ==
        "Sunday 2027-03-28\n"
        "  00:30   30 min  work  sr  seat 1\n"
        "  23:30   30 min  work  sr  seat 1\n");
  const auto week = centre.run({"list", "--week", "2027-03-28"});
  CHECK(has(week.out, "Saturday 2027-03-27\n  23:30"));
  CHECK_FALSE(has(week.out, "2027-03-29"));
  CHECK(centre.log().empty());
}

TEST_CASE("kioskctl appointments open") {
  const Centre centre;

  SECTION("notes days, how many, key and login, and no name") {
    const auto opened = centre.run(
        {"open", "--key", centre.key_path, "--from", "2027-03-27", "--to", "2027-03-29"});
    CHECK(opened.code == 0);
    CHECK(has(opened.out, "=1+2 · 0201 · step-free · children"));
    REQUIRE(centre.log().size() == 1);
    const staff::LogEntry entry = centre.log()[0];
    CHECK(entry.event == "appointments_opened");
    REQUIRE(entry.details.size() == 4);
    CHECK(entry.details[0] == "2027-03-27..2027-03-29");
    CHECK(entry.details[1] == "4");
    CHECK(entry.details[2].size() == centre.key.public_key().fingerprint().size());
    CHECK(entry.details[3].find_first_not_of("0123456789") == std::string::npos);
  }
  SECTION("shows nothing when the log cannot be written") {
    REQUIRE(make_folder(staff::log_path(centre.folder.path())).ok());
    const auto opened = centre.run({"open", "--key", centre.key_path, "--day", "2027-03-28"});
    CHECK(opened.code == 1);
    CHECK(opened.out.empty());
    CHECK(has(opened.err, "nothing was opened, because the staff log cannot tell of it"));
  }
  SECTION("asks for the passphrase of a locked key") {
    REQUIRE(centre.key.write_locked(centre.key_path, "two horses").ok());
    const auto with = [&](const char* passphrase) {
      REQUIRE(replace_file(centre.folder.file("pass"), passphrase).ok());
      return centre.run({"open", "--key", centre.key_path, "--passphrase-file",
                         centre.folder.file("pass"), "--day", "2027-03-28"});
    };
    CHECK(has(with("two horses\n").out, "step-free"));
    const auto wrong = with("two Horses\n");
    CHECK(wrong.code == 1);
    CHECK(wrong.out.empty());
    CHECK(has(wrong.err, "this passphrase does not open the key"));
    CHECK(centre.log().size() == 1);
  }
  SECTION("says so when the key is another one") {
    REQUIRE(booking::make_secret_key()->write(centre.key_path).ok());
    const auto opened = centre.run({"open", "--key", centre.key_path, "--day", "2027-03-28"});
    CHECK(opened.code == 1);
    CHECK(has(opened.out, "cannot be opened with this key"));
    CHECK_FALSE(has(opened.out, "0201"));
    CHECK(centre.log().size() == 1);
  }
}

TEST_CASE("kioskctl appointments export") {
  const Centre centre;
  const std::string path = centre.folder.file("out");
  const auto content = [&path] { return *DiskFiles().read(path, 100'000); };

  SECTION("gives tables in which nothing is calculated") {
    const auto done = centre.run({"export", "--format", "csv", "--key", centre.key_path, "--week",
                                  "2027-03-28", "-o", path});
    REQUIRE(done.code == 0);
    CHECK(done.out.empty());
    CHECK(content() ==
          "\xEF\xBB\xBF"
          "day,time,minutes,service,language,seat,name,phone,wishes\r\n"
          "2027-03-27,23:30,30,work,sr,1,\"Ama, \"\"B\"\"\",'+233201234567,\r\n"
          "2027-03-28,00:30,30,work,sr,1,'=1+2,0201,step-free children\r\n"
          "2027-03-28,23:30,30,work,sr,1,,,\r\n");
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    CHECK(centre.log().size() == 1);
  }
  SECTION("without a key only what is not sealed") {
    const auto done = centre.run({"export", "--format", "csv", "--day", "2027-03-28"});
    CHECK(has(done.out, "language,seat\r\n2027-03-28,00:30,30,work,sr,1\r\n"));
    CHECK(centre.log().empty());
  }
  SECTION("gives calendars") {
    const auto done =
        centre.run({"export", "--format", "ics", "--key", centre.key_path, "--from", "2027-03-28"});
    CHECK(has(done.out, "METHOD:PUBLISH\r\n"));
    CHECK(has(done.out, "DTSTART;TZID=Europe/Belgrade:20270328T233000\r\n"));
    CHECK(has(done.out, "DESCRIPTION:=1+2\\n0201\\nstep-free\\nchildren\r\n"));
    const auto closed = centre.run({"export", "--format", "ics", "--from", "2027-03-28"});
    CHECK_FALSE(has(closed.out, "0201"));
  }
  SECTION("gives what list and open give to programs") {
    CHECK(centre.run({"export", "--format", "json", "--from", "2027-03-28"}).out ==
          centre.run({"list", "--json", "--from", "2027-03-28"}).out);
  }
  SECTION("writes over nothing unless it must, and then opens nothing") {
    REQUIRE(replace_file(path, "mine").ok());
    const std::vector<std::string> words = {"export",        "--format", "csv", "--key",
                                            centre.key_path, "-o",       path};
    const auto refused = centre.run(words);
    CHECK(refused.code == 1);
    CHECK(has(refused.err, "is there already"));
    CHECK(content() == "mine");
    CHECK(centre.log().empty());
    auto forced = words;
    forced.emplace_back("--force");
    CHECK(centre.run(forced).code == 0);
    CHECK(content().starts_with("\xEF\xBB\xBF"));
  }
  SECTION("leaves no empty file behind when it fails") {
    CHECK(centre.run({"export", "--format", "csv", "--key", "/none", "-o", path}).code == 1);
    CHECK_FALSE(DiskFiles().is_file(path));
  }
  SECTION("wants words that belong to it") {
    CHECK(centre.run({"export"}).code == 2);
    CHECK(centre.run({"export", "--format", "pdf"}).code == 2);
    CHECK(centre.run({"list", "--format", "csv"}).code == 2);
    CHECK(centre.run({"list", "-o", path}).code == 2);
  }
}

TEST_CASE("A calendar without its zone says what to do") {
  const TemporaryFolder folder;
  REQUIRE(booking::AgendaFile::open(folder.file("agenda.sqlite")).ok());
  const std::vector<std::string> words = {"export", "--format", "ics", "--state", folder.path()};
  CHECK(has(run(appointments_command, words).err, "--zone Africa/Accra"));
  auto told = words;
  told.insert(told.end(), {"--zone", "Africa/Accra"});
  CHECK(run(appointments_command, told).code == 0);
}

TEST_CASE("A cell is a text for every spreadsheet") {
  const auto [text, cell] = GENERATE(table<std::string, std::string>({{"plain", "plain"},
                                                                      {"", ""},
                                                                      {"=SUM(A1)", "'=SUM(A1)"},
                                                                      {"+49 30", "'+49 30"},
                                                                      {"-1", "'-1"},
                                                                      {"@x", "'@x"},
                                                                      {"\tx", "\"'\tx\""},
                                                                      {"\rx", "\"'\rx\""},
                                                                      {"=\"a\"", "\"'=\"\"a\"\"\""},
                                                                      {"a,b", "\"a,b\""},
                                                                      {"a;b", "\"a;b\""},
                                                                      {"a\nb", "\"a\nb\""},
                                                                      {"a=b", "a=b"}}));
  CHECK(booking::csv_cell(text) == cell);
}

TEST_CASE("The agenda keeps the zone of its days") {
  const TemporaryFolder folder;
  const FakeClock clock(sample::at(sample::kToday, 7));
  const std::string path = folder.file("agenda.sqlite");
  CHECK(booking::AgendaFile::open(path)->zone().value().empty());
  REQUIRE(booking::Agenda::open(path, sample::accra(), std::nullopt, clock).ok());
  CHECK(*booking::AgendaFile::open(path)->zone() == "Africa/Accra");
}
