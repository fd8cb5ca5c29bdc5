#include "booking/agenda.h"
#include "booking/agenda_check.h"
#include "booking/code_guard.h"
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

/// Two services, two counsellors of whom one is a woman, a room without stairs and one with.
Calendar centre() {
  Calendar calendar = sample::accra();
  using Kind = Resource::Kind;
  calendar.resources = {{Kind::kCounsellor, "a", {}, {}, Gender::kWoman},
                        {Kind::kCounsellor, "b", {}, {}, Gender::kMan},
                        {Kind::kRoom, "ground", {}, {}, {}, true},
                        {Kind::kRoom, "upstairs", {}, {}, {}, false}};
  return calendar;
}

struct Desk {
  TemporaryFolder folder;
  std::string path = folder.file("agenda.sqlite");
  FakeClock clock{at(kToday, 7)};
  SecretKey key = *make_secret_key();
  std::unique_ptr<Agenda> agenda = open();

  std::unique_ptr<Agenda> open() const {
    return *Agenda::open(path, centre(), key.public_key(), clock);
  }
  std::string book(Instant begin, std::vector<std::string> wishes = {}) const {
    Request request = sample::request(begin);
    request.wishes = std::move(wishes);
    return agenda->book(request)->code;
  }
  std::size_t booked() const {
    return agenda->appointments(at(kToday, 0), at(kToday, 240))->size();
  }
};

constexpr ErrorCode code_of(const auto& result) {
  return result.error().code;
}

}  // namespace

