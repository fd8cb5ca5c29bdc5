#include "device/figures_report.h"

#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::device;

namespace {

/// Languages "a", "b" … with these visits, and the visits that they add up to.
std::vector<FigureSum> languages(const std::vector<int>& visits) {
  std::vector<FigureSum> sums = {{Figure::kVisit, "", 0}};
  for (std::size_t i = 0; i < visits.size(); ++i) {
    sums.push_back({Figure::kLanguage, std::string(1, static_cast<char>('a' + i)), visits[i]});
    sums.front().visits += visits[i];
  }
  return sums;
}

FigureCell cell(const std::vector<FigureCell>& cells, Figure figure, const std::string& key = {}) {
  const auto found = std::find_if(cells.begin(), cells.end(), [&](const FigureCell& candidate) {
    return candidate.figure == figure && candidate.key == key;
  });
  REQUIRE(found != cells.end());
  return *found;
}

/// Which numbers from 1 to 4 the first hidden language can be, for somebody who tries every
/// combination of hidden ones that adds up to the visits.
std::vector<int> possible(const std::vector<FigureCell>& cells) {
  const FigureCell visits = cell(cells, Figure::kVisit);
  if (visits.shown != Shown::kExact) return {1, 2, 3, 4};
  int rest = visits.visits;
  int others = -1;
  bool withheld = false;
  for (const FigureCell& language : cells) {
    if (language.figure != Figure::kLanguage) continue;
    rest -= language.visits;
    if (language.shown == Shown::kUnderFive) ++others;
    if (language.shown == Shown::kWithheld) {
      rest -= 5;
      withheld = true;
    }
  }
  std::vector<int> found;
  for (int first = 1; first <= 4; ++first) {
    const int left = rest - first;
    if (left >= others && (withheld || left <= 4 * others)) found.push_back(first);
  }
  return found;
}

}  // namespace

TEST_CASE("protect: numbers under five") {
  const auto [visits, shown] = GENERATE(table<int, Shown>(
      {{0, Shown::kExact}, {1, Shown::kUnderFive}, {4, Shown::kUnderFive}, {5, Shown::kExact}}));
  CAPTURE(visits);
  const auto cells = protect({{Figure::kVisit, "", 100},
                              {Figure::kLanguage, "en", 100},
                              {Figure::kPage, "work", visits},
                              {Figure::kBooking, "", visits}});
  for (const auto& found : {cell(cells, Figure::kPage, "work"), cell(cells, Figure::kBooking)}) {
    CHECK(found.shown == shown);
    CHECK(found.visits == (shown == Shown::kExact ? visits : 0));
  }
  CHECK(cell(cells, Figure::kSearchWithoutResult).shown == Shown::kExact);
}

TEST_CASE("protect: nothing hidden can be computed") {
  SECTION("nothing small, nothing hidden") {
    for (const FigureCell& shown : protect(languages({20, 7, 5}))) {
      CHECK(shown.shown == Shown::kExact);
    }
  }
  SECTION("one small language takes the next smallest with it") {
    const auto cells = protect(languages({20, 3, 9}));
    CHECK(cell(cells, Figure::kVisit).visits == 32);
    CHECK(cell(cells, Figure::kLanguage, "a").visits == 20);
    CHECK(cell(cells, Figure::kLanguage, "b").shown == Shown::kUnderFive);
    CHECK(cell(cells, Figure::kLanguage, "c").shown == Shown::kWithheld);
    CHECK(cell(cells, Figure::kLanguage, "c").visits == 0);
  }
  SECTION("one that stands so near to five that it gives little takes another") {
    const auto cells = protect(languages({20, 1, 5}));
    CHECK(cell(cells, Figure::kLanguage, "a").shown == Shown::kWithheld);
    CHECK(cell(cells, Figure::kLanguage, "c").shown == Shown::kWithheld);
  }
  SECTION("two small ones that leave every number possible need no help") {
    CHECK(cell(protect(languages({20, 3, 2})), Figure::kLanguage, "a").visits == 20);
    CHECK(cell(protect(languages({20, 1, 1})), Figure::kLanguage, "a").shown == Shown::kWithheld);
  }
  SECTION("where no other language is left, the visits go") {
    const auto cells = protect(languages({4, 4}));
    CHECK(cell(cells, Figure::kVisit).shown == Shown::kWithheld);
    CHECK(cell(cells, Figure::kLanguage, "a").shown == Shown::kUnderFive);
  }
  SECTION("whatever the numbers: each hidden language may be any from 1 to 4") {
    const int a = GENERATE(range(1, 5));
    const int b = GENERATE(range(0, 12));
    const int c = GENERATE(range(4, 16));
    const int d = GENERATE(0, 2, 30);
    std::vector<int> visits = {a, c};
    for (const int more : {b, d}) {
      if (more > 0) visits.push_back(more);
    }
    CAPTURE(a, b, c, d);
    CHECK(possible(protect(languages(visits))) == std::vector<int>{1, 2, 3, 4});
  }
}

TEST_CASE("report") {
  const TemporaryFolder folder;
  auto figures = *Figures::open(folder.file("figures.db"));
  const auto day = std::chrono::year(2026) / 11 / 26;
  for (int i = 0; i < 6; ++i) {
    std::set<std::string> pages = {"rights"};
    if (i < 5) pages.insert("work");
    if (i < 2) pages.insert("housing");
    REQUIRE(figures.add(std::chrono::sys_days(day), {"en", pages, false, false}).ok());
  }

  SECTION("the largest first, the hidden last") {
    const auto made = report(figures, day, day);
    REQUIRE(made->cells.size() == 7);
    CHECK(made->cells[0].visits == 6);
    CHECK(made->cells[2].key == "rights");
    CHECK(made->cells[3].key == "work");
    CHECK(made->cells[4].key == "housing");
    CHECK(made->cells[4].shown == Shown::kUnderFive);
  }
  SECTION("days in the wrong order are refused") {
    CHECK(report(figures, day, std::chrono::year(2026) / 11 / 25).error().code ==
          ErrorCode::kInvalidInput);
  }
}

TEST_CASE("csv") {
  const FigureReport report = {std::chrono::year(2026) / 11 / 1,
                               std::chrono::year(2026) / 11 / 30,
                               {{Figure::kVisit, "", Shown::kWithheld, 0},
                                {Figure::kLanguage, "en", Shown::kExact, 12},
                                {Figure::kPage, "a,\"b\"", Shown::kUnderFive, 0}}};

  SECTION("opens as a table in a spreadsheet") {
    CHECK(csv(report) ==
          "\xEF\xBB\xBF"
          "first_day,last_day,figure,key,visits\r\n"
          "2026-11-01,2026-11-30,visit,,withheld\r\n"
          "2026-11-01,2026-11-30,language,en,12\r\n"
          "2026-11-01,2026-11-30,page,\"a,\"\"b\"\"\",<5\r\n");
  }
  SECTION("no cell is a formula") {
    const std::string key =
        GENERATE(as<std::string>(), "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1");
    CAPTURE(key);
    const std::string text = csv({report.first, report.last, {{Figure::kPage, key, {}, 7}}});
    const bool quoted = key.front() == '\r' || key.front() == '\n';
    const std::string written = quoted ? "\"'" + key + '"' : "'" + key;
    CHECK(text.find(",page," + written + ",7\r\n") != std::string::npos);
  }
}
