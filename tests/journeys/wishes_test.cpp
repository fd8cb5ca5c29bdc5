#include "content/codec.h"
#include "store/connection.h"
#include "tests/catch.h"
#include "tests/journeys/check_screen.h"
#include "tests/journeys/visitor.h"

#include <filesystem>

using namespace kiosk;
using namespace kiosk::journeys;
using content::Gender;
using content::Resource;

namespace {

/// The pack of Accra with people and rooms: a man all day, and on Fridays a woman, who is the only
/// one with the room without stairs.
std::string pack_with_people(const TemporaryFolder& folder) {
  std::string path = folder.file("people.kpack");
  std::filesystem::copy_file(BINARY_DIR "/packs/gh-accra.kpack", path);
  content::Centre centre = (*content::Library::open(path))->centre();
  Resource man{Resource::Kind::kCounsellor, "desk-1", {}, {}, {"en", "ak"}, Gender::kMan};
  Resource woman{Resource::Kind::kCounsellor, "desk-2", {}, {}, {"en"}, Gender::kWoman};
  woman.hours.emplace();
  woman.hours->week[4] = centre.opening.week[4];
  centre.resources = {std::move(man),
                      std::move(woman),
                      {Resource::Kind::kRoom, "volta", {{"en", "Volta room"}}, {}, {}},
                      {Resource::Kind::kRoom, "garden", {{"en", "Garden room"}}, {}, {}}};
  centre.resources[3].step_free = true;
  const auto pack = store::Connection::open(path, store::Mode::kReadWrite);
  auto update = pack->prepare("UPDATE centre SET body = ?1");
  REQUIRE(update->bind(1, content::write_centre(centre).bytes()).run().ok());
  REQUIRE(pack->integer("PRAGMA journal_mode = DELETE").ok());
  return path;
}

}  // namespace

TEST_CASE("A visitor's wishes take part in the search for a time") {
  const TemporaryFolder folder;
  Visitor visitor({.pack = pack_with_people(folder)});
  visitor.begin(GENERATE(as<std::string>(), "en", "ar"));
  visitor.reach_about();

  SECTION("what fits is booked, with the room that was given") {
    visitor.finish_about();
    CHECK_FALSE(visitor.shows("book.problem"));
    visitor.tap("#book.confirm");
    REQUIRE(visitor.booked().size() == 1);
    CHECK(visitor.session().draft().confirmation->room == "volta");
  }
  SECTION("what does not fit is said before the visitor books, and the next times do fit") {
    visitor.tap_beyond("#wish.female-counsellor", "#about.more");
    visitor.finish_about();
    CHECK(visitor.shows("book.problem"));
    check_rules(visitor.driver(), "review of a time without a woman");
    visitor.tap("#book.confirm");
    CHECK(visitor.session().place().step == screens::Step::kTime);
    CHECK(visitor.session().draft().problem == screens::BookingProblem::kWishes);
    check_rules(visitor.driver(), "times for a woman counsellor");
    // Thursday has none; the first day that has is shown by itself.
    visitor.tap_first("slot.");
    visitor.tap("#bar.next");
    visitor.finish_about();
    CHECK_FALSE(visitor.shows("book.problem"));
    visitor.tap("#book.confirm");
    REQUIRE(visitor.booked().size() == 1);
    CHECK(visitor.booked()[0].appointment.local_begin.starts_with("2026-11-27"));
  }
}
