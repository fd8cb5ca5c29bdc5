#include "device/figures.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace kiosk;
using namespace kiosk::device;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

const sys_days kDay = std::chrono::year(2026) / 11 / 26;

/// Opens, counts and closes, as the terminal does at the end of each visit.
void count(const std::string& path, const VisitFigures& visit, sys_days day = kDay) {
  auto figures = Figures::open(path);
  REQUIRE(figures.ok());
  REQUIRE(figures->add(day, visit).ok());
}

int visits_of(const std::string& path, Figure figure, const std::string& key = {},
              sys_days first = kDay, sys_days last = kDay) {
  const auto sums = Figures::open(path)->sums(first, last);
  REQUIRE(sums.ok());
  for (const FigureSum& sum : *sums) {
    if (sum.figure == figure && sum.key == key) return sum.visits;
  }
  return 0;
}

}  // namespace

TEST_CASE("Figures") {
  const TemporaryFolder folder;
  const std::string path = folder.file("figures.db");

  SECTION("every visit adds one to each thing it did") {
    count(path, {"en", {"work", "rights"}, true, true});
    count(path, {"fr", {"work"}, false, false});
    CHECK(visits_of(path, Figure::kVisit) == 2);
    CHECK(visits_of(path, Figure::kLanguage, "en") == 1);
    CHECK(visits_of(path, Figure::kLanguage, "fr") == 1);
    CHECK(visits_of(path, Figure::kPage, "work") == 2);
    CHECK(visits_of(path, Figure::kPage, "rights") == 1);
    CHECK(visits_of(path, Figure::kSearchWithoutResult) == 1);
    CHECK(visits_of(path, Figure::kBooking) == 1);
  }
  SECTION("who chose no language was no visit") {
    count(path, {"", {"work"}, true, false});
    CHECK(Figures::open(path)->sums(kDay, kDay)->empty());
  }
  SECTION("days are added up, and only those asked for") {
    for (int day = 0; day < 4; ++day) count(path, {"en", {}, false, false}, kDay + days(day));
    CHECK(visits_of(path, Figure::kVisit, "", kDay + days(1), kDay + days(2)) == 2);
    CHECK(visits_of(path, Figure::kVisit, "", kDay + days(9), kDay + days(10)) == 0);
  }
  SECTION("a day is dropped when it is too old") {
    count(path, {"en", {}, false, false}, kDay - days(kFigureDays));
    count(path, {"en", {}, false, false}, kDay - days(kFigureDays - 1));
    count(path, {"en", {}, false, false});
    CHECK(visits_of(path, Figure::kVisit, "", kDay - days(1000), kDay) == 2);
  }
  SECTION("what a newer program counts is left alone") {
    count(path, {"en", {}, false, false});
    {
      const auto file = store::Connection::open(path, store::Mode::kReadWrite);
      REQUIRE(file->run("INSERT INTO figure SELECT day, 'help', '', 7 FROM figure LIMIT 1").ok());
    }
    count(path, {"en", {}, false, false});
    CHECK(visits_of(path, Figure::kVisit) == 2);
    const auto file = store::Connection::open(path, store::Mode::kReadWrite);
    CHECK(*file->integer("SELECT visits FROM figure WHERE kind='help'") == 7);
  }
  SECTION("a file that is none is refused and kept") {
    REQUIRE(replace_file(path, std::string(8192, 'x')).ok());
    CHECK(Figures::open(path).error().code == ErrorCode::kDamaged);
    CHECK(DiskFiles().read(path, 10'000)->size() == 8192);
  }
}

TEST_CASE("The figures file does not tell who came when") {
  const TemporaryFolder folder;
  const std::vector<VisitFigures> visits = {{"en", {"a", "k", "z"}, true, false},
                                            {"fr", {"b"}, false, true},
                                            {"ar", {"c", "k", "y"}, false, false},
                                            {"de", {"d", "x"}, false, false}};
  for (std::size_t i = 0; i < visits.size(); ++i) {
    count(folder.file("one.db"), visits[i]);
    count(folder.file("other.db"), visits[visits.size() - 1 - i]);
  }

  SECTION("the same visits in another order make the same bytes") {
    const auto one = DiskFiles().read(folder.file("one.db"), 1'000'000);
    CHECK(*one == *DiskFiles().read(folder.file("other.db"), 1'000'000));
  }
  SECTION("no log stays behind") {
    CHECK(*DiskFiles().list(folder.path()) == std::vector<std::string>{"one.db", "other.db"});
  }
}
