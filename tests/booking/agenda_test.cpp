#include "booking/agenda.h"

#include "base/files.h"
#include "booking/agenda_file.h"
#include "booking/reference_code.h"
#include "tests/booking/sample.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <set>

using namespace kiosk;
using namespace kiosk::booking;
using namespace std::chrono;
using sample::at;
using sample::kFriday;
using sample::kToday;

namespace {

std::unique_ptr<Agenda> open_agenda(const std::string& path, const Clock& clock,
                                    std::optional<PublicKey> key = std::nullopt) {
  return *Agenda::open(path, sample::accra(), key, clock);
}

Day day_of(const Agenda& agenda, year_month_day date, const char* service = "work") {
  return agenda.days(service, date, 1)->front();
}

int free_at(const Agenda& agenda, Instant begin) {
  const Day day = day_of(agenda, year_month_day(floor<days>(begin)));
  for (const Slot& slot : day.slots) {
    if (slot.begin == begin) return slot.free_seats;
  }
  return -1;
}

}  // namespace

TEST_CASE("Agenda days") {
  FakeClock clock(at(kToday, 7));
  const auto agenda = open_agenda(":memory:", clock);

  SECTION("a day says why it has no free slot") {
    const auto [date, state] =
        GENERATE(table<year_month_day, DayState>({{kFriday, DayState::kFree},
                                                  {year(2026) / 11 / 25, DayState::kPast},
                                                  {year(2026) / 11 / 28, DayState::kClosed},
                                                  {year(2026) / 11 / 30, DayState::kClosed},
                                                  {year(2026) / 12 / 24, DayState::kFree},
                                                  {year(2026) / 12 / 25, DayState::kHoliday},
                                                  {year(2026) / 12 / 28, DayState::kNotYet}}));
    CAPTURE(unsigned(date.month()), unsigned(date.day()));
    const Day day = day_of(*agenda, date);
    CHECK(day.date == date);
    CHECK(day.state == state);
    CHECK(day.slots.empty() == (state != DayState::kFree));
  }
  SECTION("what begins too soon is left out, until the day is over") {
    CHECK(day_of(*agenda, kToday).slots.size() == 8);
    clock.set_now(at(kToday, 10, 1));
    CHECK(day_of(*agenda, kToday).slots.front().begin == at(kToday, 11, 30));
    clock.set_now(at(kToday, 14, 0));
    CHECK(day_of(*agenda, kToday).state == DayState::kPast);
  }
  SECTION("an unknown service is not found") {
    CHECK(agenda->days("nothing", kFriday, 1).error().code == ErrorCode::kNotFound);
    CHECK(agenda->next_free("nothing", 1).error().code == ErrorCode::kNotFound);
  }
  SECTION("several days come in order, none when none are asked for") {
    const auto days_found = agenda->days("work", kFriday, 7);
    REQUIRE(days_found->size() == 7);
    CHECK((*days_found)[6].date == year(2026) / 12 / 3);
    CHECK(agenda->days("work", kFriday, 0)->empty());
  }
  SECTION("the next free ones skip what is taken, and end with the horizon") {
    REQUIRE(agenda->book(sample::request(at(kToday, 8, 30), "return")).ok());
    const auto slots = agenda->next_free("return", 3);
    REQUIRE(slots->size() == 3);
    CHECK(slots->front().begin == at(kToday, 9));
    const auto all = agenda->next_free("return", 10'000);
    for (const Slot& slot : *all) REQUIRE(slot.begin < at(year(2026) / 12 / 11, 0));
  }
}

TEST_CASE("Agenda::book") {
  FakeClock clock(at(kToday, 7));
  const auto agenda = open_agenda(":memory:", clock);
  const Request request = sample::request(at(kFriday, 10));

  SECTION("takes a seat and gives a code to keep") {
    const auto confirmed = agenda->book(request);
    REQUIRE(confirmed.ok());
    CHECK(confirmed->begin == at(kFriday, 10));
    CHECK(confirmed->end == at(kFriday, 10, 45));
    CHECK(confirmed->service == "work");
    CHECK(parse_code(confirmed->code).has_value());
    CHECK(free_at(*agenda, request.begin) == 1);
    const auto rows = agenda->appointments(at(kToday, 0), at(kFriday, 23));
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().local_begin == "2026-11-27 10:00");
    CHECK(rows->front().language == "en");
  }
  SECTION("the same request twice is one booking with one code") {
    const auto first = agenda->book(request);
    const auto second = agenda->book(request);
    REQUIRE(second.ok());
    CHECK(second->code == first->code);
    CHECK(free_at(*agenda, request.begin) == 1);
  }
  SECTION("the same request is answered also when its time has come meanwhile") {
    const auto first = agenda->book(request);
    clock.set_now(at(kFriday, 9, 59));
    CHECK(agenda->book(request)->code == first->code);
  }
  SECTION("one visit's key does not book a second time") {
    REQUIRE(agenda->book(request).ok());
    Request other = request;
    other.begin = at(kFriday, 10, 45);
    CHECK(agenda->book(other).error().code == ErrorCode::kInvalidInput);
    CHECK(free_at(*agenda, other.begin) == 2);
  }
  SECTION("a full slot is taken, and the day says full when every slot is") {
    const Day day = day_of(*agenda, kFriday);
    for (const Slot& slot : day.slots) {
      CHECK(agenda->book(sample::request(slot.begin)).ok());
      CHECK(agenda->book(sample::request(slot.begin)).ok());
      CHECK(agenda->book(sample::request(slot.begin)).error().code == ErrorCode::kTaken);
    }
    CHECK(day_of(*agenda, kFriday).state == DayState::kFull);
    CHECK(day_of(*agenda, kFriday, "return").state == DayState::kFree);
    CHECK(agenda->next_free("work", 20)->size() == 20);
  }
  SECTION("a time that is no slot, past, too near or too far is not found") {
    const Instant begin =
        GENERATE(at(kFriday, 10, 1), at(kFriday, 12, 30), at(kFriday, 7),
                 at(year(2026) / 11 / 28, 10), at(year(2026) / 12 / 25, 10),
                 at(year(2026) / 11 / 25, 10), at(kToday, 7), at(year(2027) / 3 / 1, 10));
    CHECK(agenda->book(sample::request(begin)).error().code == ErrorCode::kNotFound);
  }
  SECTION("time that passes while the visitor reads is noticed") {
    clock.set_now(at(kFriday, 9, 1));
    CHECK(agenda->book(request).error().code == ErrorCode::kNotFound);
  }
  SECTION("unknown service, weak key and odd language are refused") {
    Request odd = request;
    odd.service = "nothing";
    CHECK(agenda->book(odd).error().code == ErrorCode::kNotFound);
    odd = request;
    odd.key = "short";
    CHECK(agenda->book(odd).error().code == ErrorCode::kInvalidInput);
    odd = request;
    odd.language = "'; DROP";
    CHECK(agenda->book(odd).error().code == ErrorCode::kInvalidInput);
  }
}

