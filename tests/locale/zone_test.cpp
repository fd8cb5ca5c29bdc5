#include "locale/zone.h"

#include "locale/zone_rule.h"
#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::locale;
using namespace std::chrono;

namespace {

Zone zone(const char* name) {
  return *Zone::open(name);
}

}  // namespace

TEST_CASE("Zone") {
  SECTION("a name that is no zone is refused") {
    const auto [name, code] =
        GENERATE(table<const char*, ErrorCode>({{"Africa/Atlantis", ErrorCode::kNotFound},
                                                {"Africa", ErrorCode::kNotFound},
                                                {"", ErrorCode::kInvalidInput},
                                                {"../../../etc/passwd", ErrorCode::kInvalidInput},
                                                {"/etc/localtime", ErrorCode::kInvalidInput},
                                                {"tzdata.zi", ErrorCode::kInvalidInput}}));
    CAPTURE(name);
    CHECK(Zone::open(name).error().code == code);
  }
  SECTION("a file of another kind is no zone") {
    // Debian puts this list beside the zones.
    CHECK_FALSE(Zone::open("leapseconds").ok());
  }
  SECTION("the wall clock follows the zone's offset") {
    const auto [name, month_of, minute, offset] =
        GENERATE(table<const char*, unsigned, int, int>({{"Africa/Accra", 7U, 600, 0},
                                                         {"Asia/Karachi", 7U, 900, 5},
                                                         {"Europe/Belgrade", 1U, 660, 1},
                                                         {"Europe/Belgrade", 7U, 720, 2},
                                                         {"Africa/Cairo", 1U, 720, 2},
                                                         {"Africa/Cairo", 7U, 780, 3}}));
    CAPTURE(name, month_of);
    const auto local = zone(name).to_local(sys_days(year(2026) / month_of / 15) + hours(10));
    CHECK(local.minute_of_day == minute);
    CHECK(local.offset == hours(offset));
    CHECK(local.date == year(2026) / month_of / 15);
  }
  SECTION("half hours and days across the date line") {
    CHECK(zone("Asia/Kathmandu").to_local(sys_days(year(2026) / 1 / 1)).minute_of_day == 345);
    CHECK(zone("Pacific/Kiritimati").to_local(sys_days(year(2026) / 1 / 1) + hours(12)).date ==
          year(2026) / 1 / 2);
  }
  SECTION("a minute that the clock skips has no moment, one it repeats has two") {
    const auto [name, date, minute, moments] =
        GENERATE(table<const char*, year_month_day, int, std::size_t>(
            {{"Europe/Belgrade", year(2026) / 3 / 29, 150, 0},
             {"Europe/Belgrade", year(2026) / 3 / 29, 119, 1},
             {"Europe/Belgrade", year(2026) / 3 / 29, 180, 1},
             {"Europe/Belgrade", year(2026) / 10 / 25, 150, 2},
             {"Europe/Belgrade", year(2026) / 10 / 25, 119, 1},
             {"Africa/Cairo", year(2026) / 4 / 24, 30, 0},
             {"Africa/Cairo", year(2026) / 10 / 29, 1410, 2},
             {"Africa/Casablanca", year(2026) / 2 / 15, 150, 2},
             {"Africa/Casablanca", year(2026) / 3 / 22, 150, 0},
             {"Africa/Accra", year(2026) / 3 / 29, 150, 1}}));
    CAPTURE(name, int(date.year()), unsigned(date.month()), unsigned(date.day()), minute);
    const Zone used = zone(name);
    const auto found = used.to_instants(date, minute);
    CHECK(found.size() == moments);
    for (const Instant instant : found) CHECK(used.to_local(instant).minute_of_day == minute);
  }
  SECTION("midnight at the end of a day is the next day's beginning") {
    const Zone accra = zone("Africa/Accra");
    CHECK(accra.to_instants(year(2026) / 5 / 4, 1440) == accra.to_instants(year(2026) / 5 / 5, 0));
  }
  SECTION("a day whose midnight is skipped begins when the clock goes on") {
    // Cairo's clock goes from 23:59:59 on the 23rd to 01:00 on the 24th.
    CHECK(zone("Africa/Cairo").day_start(year(2026) / 4 / 24) ==
          Instant(sys_days(year(2026) / 4 / 23) + hours(22)));
  }
  SECTION("the rule after the table holds for years far away") {
    const Zone belgrade = zone("Europe/Belgrade");
    CHECK(belgrade.to_local(sys_days(year(2090) / 7 / 1)).offset == hours(2));
    CHECK(belgrade.to_local(sys_days(year(2090) / 12 / 1)).offset == hours(1));
  }
}

TEST_CASE("ZoneRule") {
  const auto offset_at = [](const char* rule, sys_seconds moment) {
    return ZoneRule::parse(rule)->offset_at(moment);
  };
  SECTION("a zone without summer time stays") {
    CHECK(offset_at("<+0545>-5:45", sys_days(year(2026) / 7 / 1)) == minutes(345));
  }
  SECTION("summer time changes at the second it says") {
    const char* belgrade = "CET-1CEST,M3.5.0,M10.5.0/3";
    const sys_seconds begin = sys_days(year(2026) / 3 / 29) + hours(1);
    const sys_seconds end = sys_days(year(2026) / 10 / 25) + hours(1);
    CHECK(offset_at(belgrade, begin - seconds(1)) == hours(1));
    CHECK(offset_at(belgrade, begin) == hours(2));
    CHECK(offset_at(belgrade, end - seconds(1)) == hours(2));
    CHECK(offset_at(belgrade, end) == hours(1));
  }
  SECTION("south of the equator it lasts over New Year") {
    const char* santiago = "<-04>4<-03>,M9.1.6/24,M4.1.6/24";
    CHECK(offset_at(santiago, sys_days(year(2026) / 1 / 1)) == hours(-3));
    CHECK(offset_at(santiago, sys_days(year(2026) / 6 / 1)) == hours(-4));
  }
  SECTION("days of the year count with and without 29 February") {
    CHECK(offset_at("AAA0BBB,J60/0,J300/0", sys_days(year(2028) / 3 / 1)) == hours(1));
    CHECK(offset_at("AAA0BBB,J60/0,J300/0", sys_days(year(2028) / 2 / 29)) == hours(0));
    CHECK(offset_at("AAA0BBB,59/0,300/0", sys_days(year(2028) / 2 / 29)) == hours(1));
  }
  SECTION("anything else is refused") {
    const auto* text =
        GENERATE("", "A", "CET", "CET-1CEST", "CET-1CEST,M13.1.0,M10.5.0",
                 "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0",
                 "CET-999", "<+01-1", "CET-1CEST,M3.5.0,M10.5.0x", "CET-1:99", "CET-1CEST,J,J");
    CAPTURE(text);
    CHECK_FALSE(ZoneRule::parse(text).has_value());
  }
}
