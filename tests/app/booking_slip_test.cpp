#include "app/booking_slip.h"

#include "tests/catch.h"

#include <vector>

using namespace kiosk;
using namespace std::chrono;

namespace {

content::Centre centre() {
  content::Centre centre;
  centre.name = {{"", "Advice Centre"}, {"de", "Beratungsstelle"}};
  centre.address = {{"", "Main Street 1"}};
  centre.zone = "Africa/Accra";
  content::Service service;
  service.id = "debts";
  service.name = {{"", "Debts and seizure"}};
  service.room = {{"", "Ask for the room"}};
  service.bring = {{{"", "Letters"}, {"de", "Briefe"}}};
  centre.services.push_back(service);
  content::Resource room;
  room.id = "room-3";
  room.name = {{"", "Room 3"}};
  centre.resources.push_back(room);
  return centre;
}

app::Draft booked_draft() {
  const Instant begin = sys_days(year(2026) / 12 / 1) + hours(9);
  app::Draft draft;
  draft.key = "f2a41c7709d35be8f2a41c7709d35be8";
  draft.service = "debts";
  draft.today = year(2026) / 11 / 24;
  draft.name = "Zygmunt";
  draft.phone = "0244998877";
  draft.confirmation = {"K7M4-QX2P", "debts", begin, begin + minutes(45), "room-3"};
  return draft;
}

screens::Words words(const std::string& locale) {
  return {[](std::string_view key, std::string_view) { return std::string(key); }, locale,
          "Africa/Accra"};
}

/// Everything that can be read on the slip.
std::string all_of(const screens::SlipModel& model) {
  std::string all = model.code + model.digits;
  for (const screens::SlipSide& side : model.sides) {
    for (const auto* text : {&side.number, &side.date, &side.local_date, &side.time, &side.bring,
                             &side.scan, &side.change}) {
      all += *text + "\n";
    }
    for (const std::string& line : side.place) all += line + "\n";
    for (const std::string& line : side.things) all += line + "\n";
  }
  return all;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("The slip of a booked talk") {
  const auto english = locale::Formats::make("en", "Africa/Accra");
  const auto german = locale::Formats::make("de", "Africa/Accra");
  const screens::Words en = words("en");
  const screens::Words de = words("de");
  const std::vector<app::SlipLanguage> languages{{de, *german}, {en, *english}};
  const screens::SlipModel model = app::slip_model(centre(), booked_draft(), languages);
  const std::string all = all_of(model);

  SECTION("tells number, day, hour and place in both languages") {
    REQUIRE(model.sides.size() == 2);
    CHECK(model.code == "K7M4-QX2P");
    CHECK(model.sides[0].date == "Dienstag, 1. Dezember 2026");
    CHECK(model.sides[1].date == "Tuesday 1 December 2026");
    CHECK(model.sides[0].time == "09:00");
    CHECK(model.sides[0].place ==
          std::vector<std::string>{"Room 3", "Beratungsstelle", "Main Street 1"});
    CHECK(model.sides[0].things == std::vector<std::string>{"Briefe"});
  }
  SECTION("tells neither who comes nor why") {
    CHECK_FALSE(has(all, "Zygmunt"));
    CHECK_FALSE(has(all, "0244998877"));
    CHECK_FALSE(has(all, "Debts"));
    const std::string square =
        screens::square_text(de, german->zone(), app::square_model(centre(), booked_draft(), "de"));
    CHECK_FALSE(has(square, "Zygmunt"));
    CHECK_FALSE(has(square, "0244998877"));
    CHECK_FALSE(has(square, "Debts"));
  }
  SECTION("dates in both calendars where people have two") {
    const auto dari = locale::Formats::make("fa-AF", "Asia/Kabul");
    const screens::Words fa = words("fa-AF");
    const std::vector<app::SlipLanguage> one{{fa, *dari}};
    CHECK(app::slip_model(centre(), booked_draft(), one).sides[0].local_date == "۱۰ قوس ۱۴۰۵");
    CHECK(model.sides[0].local_date.empty());
  }
  SECTION("has a square for the narrow paper") {
    CHECK((model.square.size > 0 && model.square.version() <= 14));
  }
}
