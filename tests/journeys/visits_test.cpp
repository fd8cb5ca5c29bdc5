// Whole visits, one a language, with every screen checked against the rules of the design.

#include "tests/catch.h"
#include "tests/journeys/visit.h"
#include "tests/journeys/visitor.h"

using namespace kiosk;
using namespace kiosk::journeys;

namespace {

constexpr app::PixelSize kLandscape{1920, 1080};
constexpr app::PixelSize kPortrait{1080, 1920};

void walk(Visitor& visitor, const std::string& locale) {
  const Status visit = walk_visit(
      visitor.driver(), locale, example_query(locale), example_name(locale),
      [&](const std::string& step) { check_rules(visitor.driver(), locale + " " + step); });
  INFO((visit ? std::string() : visit.error().message));
  CHECK(visit.ok());
}

/// Opens the screens of a visit at a text size and in a theme, then goes back to the start.
void look_around(Visitor& visitor, const std::string& locale, int larger, int contrast) {
  visitor.begin(locale);
  for (int i = 0; i < larger; ++i) visitor.tap("#bar.text_size");
  for (int i = 0; i < contrast; ++i) visitor.tap("#bar.contrast");
  const std::string what =
      locale + " size +" + std::to_string(larger) + " theme " + std::to_string(contrast);
  const auto check = [&](const char* step) { check_rules(visitor.driver(), what + ": " + step); };
  check("start with toast");
  visitor.wait(std::chrono::seconds(4));
  check("start");
  visitor.tap_first("topic.");
  check("topic");
  visitor.tap_first("page.");
  check("page");
  visitor.tap("#bar.language");
  check("language");
  visitor.tap("#language." + locale);
  visitor.tap("#bar.start");
  visitor.tap_beyond("#start.search", "start.more");
  check("search");
  visitor.tap("#bar.start");
  visitor.tap_beyond("#start.finder", "start.more");
  check("finder");
  visitor.tap("#bar.book");
  check("service");
  visitor.tap_first("service.");
  check("time");
  visitor.tap_first_beyond("slot.", "times.more");
  visitor.tap("#bar.next");
  check("about");
  visitor.tap("#about.name");
  check("about with keyboard");
  visitor.finish_about();
  check("review");
  visitor.tap("#book.confirm");
  check("done");
  visitor.wait(std::chrono::seconds(121));
  check("warning");
}

}  // namespace

TEST_CASE("A whole visit in every language of the content") {
  const std::string locale = GENERATE("en", "de", "fr", "ar", "ur", "sr-Cyrl", "sr-Latn");
  const app::PixelSize size = GENERATE(kLandscape, kPortrait);
  Visitor visitor({.size = size});
  walk(visitor, locale);
  CHECK(visitor.screen() == app::Screen::kAttract);
  CHECK(visitor.booked().size() == 1);
}

TEST_CASE("A whole visit where only the terminal speaks the language") {
  const std::string locale = GENERATE("fa-AF", "ps", "sq", "ha", "zgh");
  Visitor visitor;
  walk(visitor, locale);
  CHECK(visitor.booked().size() == 1);
}

TEST_CASE("Every text size and theme keeps the rules") {
  const std::string locale = GENERATE("en", "de", "ar", "ur");
  const app::PixelSize size = GENERATE(kLandscape, kPortrait);
  const int larger = GENERATE(0, 1, 2, 3);
  Visitor visitor({.size = size});
  look_around(visitor, locale, larger, larger % 3);
}
