#include "ctl_agenda.h"

#include "base/clock.h"
#include "base/day.h"
#include "base/files.h"
#include "tests/booking/sample.h"
#include "tests/catch.h"
#include "tests/command_run.h"
#include "tests/temporary_folder.h"

#include <vector>

using namespace kiosk;
using namespace std::chrono;

namespace {

/// Open on every day of the week, for times that lie ahead of the machine's own clock.
booking::Calendar every_day() {
  booking::Calendar calendar;
  calendar.zone = "Africa/Accra";
  for (auto& hours : calendar.opening.week) hours = {{480, 960}};
  calendar.services = {{"work", 60, 2, 60, 28, {}}};
  return calendar;
}

}  // namespace

TEST_CASE("kioskctl keys") {
  const TemporaryFolder folder;

  SECTION("makes two halves with one fingerprint, and never again over them") {
    REQUIRE(run(keys_command, {"new", "--no-passphrase", "--out", folder.path()}).code == 0);
    const auto open_half = run(keys_command, {"show", folder.file("centre.pub")});
    const auto secret = run(keys_command, {"show", folder.file("centre.key"), "--json"});
    CHECK(open_half.code == 0);
    CHECK(has(open_half.out, "public half"));
    CHECK(has(secret.out, R"({"half":"secret","fingerprint":")"));
    CHECK(has(secret.out, open_half.out.substr(open_half.out.size() - 20, 19)));
    const std::string before = *DiskFiles().read(folder.file("centre.key"), 4096);
    CHECK(run(keys_command, {"new", "--no-passphrase", "--out", folder.path()}).code == 1);
    CHECK(*DiskFiles().read(folder.file("centre.key"), 4096) == before);
  }
  SECTION("locks the secret half with a passphrase") {
    const std::string pass = folder.file("pass");
    REQUIRE(replace_file(pass, "two horses\n").ok());
    const std::vector<std::string> make = {"new", "--out", folder.path(), "--passphrase-file",
                                           pass};
    REQUIRE(run(keys_command, make).code == 0);
    const std::string path = folder.file("centre.key");
    CHECK(run(keys_command, {"show", path}).out == "secret half, locked with a passphrase\n");
    CHECK(has(booking::SecretKey::read(path).error().message, "a passphrase locks this key"));
    CHECK(booking::SecretKey::read_locked(path, "two horses")->public_key() ==
          *booking::PublicKey::read(folder.file("centre.pub")));
    CHECK(booking::SecretKey::read_locked(path, "two cows").error().code ==
          ErrorCode::kInvalidInput);
    std::string text = *DiskFiles().read(path, 4096);
    text[text.find('\n') + 5] ^= 1;
    REQUIRE(replace_file(path, text).ok());
    CHECK(has(booking::SecretKey::read_locked(path, "two horses").error().message, "mistyped"));
  }
  SECTION("makes and shows the halves of a key for packs") {
    const std::vector<std::string> make = {"new", "--pack-key", "--out", folder.path(),
                                           "--no-passphrase"};
    const auto made = run(keys_command, make);
    REQUIRE(made.code == 0);
    const std::string number = made.out.substr(made.out.size() - 17, 16);
    CHECK(run(keys_command, {"show", folder.file("pack.pub")}).out ==
          "public half of a key for packs, key " + number + "\n");
    CHECK(run(keys_command, {"show", folder.file("pack.key"), "--json"}).out ==
          R"({"half":"secret","key":")" + number + "\"}\n");
  }
  SECTION("a folder that cannot be made is an answer, a wrong word is help") {
    CHECK(run(keys_command, {"new", "--no-passphrase", "--out", "/proc/none"}).code == 1);
    CHECK(run(keys_command, {"show", folder.file("none")}).code == 1);
    for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                  {"new"},
                                                  {"show"},
                                                  {"lost"},
                                                  {"new", "--out"},
                                                  {"new", "--odd"}}) {
      const auto wrong = run(keys_command, words);
      CHECK(wrong.code == 2);
      CHECK(has(wrong.err, "kioskctl keys new --out DIR"));
    }
    CHECK(run(keys_command, {"--help"}).code == 0);
  }
}

