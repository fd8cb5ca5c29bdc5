#include "booking/agenda_file.h"
#include "store/connection.h"
#include "tests/booking/sample.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace std::chrono;
using sample::at;
using sample::kFriday;
using sample::kToday;

namespace {

std::unique_ptr<Agenda> open_agenda(const std::string& path, const Clock& clock) {
  return *Agenda::open(path, sample::accra(), std::nullopt, clock);
}

ClosureRequest closing(year_month_day first, year_month_day last,
                       ClosureReason reason = ClosureReason::kTraining) {
  return {new_request_key(), first, last, reason};
}

Day day_of(const Agenda& agenda, year_month_day date) {
  return agenda.days("work", date, 1)->front();
}

constexpr year_month_day kMonday = year(2026) / 12 / 7;
constexpr year_month_day kTuesday = year(2026) / 12 / 8;

}  // namespace

TEST_CASE("Agenda::close") {
  FakeClock clock(at(kToday, 7));
  const auto agenda = open_agenda(":memory:", clock);

  SECTION("no day of it is offered, also one that was just looked at") {
    REQUIRE(day_of(*agenda, kMonday).state == DayState::kFree);
    const auto closed = agenda->close(closing(kMonday, kTuesday));
    REQUIRE(closed.ok());
    CHECK(closed->made == kToday);
    for (const auto date : {kMonday, kTuesday}) {
      const Day day = day_of(*agenda, date);
      CHECK(day.state == DayState::kClosed);
      CHECK(day.reason == ClosureReason::kTraining);
      CHECK(day.slots.empty());
      CHECK(agenda->book(sample::request(at(date, 10))).error().code == ErrorCode::kNotFound);
    }
    CHECK(day_of(*agenda, year(2026) / 12 / 4).state == DayState::kFree);
    CHECK(day_of(*agenda, year(2026) / 12 / 9).state == DayState::kFree);
  }
  SECTION("the next free slots lie around it") {
    REQUIRE(agenda->close(closing(kToday, year(2026) / 12 / 6)).ok());
    CHECK(agenda->next_free("work", 1)->front().begin == at(kMonday, 8, 30));
  }
  SECTION("a holiday is called one, whoever says so") {
    REQUIRE(agenda->close(closing(kMonday, kMonday, ClosureReason::kHoliday)).ok());
    CHECK(day_of(*agenda, kMonday).state == DayState::kHoliday);
    const year_month_day christmas = year(2026) / 12 / 25;
    REQUIRE(agenda->close(closing(christmas, christmas)).ok());
    CHECK(day_of(*agenda, christmas).state == DayState::kHoliday);
  }
  SECTION("the same request twice is one closure, for other days it is refused") {
    ClosureRequest request = closing(kMonday, kTuesday);
    const auto first = agenda->close(request);
    const auto second = agenda->close(request);
    REQUIRE(second.ok());
    CHECK(second->id == first->id);
    CHECK(agenda->closures()->size() == 1);
    request.last = kMonday;
    CHECK(agenda->close(request).error().code == ErrorCode::kInvalidInput);
    CHECK(agenda->closures()->front().last == kTuesday);
  }
  SECTION("days that cannot be meant are refused") {
    const auto [from, to] = GENERATE(
        table<year_month_day, year_month_day>({{kTuesday, kMonday},
                                               {year(2026) / 2 / 30, kMonday},
                                               {kMonday, year(2027) / 12 / 8},
                                               {year(2025) / 12 / 1, year(2025) / 12 / 5}}));
    CHECK(agenda->close(closing(from, to)).error().code == ErrorCode::kInvalidInput);
    CHECK(agenda->closures()->empty());
  }
  SECTION("366 days and today are taken, a weak key is not") {
    CHECK(agenda->close(closing(kMonday, year(2027) / 12 / 7)).ok());
    ClosureRequest today = closing(kToday, kToday);
    CHECK(agenda->close(today).ok());
    today.key = "short";
    CHECK(agenda->close(today).error().code == ErrorCode::kInvalidInput);
  }
}

TEST_CASE("Agenda::reopen") {
  const FakeClock clock(at(kToday, 7));
  const auto agenda = open_agenda(":memory:", clock);
  const auto closed = agenda->close(closing(kMonday, kMonday));
  REQUIRE(closed.ok());

  SECTION("the days can be booked again, and a second time opens nothing") {
    CHECK(*agenda->reopen(closed->id));
    CHECK(agenda->book(sample::request(at(kMonday, 10))).ok());
    CHECK_FALSE(*agenda->reopen(closed->id));
  }
  SECTION("its number is not given to the next closure") {
    REQUIRE(*agenda->reopen(closed->id));
    CHECK(agenda->close(closing(kTuesday, kTuesday))->id > closed->id);
  }
  SECTION("another closure of the same day still closes it") {
    REQUIRE(agenda->close(closing(kMonday, kTuesday, ClosureReason::kIllness)).ok());
    REQUIRE(*agenda->reopen(closed->id));
    CHECK(day_of(*agenda, kMonday).reason == ClosureReason::kIllness);
  }
}

