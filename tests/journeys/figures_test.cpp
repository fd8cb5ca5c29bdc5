// What visits leave behind in the figures: sums of a day, and nothing of what was typed.

#include "device/figures.h"

#include "base/log.h"
#include "tests/catch.h"
#include "tests/journeys/visit.h"
#include "tests/journeys/visitor.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::journeys;
using device::Figure;
using namespace std::chrono_literals;

namespace {

constexpr const char* kNothing = "qqxqzz";

std::vector<device::FigureSum> sums(Visitor& visitor) {
  const std::chrono::sys_days day = std::chrono::year(2026) / 11 / 26;
  auto figures = device::Figures::open(join_path(visitor.state(), "figures.db"));
  REQUIRE(figures.ok());
  return *figures->sums(day, day);
}

int count(Visitor& visitor, Figure figure, const std::string& key = {}) {
  for (const device::FigureSum& sum : sums(visitor)) {
    if (sum.figure == figure && sum.key == key) return sum.visits;
  }
  return 0;
}

/// Opens the first page of the first topic; returns its id.
std::string read_first_page(Visitor& visitor) {
  visitor.tap_first("topic.");
  visitor.tap_first("page.");
  const std::string id = visitor.session().place().id;
  visitor.tap("#bar.start");
  return id;
}

void search_in_vain(Visitor& visitor) {
  visitor.tap("#start.search");
  visitor.type(kNothing);
}

/// Deletes what was typed, and types something that is found.
void search_anew(Visitor& visitor) {
  for (std::size_t i = 0; i < std::string_view(kNothing).size(); ++i) {
    visitor.tap("#key.backspace");
  }
  visitor.type("work");
  REQUIRE(visitor.session().query() == "work");
}

/// By falling silent, as most do.
void leave(Visitor& visitor) {
  visitor.wait(200s);
  REQUIRE(visitor.screen() == app::Screen::kAttract);
}

int failures_logged() {
  const auto records = take_log();
  return static_cast<int>(std::count_if(records.begin(), records.end(), [](const auto& record) {
    return record.event == Event::kFiguresFailed;
  }));
}

}  // namespace

TEST_CASE("Visits are counted when they are over") {
  Visitor visitor;

  SECTION("two visits add up") {
    REQUIRE(walk_visit(visitor.driver(), "en", "work", "Ama", [](const std::string&) {}).ok());
    visitor.begin("fr");
    const std::string page = read_first_page(visitor);
    CHECK(read_first_page(visitor) == page);
    search_in_vain(visitor);
    leave(visitor);
    CHECK(count(visitor, Figure::kVisit) == 2);
    CHECK(count(visitor, Figure::kLanguage, "en") == 1);
    CHECK(count(visitor, Figure::kLanguage, "fr") == 1);
    CHECK(count(visitor, Figure::kPage, page) == 2);
    CHECK(count(visitor, Figure::kSearchWithoutResult) == 1);
    CHECK(count(visitor, Figure::kBooking) == 1);
  }
  SECTION("nothing is written while one lasts") {
    visitor.begin("en");
    read_first_page(visitor);
    CHECK(sums(visitor).empty());
  }
  SECTION("it counts in the language in which it ended") {
    visitor.begin("en");
    visitor.tap("#bar.language");
    visitor.tap("#language.ar");
    leave(visitor);
    CHECK(count(visitor, Figure::kLanguage, "en") == 0);
    CHECK(count(visitor, Figure::kLanguage, "ar") == 1);
  }
  SECTION("a touch without a choice is no visit") {
    visitor.tap("#attract");
    leave(visitor);
    CHECK(sums(visitor).empty());
  }
}

TEST_CASE("A search counts by how the visitor left it") {
  Visitor visitor;
  visitor.begin("en");

  search_in_vain(visitor);

  SECTION("corrected to something that is found: no") {
    search_anew(visitor);
    leave(visitor);
    CHECK(count(visitor, Figure::kSearchWithoutResult) == 0);
  }
  SECTION("the keyboard put away, as to read what was found: yes, whatever comes then") {
    visitor.tap("#key.next");
    visitor.tap("#search.keyboard");
    search_anew(visitor);
    leave(visitor);
    CHECK(count(visitor, Figure::kSearchWithoutResult) == 1);
  }
}

TEST_CASE("Canary: what was searched is nowhere in the state folder") {
  Visitor visitor;
  visitor.begin("en");
  search_in_vain(visitor);
  // Held open, so that the log is looked at, too.
  const auto reader = device::Figures::open(join_path(visitor.state(), "figures.db"));
  leave(visitor);
  REQUIRE(count(visitor, Figure::kSearchWithoutResult) == 1);
  std::string everything;
  const auto names = DiskFiles().list(visitor.state());
  CHECK(std::count(names->begin(), names->end(), "figures.db-wal") == 1);
  for (const std::string& name : *names) {
    everything += *DiskFiles().read(join_path(visitor.state(), name), 100'000'000);
  }
  CHECK(everything.find("search_without_result") != std::string::npos);
  CHECK(everything.find(std::string(kNothing).substr(0, 4)) == std::string::npos);
}

TEST_CASE("Figures that cannot be written disturb nobody") {
  const TemporaryFolder folder;
  REQUIRE(replace_file(folder.file("figures.db"), std::string(8192, 'x')).ok());
  Visitor visitor({.state = folder.path()});
  CHECK(visitor.driver().application().problems().size() == 1);
  (void)take_log();
  for (int i = 0; i < 2; ++i) {
    visitor.begin("en");
    leave(visitor);
  }
  CHECK(failures_logged() == 1);

  SECTION("and count again once the file is well") {
    REQUIRE(::unlink(folder.file("figures.db").c_str()) == 0);
    visitor.begin("en");
    leave(visitor);
    CHECK(count(visitor, Figure::kVisit) == 1);
  }
}
