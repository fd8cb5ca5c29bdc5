#include "tests/booking/crash_plan.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "tests/write_and_kill.h"

#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace kiosk;
using namespace kiosk::booking;

namespace {

constexpr int kFastRuns = 50;
/// The numbers of all closures that are in the agenda.
std::set<int> closed_numbers(const Agenda& agenda) {
  std::set<int> numbers;
  const auto closures = agenda.closures();
  REQUIRE(closures.ok());
  for (const StaffClosure& closure : *closures) {
    const auto since =
        std::chrono::sys_days(closure.first) - std::chrono::sys_days(crash_plan::closure(0).first);
    REQUIRE(numbers.insert(static_cast<int>(since.count())).second);
  }
  return numbers;
}

/// Each run's own numbers; it is killed before it has used them.
constexpr int kNumbersOfRun = 60;

}  // namespace

TEST_CASE("Killed at any moment, the agenda has all that was confirmed and nothing half") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  const std::string public_path = folder.file("centre.pub");
  const SecretKey key = *make_secret_key();
  REQUIRE(key.public_key().write(public_path).ok());
  const FakeClock clock(sample::at(sample::kToday, 7));
  std::random_device seed;
  std::mt19937 random(seed());
  std::map<int, std::string> confirmed;  // number → code
  int unconfirmed = 0;

  // KIOSK_CRASH_RUNS=1000 for the long form.
  const int runs = crash_runs(kFastRuns);
  REQUIRE(runs > 0);
  for (int run = 0; run < runs; ++run) {
    const int first = run * kNumbersOfRun;
    const int lines = std::uniform_int_distribution<int>(0, 12)(random);
    const std::chrono::microseconds rest(std::uniform_int_distribution<int>(0, 4000)(random));
    std::istringstream said(write_and_kill(
        {CRASH_WRITER, path, public_path, std::to_string(first), std::to_string(kNumbersOfRun)},
        lines, rest));
    int number = 0;
    int last = first - 1;
    for (std::string code; said >> number >> code; last = number) confirmed[number] = code;

    auto agenda = Agenda::open(path, crash_plan::calendar(), key.public_key(), clock);
    REQUIRE(agenda.ok());
    // A visitor whose kiosk restarted asks again: one seat, and the code is the same.
    if (last >= first) {
      const auto again = (*agenda)->book(crash_plan::request(last));
      REQUIRE(again.ok());
      REQUIRE(again->code == confirmed[last]);
    }
    const std::set<int> closed = closed_numbers(**agenda);
    for (const auto& [said_number, said_code] : confirmed) REQUIRE(closed.contains(said_number));
    REQUIRE(closed.size() <= confirmed.size() + static_cast<std::size_t>(run) + 1);
    const auto count = (*agenda)->appointments(Instant::min(), Instant::max())->size();
    // At most the one in hand was committed without its writer living to say so.
    REQUIRE(count >= confirmed.size() + static_cast<std::size_t>(unconfirmed));
    REQUIRE(count <= confirmed.size() + static_cast<std::size_t>(unconfirmed) + 1);
    unconfirmed = static_cast<int>(count - confirmed.size());
  }

  auto agenda = Agenda::open(path, crash_plan::calendar(), key.public_key(), clock);
  std::map<std::string, Appointment> by_name;
  const auto rows = (*agenda)->appointments(Instant::min(), Instant::max());
  for (const Appointment& row : *rows) {
    const auto opened = open_sealed(row.sealed, key);
    REQUIRE(opened.ok());
    REQUIRE(by_name.emplace(opened->name, row).second);
  }
  for (const auto& [number, code] : confirmed) {
    const Request request = crash_plan::request(number);
    REQUIRE(by_name.count(request.name) == 1);
    REQUIRE(by_name[request.name].begin == request.begin);
  }
  WARN(runs << " kills, " << confirmed.size() << " confirmed bookings, " << unconfirmed
            << " committed but not confirmed");
  CHECK(!confirmed.empty());
}