TEST_CASE("A reference code") {
  Desk desk;
  const Instant ten = at(kFriday, 10);
  const Instant later = at(kFriday, 13, 15);
  const std::string code = desk.book(ten, {"step-free"});

  SECTION("tells time and place, however it is typed") {
    std::string typed = code;
    for (char& letter : typed) letter = static_cast<char>(std::tolower(letter));
    const auto kept = desk.agenda->look_up(" " + typed + " ");
    REQUIRE(kept.ok());
    CHECK(kept->begin == ten);
    CHECK(kept->end == ten + minutes(45));
    CHECK(kept->service == "work");
    CHECK(kept->room == "ground");
    CHECK(kept->state == AppointmentState::kBooked);
  }
  SECTION("cancels: the seat, the counsellor and the room are free, and nothing sealed is left") {
    const auto cancelled = desk.agenda->cancel(code);
    REQUIRE(cancelled.ok());
    CHECK(cancelled->state == AppointmentState::kCancelled);
    CHECK(desk.booked() == 0);
    CHECK(desk.agenda->is_free("work", ten, wants_of("", {"step-free"})));
    CHECK(desk.open()->look_up(code)->state == AppointmentState::kCancelled);
    // Somebody else may have it, and a second touch takes nothing from them.
    desk.book(ten, {"step-free"});
    CHECK(desk.agenda->cancel(code)->state == AppointmentState::kCancelled);
    CHECK(desk.booked() == 1);
  }
  SECTION("moves: the same wishes hold at the new time, and the old one is free") {
    const auto moved = desk.agenda->move(code, later);
    REQUIRE(moved.ok());
    CHECK(moved->begin == later);
    CHECK(moved->room == "ground");
    CHECK(desk.agenda->move(code, later)->begin == later);
    CHECK(desk.agenda->is_free("work", ten, wants_of("", {"step-free"})));
    CHECK_FALSE(desk.agenda->is_free("work", later, wants_of("", {"step-free"})));
    const auto rows = desk.open()->appointments(ten, later + minutes(1));
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().local_begin == "2026-11-27 13:15");
    CHECK(open_sealed(rows->front().sealed, desk.key)->wishes.size() == 1);
  }
  SECTION("moves to a time that overlaps its own") {
    const Instant half = at(kFriday, 8, 30);
    Request request = sample::request(half, "return");
    const std::string other = desk.agenda->book(request)->code;
    CHECK(desk.agenda->move(other, half + minutes(30)).ok());
    CHECK(desk.agenda->move(other, half).ok());
  }
  SECTION("that cannot be moved stays where it was") {
    desk.book(later, {"step-free"});
    CHECK(code_of(desk.agenda->move(code, later)) == ErrorCode::kTaken);
    CHECK(code_of(desk.agenda->move(code, at(kFriday, 12, 45))) == ErrorCode::kNotFound);
    CHECK(code_of(desk.agenda->move(code, at(kToday, 7, 30))) == ErrorCode::kNotFound);
    CHECK(desk.agenda->look_up(code)->begin == ten);
    CHECK(desk.agenda->look_up(code)->room == "ground");
    CHECK_FALSE(desk.agenda->is_free("work", ten, wants_of("", {"step-free"})));
    CHECK(desk.booked() == 2);
  }
  SECTION("says that its visitor is here, on the day and until the end") {
    CHECK(code_of(desk.agenda->arrive(code)) == ErrorCode::kNotFound);
    desk.clock.set_now(at(kFriday, 9));
    CHECK(desk.agenda->arrive(code)->state == AppointmentState::kArrived);
    CHECK(desk.agenda->arrive(code)->state == AppointmentState::kArrived);
    CHECK_FALSE(is_missed(desk.agenda->appointments(ten, later)->front(), at(kFriday, 12)));
    desk.clock.set_now(at(kFriday, 10, 45));
    CHECK(code_of(desk.agenda->arrive(code)) == ErrorCode::kNotFound);
  }
  SECTION("of a talk to which nobody came says so by itself") {
    const auto row = desk.agenda->appointments(ten, later)->front();
    CHECK_FALSE(is_missed(row, at(kFriday, 10, 44)));
    CHECK(is_missed(row, at(kFriday, 10, 45)));
  }
  SECTION("changes nothing once the talk has begun") {
    desk.clock.set_now(ten);
    CHECK(code_of(desk.agenda->cancel(code)) == ErrorCode::kNotFound);
    CHECK(code_of(desk.agenda->move(code, later)) == ErrorCode::kNotFound);
    CHECK(desk.booked() == 1);
  }
  SECTION("of a cancelled appointment neither moves nor arrives, nor books again") {
    const Request request = sample::request(later);
    const std::string other = desk.agenda->book(request)->code;
    REQUIRE(desk.agenda->cancel(other).ok());
    CHECK(code_of(desk.agenda->move(other, ten)) == ErrorCode::kNotFound);
    desk.clock.set_now(at(kFriday, 9));
    CHECK(code_of(desk.agenda->arrive(other)) == ErrorCode::kNotFound);
    CHECK(code_of(desk.agenda->book(request)) == ErrorCode::kInvalidInput);
  }
  SECTION("is seen at once by another terminal, and leaves the file whole") {
    const auto other = desk.open();
    REQUIRE(other->is_free("work", later, {}));
    REQUIRE(desk.agenda->cancel(code).ok());
    CHECK(other->is_free("work", ten, wants_of("", {"step-free"})));
    CHECK(other->look_up(code)->state == AppointmentState::kCancelled);
    CHECK(check_agenda(desk.path).ok());
  }
  SECTION("tried out five times wrongly waits for a minute") {
    for (int i = 0; i < 5; ++i) {
      CHECK(code_of(desk.agenda->look_up("2345-678" + std::to_string(i + 2))) ==
            ErrorCode::kNotFound);
    }
    CHECK(desk.agenda->code_pause() == seconds(60));
    CHECK(code_of(desk.agenda->look_up(code)) == ErrorCode::kInvalidInput);
    desk.clock.advance(seconds(59));
    CHECK(code_of(desk.agenda->cancel(code)) == ErrorCode::kInvalidInput);
    desk.clock.advance(seconds(1));
    CHECK(desk.agenda->look_up(code).ok());
  }
  SECTION("mistyped so that it is none costs no try") {
    for (int i = 0; i < 9; ++i) {
      CHECK(code_of(desk.agenda->look_up("K7M")) == ErrorCode::kInvalidInput);
    }
    CHECK(desk.agenda->look_up(code).ok());
  }
}

TEST_CASE("CodeGuard") {
  FakeClock clock(at(kToday, 7));
  CodeGuard guard(clock);

  SECTION("lets slow visitors go on for ever") {
    for (int i = 0; i < 50; ++i) {
      guard.wrong();
      clock.advance(seconds(16));
      CHECK(guard.pause() == seconds(0));
    }
  }
  SECTION("counts no clock on the wall") {
    for (int i = 0; i < 5; ++i) guard.wrong();
    clock.set_now(at(kFriday, 12));
    CHECK(guard.pause() == seconds(60));
  }
}
