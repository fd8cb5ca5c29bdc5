#include "booking/agenda_check.h"

#include "base/files.h"
#include "tests/booking/sample.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace kiosk;
using booking::check_agenda;

TEST_CASE("The check of an agenda") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  const FakeClock clock(sample::at(sample::kToday, 7));
  const auto open = [&] {
    return *booking::Agenda::open(path, sample::accra(), std::nullopt, clock);
  };

  SECTION("finds one that is whole, and its newest booking, while it is in use") {
    auto agenda = open();
    CHECK(check_agenda(path)->appointments == 0);
    CHECK_FALSE(check_agenda(path)->newest);
    REQUIRE(agenda->book(sample::request(sample::at(sample::kFriday, 10))).ok());
    const auto state = check_agenda(path);
    REQUIRE(state);
    CHECK(state->appointments == 1);
    CHECK(state->newest == std::chrono::sys_days(sample::kToday));
  }
  SECTION("makes none where there is none") {
    CHECK(check_agenda(path).error().code == ErrorCode::kNotFound);
    CHECK_FALSE(DiskFiles().is_file(path));
  }
  SECTION("finds damage, and another program's file") {
    open().reset();
    std::string bytes = *DiskFiles().read(path, 1'000'000);
    // Behind the first page: the tables themselves.
    bytes.replace(4096 + 1, 3000, std::string(3000, 'x'));
    REQUIRE(replace_file(path, bytes).ok());
    CHECK(check_agenda(path).error().code == ErrorCode::kDamaged);
    REQUIRE(replace_file(path, "A letter. " + std::string(4096, 'x')).ok());
    CHECK(check_agenda(path).error().code == ErrorCode::kDamaged);
  }
  SECTION("knows a newer program's") {
    open().reset();
    std::string bytes = *DiskFiles().read(path, 1'000'000);
    bytes[63] = 100;  // The last byte of user_version.
    REQUIRE(replace_file(path, bytes).ok());
    CHECK(check_agenda(path).error().code == ErrorCode::kTooNew);
  }
}