TEST_CASE("Agenda and what visitors tell") {
  const FakeClock clock(at(kToday, 7));
  const SecretKey key = *make_secret_key();
  Request request = sample::request(at(kFriday, 10));
  request.name = "Ama  Serwaa";
  request.phone = "020 123 4567";
  request.wishes = {"step-free"};

  SECTION("with a key, only the counsellor reads it") {
    const auto agenda = open_agenda(":memory:", clock, key.public_key());
    CHECK(agenda->can_seal());
    REQUIRE(agenda->book(request).ok());
    const auto rows = agenda->appointments(at(kFriday, 0), at(kFriday, 23));
    const auto opened = open_sealed(rows->front().sealed, key);
    REQUIRE(opened.ok());
    CHECK(opened->name == "Ama Serwaa");
    CHECK(opened->phone == "0201234567");
    CHECK(opened->wishes == request.wishes);
  }
  SECTION("nobody sees from outside who gave no name") {
    const auto agenda = open_agenda(":memory:", clock, key.public_key());
    REQUIRE(agenda->book(request).ok());
    REQUIRE(agenda->book(sample::request(at(kFriday, 10))).ok());
    const auto rows = agenda->appointments(at(kFriday, 0), at(kFriday, 23));
    CHECK(rows->at(0).sealed.size() == rows->at(1).sealed.size());
  }
  SECTION("without a key it is refused, and a time alone is booked") {
    const auto agenda = open_agenda(":memory:", clock);
    CHECK_FALSE(agenda->can_seal());
    CHECK(agenda->book(request).error().code == ErrorCode::kUnsupported);
    CHECK(agenda->appointments(at(kFriday, 0), at(kFriday, 23))->empty());
    REQUIRE(agenda->book(sample::request(at(kFriday, 10))).ok());
    CHECK(agenda->appointments(at(kFriday, 0), at(kFriday, 23))->front().sealed.empty());
  }
  SECTION("too long or too many is refused") {
    const auto agenda = open_agenda(":memory:", clock, key.public_key());
    request.name = std::string(10'000, 'a');
    CHECK(agenda->book(request).error().code == ErrorCode::kInvalidInput);
    request.name.clear();
    request.wishes = std::vector<std::string>(9, "step-free");
    CHECK(agenda->book(request).error().code == ErrorCode::kInvalidInput);
  }
  SECTION("a weak key closes nothing and books nothing") {
    const auto agenda = open_agenda(":memory:", clock, PublicKey{});
    CHECK(agenda->book(request).error().code == ErrorCode::kUnsupported);
    CHECK(agenda->appointments(at(kFriday, 0), at(kFriday, 23))->empty());
  }
}

TEST_CASE("Agenda of a centre that lists its people and rooms") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  const FakeClock clock(at(kToday, 7));
  Calendar calendar = sample::accra();
  using Kind = Resource::Kind;
  calendar.services[0].capacity = 5;
  calendar.services[0].buffer_after_minutes = 15;
  calendar.resources = {{Kind::kCounsellor, "a", {}, {"en", "ak"}, Gender::kWoman},
                        {Kind::kCounsellor, "b", {"work"}, {"en"}, Gender::kMan},
                        {Kind::kRoom, "ground", {}, {}, {}, true},
                        {Kind::kRoom, "upstairs", {}, {}, {}, false}};
  const SecretKey key = *make_secret_key();
  const auto open = [&] { return *Agenda::open(path, calendar, key.public_key(), clock); };
  const auto agenda = open();
  const Instant ten = at(kFriday, 10, 30);
  const auto is_free = [&](const Wants& wants) {
    const auto day = agenda->days("work", kFriday, 1, wants)->front();
    return std::any_of(day.slots.begin(), day.slots.end(),
                       [&](const Slot& slot) { return slot.begin == ten && slot.free_seats > 0; });
  };

  SECTION("books as many at a time as have people and rooms") {
    CHECK(agenda->book(sample::request(ten))->room == "upstairs");
    CHECK(is_free({"en"}));
    CHECK(is_free({"ak"}));
    CHECK(agenda->book(sample::request(ten))->room == "ground");
    CHECK_FALSE(is_free({"en"}));
    CHECK(agenda->book(sample::request(ten)).error().code == ErrorCode::kTaken);
  }
  SECTION("a wish is part of the search and of the booking") {
    Request request = sample::request(ten);
    request.wishes = {"female-counsellor", "step-free"};
    CHECK(is_free(wants_of("en", request.wishes)));
    CHECK(agenda->book(request)->room == "ground");
    CHECK(is_free({"en"}));
    CHECK_FALSE(is_free({"ak"}));
    CHECK_FALSE(is_free({"", Gender::kWoman}));
    request.key = new_request_key();
    CHECK(agenda->book(request).error().code == ErrorCode::kTaken);
    CHECK(agenda->appointments(ten, ten + minutes(1))->size() == 1);
  }
  SECTION("who counsels for one service is not free for another, nor in the buffer after it") {
    REQUIRE(agenda->book(sample::request(ten)).ok());
    REQUIRE(agenda->book(sample::request(ten)).ok());
    // From 10:30 to 11:15 and fifteen minutes more.
    const auto day = agenda->days("return", kFriday, 1)->front();
    for (const Slot& slot : day.slots) {
      const bool beside = slot.end <= ten || slot.begin >= ten + minutes(60);
      CHECK((slot.free_seats > 0) == beside);
    }
  }
  SECTION("the same request twice has the same room") {
    const Request request = sample::request(ten);
    const std::string room = agenda->book(request)->room;
    CHECK(open()->book(request)->room == room);
  }
  SECTION("its file refuses to give one room to two talks at a time") {
    REQUIRE(agenda->book(sample::request(ten)).ok());
    auto file = AgendaFile::open(path);
    const auto claim = [&](Instant begin) {
      return file->claims().add(1, {"upstairs", begin, begin + minutes(30)});
    };
    CHECK(claim(ten + minutes(59)).error().code == ErrorCode::kTaken);
    CHECK(claim(ten - minutes(29)).error().code == ErrorCode::kTaken);
    CHECK(claim(ten + minutes(60)).ok());
    CHECK(claim(ten - minutes(30)).ok());
  }
  SECTION("sees at once what another terminal has booked") {
    CHECK(is_free({"ak"}));
    const auto other = open();
    Request request = sample::request(ten);
    request.language = "ak";
    REQUIRE(other->book(request).ok());
    CHECK_FALSE(is_free({"ak"}));
    CHECK(agenda->book(request).ok());  // The same request: it has its seat.
    request.key = new_request_key();
    CHECK(agenda->book(request).error().code == ErrorCode::kTaken);
  }
}

