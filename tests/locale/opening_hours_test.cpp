#include "locale/opening_hours.h"

#include "tests/catch.h"

#include <functional>

using namespace kiosk;
using namespace kiosk::locale;
using namespace std::chrono;

namespace {

using Spans = std::vector<OpenSpan>;

constexpr OpenSpan kMorning{540, 780};
constexpr OpenSpan kAfternoon{840, 960};
constexpr std::array<bool, 7> kSaturdays = {false, false, false, false, false, true, false};
constexpr std::array<bool, 7> kFridays = {false, false, false, false, true, false, false};

/// Mondays to Fridays 09:00–13:00 and 14:00–16:00.
OpeningHours weekdays() {
  OpeningHours opening;
  for (std::size_t i = 0; i < 5; ++i) opening.week[i] = {kMorning, kAfternoon};
  return opening;
}

/// The days of a month on which anybody is there.
std::vector<unsigned> open_days(const OpeningHours& opening, year_month month) {
  std::vector<unsigned> open;
  const year_month_day_last end(month.year(), month_day_last(month.month()));
  for (sys_days day = month / 1; day <= sys_days(end); day += days(1)) {
    const year_month_day date(day);
    if (!hours_on(opening, date).empty()) open.push_back(static_cast<unsigned>(date.day()));
  }
  return open;
}

}  // namespace

TEST_CASE("OpeningHours") {
  OpeningHours opening = weekdays();

  SECTION("are those of the weekday") {
    CHECK(hours_on(opening, 2026y / 11 / 27) == Spans{kMorning, kAfternoon});
    CHECK(hours_on(opening, 2026y / 11 / 28).empty());
  }
  SECTION("are others in a season, its first and last day included") {
    WeekHours ramadan;
    ramadan[0] = {{600, 840}};
    opening.seasons = {{2027y / 2 / 8, 2027y / 3 / 8, ramadan}};
    CHECK(hours_on(opening, 2027y / 2 / 1) == Spans{kMorning, kAfternoon});
    CHECK(hours_on(opening, 2027y / 2 / 8) == Spans{{600, 840}});
    CHECK(hours_on(opening, 2027y / 3 / 8) == Spans{{600, 840}});
    CHECK(hours_on(opening, 2027y / 3 / 5).empty());
    CHECK(hours_on(opening, 2027y / 3 / 9) == Spans{kMorning, kAfternoon});
  }
  SECTION("of two seasons are those of the later in the list") {
    WeekHours summer;
    summer[0] = {{480, 720}};
    opening.seasons = {{2027y / 6 / 1, 2027y / 8 / 31, summer},
                       {2027y / 7 / 1, 2027y / 7 / 31, WeekHours{}}};
    CHECK(hours_on(opening, 2027y / 6 / 28) == Spans{{480, 720}});
    CHECK(hours_on(opening, 2027y / 7 / 5).empty());
  }
  SECTION("may come again every second week") {
    opening = {};
    opening.series = {{kSaturdays, {kMorning}, 2, {}, 2026y / 12 / 5, {}}};
    CHECK(open_days(opening, 2026y / 12) == std::vector<unsigned>{5, 19});
    // The turns go on over a week 53 and over years.
    CHECK(open_days(opening, 2027y / 1) == std::vector<unsigned>{2, 16, 30});
    CHECK(open_days(opening, 2026y / 11).empty());
  }
  SECTION("count the weeks of each weekday from its own first day") {
    opening = {};
    opening.series = {
        {{true, false, false, false, false, true, false}, {kMorning}, 2, {}, 2026y / 12 / 5, {}}};
    CHECK(open_days(opening, 2026y / 12) == std::vector<unsigned>{5, 7, 19, 21});
  }
  SECTION("may come on the first and the last such day of a month") {
    opening = {};
    opening.series = {{kSaturdays, {kMorning}, 1, {1, -1}, {}, {}}};
    CHECK(open_days(opening, 2026y / 12) == std::vector<unsigned>{5, 26});
    CHECK(open_days(opening, 2028y / 2) == std::vector<unsigned>{5, 26});
    opening.series[0].nths = {5};
    CHECK(open_days(opening, 2026y / 12).empty());
    CHECK(open_days(opening, 2027y / 1) == std::vector<unsigned>{30});
  }
  SECTION("begin and end with the days of their series") {
    opening = {};
    opening.series = {{kSaturdays, {kMorning}, 1, {}, 2026y / 12 / 12, 2026y / 12 / 19}};
    CHECK(open_days(opening, 2026y / 12) == std::vector<unsigned>{12, 19});
  }
  SECTION("lose every break, whichever rule they come from") {
    opening.breaks = {{kFridays, {{750, 870}}, 1, {}, {}, {}}};
    CHECK(hours_on(opening, 2026y / 11 / 27) == Spans{{540, 750}, {870, 960}});
    CHECK(hours_on(opening, 2026y / 11 / 26) == Spans{kMorning, kAfternoon});
  }
  SECTION("of several rules become one stretch where they meet") {
    opening.series = {{kFridays, {{700, 840}, {1000, 1060}}, 1, {}, {}, {}}};
    CHECK(hours_on(opening, 2026y / 11 / 27) == Spans{{540, 960}, {1000, 1060}});
  }
}