TEST_CASE("kioskctl appointments") {
  const TemporaryFolder folder;
  const FakeClock clock(sample::at(sample::kToday, 7));
  const auto key = *booking::make_secret_key();
  REQUIRE(key.write(folder.file("centre.key")).ok());
  {
    auto agenda = booking::Agenda::open(folder.file("agenda.sqlite"), sample::accra(),
                                        key.public_key(), clock);
    booking::Request request = sample::request(sample::at(sample::kFriday, 10));
    request.name = "Ama \"B\" \\ Serwaa";
    request.phone = "0201234567";
    REQUIRE((*agenda)->book(request).ok());
    REQUIRE((*agenda)->book(sample::request(sample::at(sample::kFriday, 13, 15))).ok());
  }
  const std::vector<std::string> days = {"--state", folder.path(), "--from", "2026-11-27"};
  const auto with = [&days](std::vector<std::string> words) {
    words.insert(words.end(), days.begin(), days.end());
    return words;
  };

  SECTION("list shows times and topics, and nothing sealed") {
    const auto listed = run(appointments_command, with({"list"}));
    CHECK(listed.code == 0);
    CHECK(has(listed.out, "Friday 2026-11-27\n  10:00   45 min  work  en  seat 1\n"));
    CHECK_FALSE(has(listed.out, "Ama"));
  }
  SECTION("open shows what the visitor left to whoever has the key") {
    const auto opened =
        run(appointments_command, with({"open", "--key", folder.file("centre.key")}));
    CHECK(opened.code == 0);
    CHECK(has(opened.out, "0201234567"));
    const auto json =
        run(appointments_command, with({"open", "--json", "--key", folder.file("centre.key")}));
    CHECK(has(json.out, R"("name":"Ama \"B\" \\ Serwaa","phone":"0201234567","wishes":[])"));
  }
  SECTION("another key opens nothing, and says so") {
    REQUIRE(booking::make_secret_key()->write(folder.file("other.key")).ok());
    const auto opened =
        run(appointments_command, with({"open", "--key", folder.file("other.key")}));
    CHECK(opened.code == 1);
    CHECK(has(opened.out, "cannot be opened with this key"));
    CHECK_FALSE(has(opened.out, "Ama"));
  }
  SECTION("days choose") {
    const auto listed = run(appointments_command,
                            {"list", "--state", folder.path(), "--from", "2026-11-28", "--json"});
    CHECK(listed.code == 0);
    CHECK(listed.out == "{\"appointments\":[]}\n");
    CHECK(run(appointments_command, {"list", "--from", "2026-02-30"}).code == 2);
  }
  SECTION("no agenda, no key, wrong words") {
    CHECK(run(appointments_command, {"list", "--state", folder.file("none")}).code == 1);
    CHECK_FALSE(DiskFiles().is_folder(folder.file("none")));
    CHECK(run(appointments_command, with({"open"})).code == 2);
    CHECK(run(appointments_command, with({"open", "--key", folder.file("none")})).code == 1);
    CHECK(run(appointments_command, with({"burn"})).code == 2);
    CHECK(run(appointments_command, with({"list", "--remove", "1"})).code == 2);
    CHECK(run(appointments_command, {}).code == 2);
  }
}

TEST_CASE("kioskctl appointments closures") {
  const TemporaryFolder folder;
  const FakeClock clock(SystemClock().now());
  const Instant begin = sample::at(year_month_day(floor<days>(clock.now()) + days(7)), 10);
  const std::string day = day_text(floor<days>(begin));
  const auto agenda =
      booking::Agenda::open(folder.file("agenda.sqlite"), every_day(), std::nullopt, clock);
  REQUIRE((*agenda)->book(sample::request(begin)).ok());
  const auto closures = [&folder](std::vector<std::string> words) {
    words.insert(words.begin(), "closures");
    words.insert(words.end(), {"--state", folder.path()});
    return run(appointments_command, words);
  };

  SECTION("closes days at once, says whom it touches, and only once") {
    const auto added = closures({"--add", day + ".." + day, "--reason", "illness"});
    CHECK(added.code == 0);
    CHECK(has(added.out,
              "  1  " + day + ".." + day + "  illness\n     " + day + " 10:00  work  1 booked\n"));
    CHECK((*agenda)->book(sample::request(begin)).error().code == ErrorCode::kNotFound);
    CHECK(closures({"--add", day, "--reason", "illness"}).out == added.out);
    CHECK(closures({}).out == added.out);
  }
  SECTION("programs read the same") {
    REQUIRE(closures({"--add", day, "--reason", "event"}).code == 0);
    const auto listed = closures({"--json"});
    CHECK(has(listed.out, R"({"closures":[{"id":1,"first":")" + day));
    CHECK(has(listed.out, R"("touched":[{"begin":")" + day +
                              R"( 10:00","service":"work","appointments":1}]}]})"));
  }
  SECTION("opens them again") {
    REQUIRE(closures({"--add", day, "--reason", "event"}).code == 0);
    CHECK(closures({"--remove", "1"}).code == 0);
    CHECK((*agenda)->book(sample::request(begin)).ok());
    CHECK(closures({"--remove", "1"}).code == 1);
    CHECK(has(closures({}).out, "closed none of these days"));
  }
  SECTION("what cannot be meant is told apart from what cannot be done") {
    CHECK(closures({"--add", day}).code == 2);
    CHECK(closures({"--add", day, "--reason", "Ama is ill"}).code == 2);
    CHECK(closures({"--add", "tomorrow", "--reason", "event"}).code == 2);
    CHECK(closures({"--remove", "1x"}).code == 2);
    CHECK(closures({"--add", day, "--reason", "event", "--remove", "1"}).code == 2);
    CHECK(closures({"--key", "centre.key"}).code == 2);
    const auto over = closures({"--add", "2020-01-01", "--reason", "event"});
    CHECK(over.code == 1);
    CHECK(has(over.err, "these days are over"));
    CHECK(run(appointments_command, {"closures", "--state", folder.file("none")}).code == 1);
  }
}
