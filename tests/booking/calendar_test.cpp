#include "booking/calendar.h"

#include "tests/booking/sample.h"
#include "tests/catch.h"

#include <functional>

using namespace kiosk;
using namespace kiosk::booking;
using namespace std::chrono;

TEST_CASE("Calendar") {
  Calendar calendar = sample::accra();

  SECTION("one that makes sense passes") {
    CHECK(check(calendar).ok());
  }
  SECTION("every contradiction is named") {
    const auto [words, spoil] = GENERATE(table<const char*, std::function<void(Calendar&)>>({
        {"Monday: opening hours overlap",
         [](Calendar& c) { c.opening.week[0][1].from_minute = 700; }},
        {"Sunday: opening hours end",
         [](Calendar& c) {
           c.opening.week[6] = {{600, 600}};
         }},
        {"between 00:00 and 24:00", [](Calendar& c) { c.opening.week[2][1].to_minute = 1441; }},
        {"between 00:00 and 24:00", [](Calendar& c) { c.opening.week[2][0].from_minute = -1; }},
        {"closure ends", [](Calendar& c) { c.closures[0].last = year(2026) / 12 / 24; }},
        {"does not exist", [](Calendar& c) { c.closures[0].first = year(2026) / 2 / 30; }},
        {"hours of a closure", [](Calendar& c) { c.closures[0].hours = {{700, 600}}; }},
        {"used twice", [](Calendar& c) { c.services[1].id = "work"; }},
        {"no id", [](Calendar& c) { c.services[1].id.clear(); }},
        {"\"work\": the length", [](Calendar& c) { c.services[0].length_minutes = 0; }},
        {"\"work\": the capacity", [](Calendar& c) { c.services[0].capacity = -1; }},
        {"\"work\": the notice", [](Calendar& c) { c.services[0].notice_minutes = -5; }},
        {"\"work\": the horizon", [](Calendar& c) { c.services[0].horizon_days = 5000; }},
        {"\"work\": the buffers", [](Calendar& c) { c.services[0].buffer_after_minutes = 121; }},
        {"\"work\": a session: it has no hours",
         [](Calendar& c) { c.services[0].sessions = {{{true}, {}, 1, {}, {}, {}}}; }},
        {"there is no \"desk\"", [](Calendar& c) { c.services[0].session_resources = {"desk"}; }},
        {"\"desk\" is listed twice",
         [](Calendar& c) { c.resources = {{{}, "desk", {}, {}}, {{}, "desk", {}, {}}}; }},
        {"there is no service \"wrok\"",
         [](Calendar& c) { c.resources = {{{}, "desk", {"wrok"}, {}}}; }},
        {"\"desk\": \"en_GB\" is not",
         [](Calendar& c) { c.resources = {{{}, "desk", {}, {"en_GB"}}}; }},
        {"language tag", [](Calendar& c) { c.services[0].languages = {"en_GB"}; }},
    }));
    spoil(calendar);
    const Status checked = check(calendar);
    REQUIRE_FALSE(checked.ok());
    CHECK(checked.error().code == ErrorCode::kInvalidInput);
    CAPTURE(checked.error().message);
    CHECK(checked.error().message.find(words) != std::string::npos);
  }
  SECTION("a holiday wins over another closure of the day") {
    calendar.closures.insert(calendar.closures.begin(),
                             {year(2026) / 12 / 1, year(2026) / 12 / 31, false});
    REQUIRE(find_closure(calendar, year(2026) / 12 / 25) != nullptr);
    CHECK(find_closure(calendar, year(2026) / 12 / 25)->holiday);
    CHECK_FALSE(find_closure(calendar, year(2026) / 12 / 24)->holiday);
    CHECK(find_closure(calendar, year(2027) / 1 / 1) == nullptr);
  }
  SECTION("weekdays begin with Monday") {
    CHECK(hours_of(calendar, year(2026) / 11 / 23).size() == 2);
    CHECK(hours_of(calendar, year(2026) / 11 / 29).empty());
  }
}