TEST_CASE("without") {
  const Spans day = {{540, 780}, {840, 960}};
  CHECK(without(day, {}) == day);
  CHECK(without(day, {{780, 840}}) == day);
  CHECK(without(day, {{600, 630}, {610, 900}}) == Spans{{540, 600}, {900, 960}});
  CHECK(without(day, {{0, 1440}}).empty());
  CHECK(without(day, {{0, 540}, {960, 1440}}) == day);
}

TEST_CASE("Opening hours that contradict themselves are named") {
  OpeningHours opening = weekdays();
  opening.seasons = {{2027y / 2 / 8, 2027y / 3 / 8, opening.week}};
  opening.series = {{kSaturdays, {kMorning}, 2, {1, -1}, 2026y / 12 / 5, 2027y / 12 / 5}};
  opening.breaks = {{kFridays, {{750, 870}}, 1, {}, {}, {}}};
  REQUIRE(check(opening).ok());

  using Spoil = std::function<void(OpeningHours&)>;
  const auto [words, spoil] = GENERATE(table<const char*, Spoil>({
      {"Monday: opening hours overlap", [](auto& o) { o.week[0][1].from_minute = 700; }},
      {"Sunday: opening hours end", [](auto& o) { o.week[6] = {{600, 600}}; }},
      {"Wednesday: opening hours lie between", [](auto& o) { o.week[2][1].to_minute = 1441; }},
      {"between 00:00 and 24:00", [](auto& o) { o.seasons[0].week[2][0].from_minute = -1; }},
      {"a season: a day does not exist", [](auto& o) { o.seasons[0].first = 2027y / 2 / 29; }},
      {"a season: it ends before", [](auto& o) { o.seasons[0].last = 2027y / 2 / 7; }},
      {"more hours: it has no weekday", [](auto& o) { o.series[0].weekdays = {}; }},
      {"more hours: it has no hours", [](auto& o) { o.series[0].hours.clear(); }},
      {"every 1 to 52 weeks", [](auto& o) { o.series[0].every_weeks = 0; }},
      {"counted from a first day", [](auto& o) { o.series[0].from.reset(); }},
      {"no such weekday", [](auto& o) { o.series[0].nths = {0}; }},
      {"no such weekday", [](auto& o) { o.series[0].nths = {6}; }},
      {"a break: it has no hours", [](auto& o) { o.breaks[0].hours.clear(); }},
      {"a break: it ends before",
       [](auto& o) {
         o.breaks[0].from = 2027y / 1 / 2;
         o.breaks[0].until = 2027y / 1 / 1;
       }},
  }));
  spoil(opening);
  const Status checked = check(opening);
  REQUIRE_FALSE(checked.ok());
  CAPTURE(checked.error().message);
  CHECK(checked.error().message.find(words) != std::string::npos);
}