TEST_CASE("Agenda file") {
  const TemporaryFolder folder;
  const std::string path = folder.file("agenda.sqlite");
  const FakeClock clock(at(kToday, 7));

  SECTION("bookings are there after a restart, and a repeated request finds its own") {
    const Request request = sample::request(at(kFriday, 10));
    const std::string code = open_agenda(path, clock)->book(request)->code;
    const auto again = open_agenda(path, clock);
    CHECK(free_at(*again, request.begin) == 1);
    CHECK(again->book(request)->code == code);
  }
  SECTION("a code that somebody else has is not given twice") {
    const Request request = sample::request(at(kFriday, 10));
    std::string code;
    {
      auto file = *AgendaFile::open(path);
      code = make_code(file.installation_key(), request.key, 0);
      REQUIRE(file.insert({{0, "work", at(kFriday, 9), at(kFriday, 9, 45), 0, "en", "", {}},
                           code_digest(file.installation_key(), code),
                           {},
                           sys_days(kToday)})
                  .ok());
    }
    const auto agenda = open_agenda(path, clock);
    const auto booked = agenda->book(request);
    CHECK(booked->code != show_code(code));
    CHECK(agenda->book(request)->code == booked->code);
    CHECK(agenda->appointments(at(kFriday, 0), at(kFriday, 23))->size() == 2);
  }
  SECTION("two kiosks on one file never share a seat") {
    const auto first = open_agenda(path, clock);
    const auto second = open_agenda(path, clock);
    int booked = 0;
    for (int i = 0; i < 4; ++i) {
      Agenda& agenda = i % 2 == 0 ? *first : *second;
      booked += agenda.book(sample::request(at(kFriday, 10))).ok() ? 1 : 0;
    }
    CHECK(booked == 2);
    std::set<int> seats;
    const auto rows = first->appointments(at(kFriday, 0), at(kFriday, 23));
    for (const Appointment& row : *rows) {
      CHECK(seats.insert(row.seat).second);
    }
  }
  SECTION("a changed length does not put two people on a seat") {
    REQUIRE(open_agenda(path, clock)->book(sample::request(at(kFriday, 9, 15))).ok());
    Calendar changed = sample::accra();
    changed.services[0].length_minutes = 30;
    changed.services[0].capacity = 1;
    auto agenda = Agenda::open(path, changed, std::nullopt, clock);
    CHECK(free_at(**agenda, at(kFriday, 9)) == 0);
    CHECK(free_at(**agenda, at(kFriday, 9, 30)) == 0);
    CHECK(free_at(**agenda, at(kFriday, 10)) == 1);
    CHECK((*agenda)->book(sample::request(at(kFriday, 9, 30))).error().code == ErrorCode::kTaken);
  }
  SECTION("a capacity below what is booked shows no seat, not a negative one") {
    {
      const auto agenda = open_agenda(path, clock);
      REQUIRE(agenda->book(sample::request(at(kFriday, 10))).ok());
      REQUIRE(agenda->book(sample::request(at(kFriday, 10))).ok());
    }
    Calendar changed = sample::accra();
    changed.services[0].capacity = 1;
    CHECK(free_at(**Agenda::open(path, changed, std::nullopt, clock), at(kFriday, 10)) == 0);
  }
  SECTION("a file that is no agenda is refused and kept") {
    REQUIRE(replace_file(path, std::string(8192, 'x')).ok());
    CHECK(Agenda::open(path, sample::accra(), std::nullopt, clock).error().code ==
          ErrorCode::kDamaged);
    CHECK(DiskFiles().read(path, 10'000)->size() == 8192);
  }
  SECTION("a folder that is not there cannot be written") {
    CHECK(Agenda::open(folder.file("no/agenda.sqlite"), sample::accra(), std::nullopt, clock)
              .error()
              .code == ErrorCode::kUnwritable);
  }
  SECTION("a calendar that contradicts itself opens nothing") {
    Calendar odd = sample::accra();
    odd.zone = "Africa/Atlantis";
    CHECK(Agenda::open(path, odd, std::nullopt, clock).error().code == ErrorCode::kNotFound);
    odd = sample::accra();
    odd.services[0].capacity = 0;
    CHECK(Agenda::open(path, odd, std::nullopt, clock).error().code == ErrorCode::kInvalidInput);
    CHECK_FALSE(DiskFiles().is_file(path));
  }
}

TEST_CASE("Canary: what visitors tell is nowhere in the state folder") {
  const TemporaryFolder folder;
  const FakeClock clock(at(kToday, 7));
  const SecretKey key = *make_secret_key();
  const auto agenda = open_agenda(folder.file("agenda.sqlite"), clock, key.public_key());
  Request request = sample::request(at(kFriday, 10));
  request.name = "Zanzibarcanary";
  request.phone = "+233209998877";
  request.wishes = {"wish-canary"};
  const auto confirmed = agenda->book(request);
  REQUIRE(confirmed.ok());

  // While the agenda is open, so that its write-ahead log is looked at as well.
  std::string everything;
  const auto names = DiskFiles().list(folder.path());
  for (const std::string& name : *names) {
    everything += *DiskFiles().read(folder.file(name.c_str()), 100'000'000);
  }
  SECTION("the appointment itself is there") {
    CHECK(everything.find("2026-11-27 10:00") != std::string::npos);
  }
  SECTION("name, phone, wish, code and request key are not") {
    const std::string code = *parse_code(confirmed->code);
    for (const std::string& word : {request.name, request.phone, std::string("209998877"),
                                    request.wishes[0], code, confirmed->code, request.key}) {
      CAPTURE(word);
      CHECK(everything.find(word) == std::string::npos);
    }
  }
}