TEST_CASE("Agenda: whom a closure touches") {
  FakeClock clock(at(kToday, 7));
  const auto agenda = open_agenda(":memory:", clock);
  const auto book = [&](Instant begin, const char* service = "work") {
    REQUIRE(agenda->book(sample::request(begin, service)).ok());
  };
  book(at(kMonday, 10));
  book(at(kMonday, 10));
  book(at(kMonday, 9), "return");
  book(at(kTuesday, 8, 30));
  book(at(year(2026) / 12 / 9, 8, 30));

  SECTION("times and services with how many, by time, and nothing outside the days") {
    const auto touched = agenda->touched(kMonday, kTuesday);
    REQUIRE(touched->size() == 3);
    CHECK(touched->at(0).local_begin == "2026-12-07 09:00");
    CHECK(touched->at(0).service == "return");
    CHECK(touched->at(1).appointments == 2);
    CHECK(touched->at(2).local_begin == "2026-12-08 08:30");
    CHECK(agenda->touched(kFriday, kFriday)->empty());
  }
  SECTION("appointments are counted by day") {
    CHECK(*agenda->counts(year(2026) / 12 / 6, 4) == std::vector<int>{0, 3, 1, 1});
    CHECK(agenda->counts(kMonday, 0)->empty());
  }
  SECTION("they stay, and a visitor who asks again has the seat") {
    const Request request = sample::request(at(kMonday, 11, 30));
    const auto booked = agenda->book(request);
    REQUIRE(agenda->close(closing(kMonday, kTuesday)).ok());
    CHECK(agenda->touched(kMonday, kMonday)->size() == 3);
    CHECK(agenda->book(request)->code == booked->code);
  }
  SECTION("closures that are over are shown no more") {
    REQUIRE(agenda->close(closing(kToday, kToday)).ok());
    REQUIRE(agenda->close(closing(kTuesday, kTuesday)).ok());
    CHECK(agenda->closures()->size() == 2);
    clock.set_now(at(kFriday, 7));
    CHECK(agenda->closures()->size() == 1);
  }
}

TEST_CASE("One closes while the other books") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  const FakeClock clock(at(kToday, 7));
  const auto kiosk = open_agenda(path, clock);
  const auto staff = open_agenda(path, clock);
  const Request request = sample::request(at(kMonday, 10));

  SECTION("closed after the visitor saw the slot: refused, and the day shows it") {
    REQUIRE(day_of(*kiosk, kMonday).state == DayState::kFree);
    REQUIRE(staff->close(closing(kMonday, kMonday)).ok());
    CHECK(kiosk->book(request).error().code == ErrorCode::kNotFound);
    CHECK(day_of(*kiosk, kMonday).state == DayState::kClosed);
    CHECK(kiosk->touched(kMonday, kMonday)->empty());
  }
  SECTION("booked first: the closure's list has it") {
    REQUIRE(kiosk->book(request).ok());
    REQUIRE(staff->close(closing(kMonday, kMonday)).ok());
    CHECK(staff->touched(kMonday, kMonday)->size() == 1);
  }
  SECTION("a closure that is not committed holds the booking back, then refuses it") {
    auto other = *AgendaFile::open(path);
    auto transaction = other.begin();
    REQUIRE(transaction.ok());
    REQUIRE(other.close({0, kMonday, kMonday, ClosureReason::kIllness, kToday}, "key").ok());
    CHECK(kiosk->book(request).error().code == ErrorCode::kUnwritable);
    REQUIRE(transaction->commit().ok());
    CHECK(kiosk->book(request).error().code == ErrorCode::kNotFound);
  }
  SECTION("opened again by the other one, it is booked") {
    const auto closed = staff->close(closing(kMonday, kMonday));
    REQUIRE(kiosk->book(request).error().code == ErrorCode::kNotFound);
    REQUIRE(*staff->reopen(closed->id));
    CHECK(kiosk->book(request).ok());
  }
}

TEST_CASE("An agenda made before there were closures and rosters") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  const FakeClock clock(at(kToday, 7));
  const Request request = sample::request(at(kMonday, 10));
  const std::string code = open_agenda(path, clock)->book(request)->code;
  {
    const auto file = store::Connection::open(path, store::Mode::kReadWrite);
    REQUIRE(file->run("DROP TABLE closure; DROP TABLE claim; DROP INDEX appointment_seat; "
                      "ALTER TABLE appointment DROP COLUMN wants; "
                      "ALTER TABLE appointment DROP COLUMN state; PRAGMA user_version=1")
                .ok());
  }
  const auto agenda = open_agenda(path, clock);
  CHECK(agenda->book(request)->code == code);
  CHECK(agenda->close(closing(kTuesday, kTuesday)).ok());
}

TEST_CASE("The agenda's file refuses a closure that no program of ours writes") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  REQUIRE(AgendaFile::open(path).ok());
  const auto file = store::Connection::open(path, store::Mode::kReadWrite);
  const std::string values = GENERATE(as<std::string>(), "20000, 19999, 'holiday'",
                                      "20000, 20366, 'holiday'", "20000, 20000, 'Ama is ill'");
  CAPTURE(values);
  CHECK_FALSE(file->run("INSERT INTO closure VALUES(NULL, " + values + ", 20000, x'00')").ok());
}
