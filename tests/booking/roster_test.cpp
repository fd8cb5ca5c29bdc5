#include "booking/roster.h"

#include "tests/booking/sample.h"
#include "tests/catch.h"

#include <optional>

using namespace kiosk;
using namespace kiosk::booking;
using namespace std::chrono;
using Kind = Resource::Kind;

namespace {

Resource counsellor(const char* id, std::vector<std::string> languages,
                    Gender gender = Gender::kUnsaid) {
  return {Kind::kCounsellor, id, {}, std::move(languages), gender};
}

Resource interpreter(const char* id, std::vector<std::string> languages) {
  return {Kind::kInterpreter, id, {}, std::move(languages)};
}

Resource room(const char* id, bool step_free, bool children = false) {
  return {Kind::kRoom, id, {}, {}, Gender::kUnsaid, step_free, children};
}

/// Asks about Friday 10:00, a slot of the service "work" (45 minutes).
struct Desk {
  Calendar calendar = sample::accra();
  locale::Zone zone = *locale::Zone::open(calendar.zone);
  BusyTimes busy;
  Slot slot{sample::at(sample::kFriday, 10), sample::at(sample::kFriday, 10, 45)};

  std::optional<Assignment> ask(const Wants& wants = {}) const {
    return Roster(calendar, zone).assign(calendar.services[0], slot, wants, busy);
  }
  void take(const char* resource, int from_minute, int to_minute) {
    const Instant day = sys_days(sample::kFriday);
    busy.add(resource, day + minutes(from_minute), day + minutes(to_minute));
  }
};

}  // namespace

TEST_CASE("Roster") {
  Desk desk;
  std::vector<Resource>& list = desk.calendar.resources;

  SECTION("of a centre that lists nobody lets every talk take place") {
    CHECK(desk.ask({"ak", Gender::kWoman, true, true, true}) == Assignment{});
  }
  SECTION("gives who speaks the language, and keeps rare languages for those who need them") {
    list = {counsellor("a", {"en", "ak", "ha"}), counsellor("b", {"en"})};
    CHECK(desk.ask({"en"})->counsellor == "b");
    CHECK(desk.ask({"ha"})->counsellor == "a");
    CHECK_FALSE(desk.ask({"ps"}));
    desk.take("b", 600, 645);
    CHECK(desk.ask({"en"})->counsellor == "a");
    desk.take("a", 600, 645);
    CHECK_FALSE(desk.ask({"en"}));
  }
  SECTION("knows that who speaks Serbian reads two scripts, and that Dari is not Persian") {
    list = {counsellor("a", {"sr-Cyrl", "fa-AF"})};
    CHECK(desk.ask({"sr-Latn"}));
    CHECK(desk.ask({"fa"}));
    CHECK_FALSE(desk.ask({"fa-IR"}));
  }
  SECTION("gives a woman or a man where one is wanted, by the visitor or the service") {
    list = {counsellor("a", {}), counsellor("m", {}, Gender::kMan)};
    CHECK_FALSE(desk.ask({"", Gender::kWoman}));
    list.push_back(counsellor("w", {}, Gender::kWoman));
    CHECK(desk.ask({"", Gender::kWoman})->counsellor == "w");
    CHECK(desk.ask()->counsellor == "a");
    desk.calendar.services[0].needs.counsellor = Gender::kWoman;
    CHECK(desk.ask()->counsellor == "w");
  }
  SECTION("gives an interpreter where nobody speaks the language, and where one is wanted") {
    list = {counsellor("a", {"en"}), interpreter("i", {"ps"})};
    CHECK(desk.ask({"ps"}) == Assignment{"a", "i", ""});
    CHECK(desk.ask({"en"}) == Assignment{"a", "", ""});
    CHECK_FALSE(desk.ask({"ha"}));
    CHECK_FALSE(desk.ask({"en", Gender::kUnsaid, true}));
    list.push_back(interpreter("j", {"en"}));
    CHECK(desk.ask({"en", Gender::kUnsaid, true}) == Assignment{"a", "j", ""});
    desk.take("i", 630, 660);
    CHECK_FALSE(desk.ask({"ps"}));
  }
  SECTION("leaves the wish for an interpreter to the staff where none is listed") {
    list = {counsellor("a", {"en"})};
    CHECK(desk.ask({"en", Gender::kUnsaid, true}) == Assignment{"a", "", ""});
  }
  SECTION("gives a room that fits, and the plain one to who needs no other") {
    list = {room("ground", true, true), room("upstairs", false)};
    CHECK(desk.ask()->room == "upstairs");
    CHECK(desk.ask({"", Gender::kUnsaid, false, true})->room == "ground");
    CHECK(desk.ask({"", Gender::kUnsaid, false, false, true})->room == "ground");
    desk.take("ground", 600, 601);
    CHECK_FALSE(desk.ask({"", Gender::kUnsaid, false, true}));
    CHECK(desk.ask()->room == "upstairs");
    desk.take("upstairs", 644, 645);
    CHECK_FALSE(desk.ask());
  }
  SECTION("counts only who is for the service; without one of a kind it needs none") {
    list = {counsellor("a", {}), room("r", false)};
    list[0].services = {"return"};
    list[1].services = {"return"};
    CHECK(desk.ask() == Assignment{});
  }
  SECTION("knows hours and absences") {
    list = {counsellor("a", {})};
    list[0].hours.emplace();
    list[0].hours->week[4] = {{600, 645}};
    CHECK(desk.ask());
    list[0].hours->week[4] = {{600, 644}};
    CHECK_FALSE(desk.ask());
    list[0].hours.reset();
    list[0].absences = {{sample::kFriday, sample::kFriday, false, {{500, 600}}}};
    CHECK(desk.ask());
    list[0].absences[0].hours = {{500, 601}};
    CHECK_FALSE(desk.ask());
  }
  SECTION("keeps the buffers free on both sides") {
    list = {counsellor("a", {})};
    desk.calendar.services[0].buffer_before_minutes = 10;
    desk.calendar.services[0].buffer_after_minutes = 15;
    desk.take("a", 500, 590);
    desk.take("a", 660, 700);
    CHECK(desk.ask());
    desk.take("a", 590, 591);
    CHECK_FALSE(desk.ask());
  }
  SECTION("gives nobody who leads a group at the time") {
    list = {counsellor("a", {})};
    Service& group = desk.calendar.services[1];
    group.sessions = {
        {{false, false, false, false, true, false, false}, {{640, 700}}, 1, {}, {}, {}}};
    CHECK(desk.ask());
    group.session_resources = {"a"};
    CHECK_FALSE(desk.ask());
  }
}

TEST_CASE("BusyTimes") {
  BusyTimes busy;
  const auto at = [](int minute) { return Instant(minutes(minute)); };
  busy.add("a", at(10), at(20));
  busy.add("a", at(30), at(40));

  SECTION("touch without overlapping") {
    CHECK(busy.is_free("a", at(20), at(30)));
    CHECK(busy.is_free("a", at(0), at(10)));
    CHECK_FALSE(busy.is_free("a", at(19), at(21)));
    CHECK_FALSE(busy.is_free("a", at(0), at(50)));
    CHECK_FALSE(busy.is_free("a", at(32), at(33)));
    CHECK(busy.is_free("b", at(0), at(50)));
  }
  SECTION("that overlap become one") {
    busy.add("a", at(15), at(35));
    CHECK_FALSE(busy.is_free("a", at(20), at(30)));
    CHECK(busy.is_free("a", at(40), at(50)));
    busy.add("a", at(0), at(5));
    CHECK(busy.is_free("a", at(5), at(10)));
  }
}
