#include "booking/slots.h"

#include "tests/booking/sample.h"
#include "tests/catch.h"

#include <random>

using namespace kiosk;
using namespace kiosk::booking;
using namespace std::chrono;

namespace {

std::vector<int> begin_minutes(const std::vector<Slot>& slots, const locale::Zone& zone) {
  std::vector<int> minutes_of_day;
  for (const Slot& slot : slots) minutes_of_day.push_back(zone.to_local(slot.begin).minute_of_day);
  return minutes_of_day;
}

/// What must hold for the slots of any day, minute by minute.
void check_slots(const Calendar& calendar, const Service& service, const locale::Zone& zone,
                 year_month_day date) {
  const auto slots = slots_of(calendar, service, zone, date);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Slot& slot = slots[i];
    REQUIRE(slot.end - slot.begin == minutes(service.length_minutes));
    REQUIRE(slot.free_seats == service.capacity);
    if (i > 0) REQUIRE(slot.begin >= slots[i - 1].end);
    for (Instant moment = slot.begin; moment < slot.end; moment += minutes(1)) {
      const auto local = zone.to_local(moment);
      REQUIRE(local.date == date);
      bool open = false;
      for (const OpenSpan& span : hours_of(calendar, date)) {
        open = open ||
               (local.minute_of_day >= span.from_minute && local.minute_of_day < span.to_minute);
      }
      REQUIRE(open);
    }
  }
}

}  // namespace

TEST_CASE("slots_of") {
  const Calendar accra = sample::accra();
  const auto zone = *locale::Zone::open(accra.zone);

  SECTION("follow each opening, and a talk that would not fit before the break is left out") {
    CHECK(begin_minutes(slots_of(accra, accra.services[0], zone, sample::kFriday), zone) ==
          std::vector<int>{510, 555, 600, 645, 690, 795, 840, 885});
  }
  SECTION("closed days and closures have none") {
    CHECK(slots_of(accra, accra.services[0], zone, year(2026) / 11 / 29).empty());
    CHECK(slots_of(accra, accra.services[0], zone, year(2026) / 12 / 25).empty());
  }
  SECTION("a closure of some hours takes only the talks that touch them") {
    Calendar calendar = accra;
    calendar.closures.push_back({sample::kFriday, sample::kFriday, false, {{600, 700}}});
    CHECK(begin_minutes(slots_of(calendar, accra.services[0], zone, sample::kFriday), zone) ==
          std::vector<int>{510, 555, 700, 795, 840, 885});
    CHECK(find_closure(calendar, sample::kFriday) == nullptr);
  }
  SECTION("buffers stand between talks and inside the hours") {
    Service service = accra.services[0];
    service.buffer_before_minutes = 5;
    service.buffer_after_minutes = 10;
    CHECK(begin_minutes(slots_of(accra, service, zone, sample::kFriday), zone) ==
          std::vector<int>{515, 575, 635, 695, 800, 860});
  }
  SECTION("a group meets at its own times, on a closed day too, but not in a closure") {
    Service group = accra.services[0];
    group.sessions = {
        {{false, false, false, false, false, true, false}, {{600, 690}}, 1, {}, {}, {}}};
    const year_month_day saturday = year(2026) / 11 / 28;
    const auto slots = slots_of(accra, group, zone, saturday);
    CHECK(begin_minutes(slots, zone) == std::vector<int>{600});
    CHECK(slots.at(0).end - slots.at(0).begin == minutes(90));
    CHECK(slots_of(accra, group, zone, sample::kFriday).empty());
    CHECK(slots_of(accra, group, zone, year(2026) / 12 / 26).empty());
    Calendar calendar = accra;
    calendar.closures.push_back({saturday, saturday, false, {{680, 800}}});
    CHECK(slots_of(calendar, group, zone, saturday).empty());
  }
  SECTION("a whole day can be open") {
    Calendar calendar = accra;
    calendar.opening.week[4] = {{0, 1440}};
    CHECK(slots_of(calendar, calendar.services[1], zone, sample::kFriday).size() == 48);
  }
}

TEST_CASE("slots_of when the clocks change") {
  Calendar calendar;
  calendar.services = {{"talk", 30, 2, 0, 28, {}}};
  for (auto& hours_of_day : calendar.opening.week) hours_of_day = {{60, 240}};
  const auto slots_on = [&](const char* name, year_month_day date, int length) {
    calendar.services[0].length_minutes = length;
    const auto zone = *locale::Zone::open(name);
    return begin_minutes(slots_of(calendar, calendar.services[0], zone, date), zone);
  };

  SECTION("times that do not exist are not offered, nor talks that would end after closing") {
    // 02:00 becomes 03:00.
    CHECK(slots_on("Europe/Belgrade", year(2026) / 3 / 29, 30) ==
          std::vector<int>{60, 90, 180, 210});
    CHECK(slots_on("Africa/Casablanca", year(2026) / 3 / 22, 60) == std::vector<int>{60, 180});
  }
  SECTION("a repeated hour counts once for every time it is shown") {
    // 03:00 becomes 02:00.
    CHECK(slots_on("Europe/Belgrade", year(2026) / 10 / 25, 30) ==
          std::vector<int>{60, 90, 120, 150, 120, 150, 180, 210});
    CHECK(slots_on("Africa/Casablanca", year(2026) / 2 / 15, 60) ==
          std::vector<int>{60, 120, 120, 180});
  }
  SECTION("a talk that still runs when its hour repeats keeps its seat") {
    // The first 02:45 lasts until the second 02:30, so the second 02:00 is left out.
    calendar.opening.week[6] = {{120, 240}};
    CHECK(slots_on("Europe/Belgrade", year(2026) / 10 / 25, 45) == std::vector<int>{120, 165, 165});
  }
  SECTION("Cairo skips the first hour of a Friday and repeats the last of a Thursday") {
    for (auto& hours_of_day : calendar.opening.week) hours_of_day = {{0, 120}};
    CHECK(slots_on("Africa/Cairo", year(2026) / 4 / 24, 30) == std::vector<int>{60, 90});
    for (auto& hours_of_day : calendar.opening.week) hours_of_day = {{1380, 1440}};
    CHECK(slots_on("Africa/Cairo", year(2026) / 10 / 29, 30) ==
          std::vector<int>{1380, 1410, 1380, 1410});
  }
  SECTION("any hours, any length, around every change of two years") {
    std::mt19937 random(20261126);
    const auto number = [&random](int low, int high) {
      return std::uniform_int_distribution<int>(low, high)(random);
    };
    for (const char* name : {"Africa/Cairo", "Europe/Belgrade", "Africa/Casablanca"}) {
      const auto zone = *locale::Zone::open(name);
      for (sys_days date = year(2026) / 1 / 1; date < sys_days(year(2028) / 1 / 1);
           date += days(1)) {
        const bool changes = zone.day_start(date + days(1)) - zone.day_start(date) != hours(24);
        const bool far = number(0, 20) != 0;
        if (!changes && far) continue;
        for (int i = 0; i < (changes ? 25 : 1); ++i) {
          Calendar drawn;
          const int first = number(0, 1380);
          const int middle = number(first + 1, 1439);
          for (auto& hours_of_day : drawn.opening.week) {
            hours_of_day = {{first, middle}, {number(middle, 1439), 1440}};
          }
          const Service service{"talk", number(5, 120), number(1, 4), 0, 28, {}};
          check_slots(drawn, service, zone, date);
        }
      }
    }
  }
}
