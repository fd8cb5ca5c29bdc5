#include "app/session.h"

#include "tests/catch.h"

#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using namespace std::chrono;
using app::Effect;
using app::Screen;
using app::Session;
using screens::Step;

namespace {

constexpr year_month_day kDay{2026y, November, 27d};
const Instant kSlot = sys_days(kDay) + 10h;

/// A session with keys that count: k1, k2, …
Session make(Session::Setup setup = {.locale = "en"}) {
  return Session(std::move(setup), {[n = 0]() mutable { return "k" + std::to_string(++n); },
                                    [] { return year_month_day(2026y, November, 26d); }});
}

/// Acts and checks that every choice did something.
void act(Session& session, const std::vector<screens::Intent>& intents) {
  for (const screens::Intent& intent : intents) {
    INFO("intent number " << intent.index());
    REQUIRE(session.apply(intent) != Effect::kNone);
  }
}

/// A visit in Arabic that stands on the start screen.
Session started() {
  Session session = make();
  act(session, {screens::Begin{}, screens::ChooseLanguage{"ar"}});
  return session;
}

/// A visit on the review with everything chosen and typed.
Session reviewing() {
  Session session = started();
  act(session, {screens::Book{}, screens::ChooseService{"work"}, screens::ChooseDay{kDay},
                screens::ChooseSlot{kSlot}, screens::Next{}});
  act(session, {screens::EditField{screens::Field::kName, "Ama"},
                screens::EditField{screens::Field::kPhone, "123"}, screens::ToggleWish{"step-free"},
                screens::ChooseCounselling{"ha"}, screens::Next{}});
  return session;
}

}  // namespace

TEST_CASE("A visit") {
  Session session = make();

  SECTION("begins with a touch and the languages") {
    CHECK_FALSE(session.visiting());
    CHECK(session.apply(screens::Begin{}) == Effect::kMove);
    CHECK(session.place().screen == Screen::kLanguage);
    CHECK(session.chosen_locale().empty());
    CHECK_FALSE(session.has_back());
  }
  SECTION("goes on to the start in the chosen language") {
    act(session, {screens::Begin{}, screens::ChooseLanguage{"ur"}});
    CHECK(session.place().screen == Screen::kStart);
    CHECK(session.locale() == "ur");
    CHECK_FALSE(session.has_back());
  }
  SECTION("does nothing on choices that nobody could have made") {
    const auto intent =
        GENERATE(as<screens::Intent>(), screens::Back{}, screens::Book{}, screens::OpenPage{"x"},
                 screens::Next{}, screens::Finished{}, screens::ChooseLanguage{"de"},
                 screens::ConfirmBooking{}, screens::ChangeTextSize{}, screens::GoStart{});
    CHECK(session.apply(intent) == Effect::kNone);
    CHECK_FALSE(session.visiting());
  }
  SECTION("cannot leave the language grid before a language is chosen") {
    act(session, {screens::Begin{}});
    CHECK(session.apply(screens::GoStart{}) == Effect::kNone);
    CHECK(session.apply(screens::Back{}) == Effect::kNone);
  }
}

TEST_CASE("The way back") {
  Session session = started();

  SECTION("leads through every screen that was passed") {
    act(session, {screens::OpenTopic{"work"}, screens::ChooseFilter{"degree"}, screens::ShowFrom{4},
                  screens::OpenPage{"study"}, screens::OpenPage{"family"}});
    act(session, {screens::Back{}});
    CHECK(session.place().id == "study");
    act(session, {screens::Back{}});
    CHECK(session.place().id == "work");
    CHECK(session.place().filter == "degree");
    CHECK(session.place().anchor == 4);
    act(session, {screens::Back{}});
    CHECK(session.place().screen == Screen::kStart);
    CHECK(session.apply(screens::Back{}) == Effect::kNone);
  }
  SECTION("closes a card first") {
    act(session, {screens::OpenPage{"study"}, screens::OpenTerm{"visa"}});
    REQUIRE(session.card());
    CHECK(session.apply(screens::Back{}) == Effect::kRedraw);
    CHECK_FALSE(session.card());
    CHECK(session.place().id == "study");
  }
  SECTION("takes one answer back at a time") {
    act(session, {screens::OpenFinder{"way"}, screens::Answer{"aim", "work"},
                  screens::Answer{"degree", "yes"}, screens::Back{}});
    CHECK(session.place().answers.size() == 1);
    CHECK(session.place().last_answer == "yes");
    act(session, {screens::Back{}, screens::Back{}});
    CHECK(session.place().screen == Screen::kStart);
  }
  SECTION("stays bounded in a ring of pages") {
    for (int i = 0; i < 1000; ++i) act(session, {screens::OpenPage{std::to_string(i)}});
    int steps = 0;
    while (session.apply(screens::Back{}) != Effect::kNone) ++steps;
    CHECK(steps == 63);
    CHECK(session.place().screen == Screen::kStart);
  }
  SECTION("Start leads to the start from everywhere") {
    act(session, {screens::OpenTopic{"work"}, screens::OpenPage{"study"}, screens::GoStart{}});
    CHECK(session.place().screen == Screen::kStart);
    CHECK_FALSE(session.has_back());
  }
}

TEST_CASE("A terminal that rests on the languages") {
  Session session = make({.locale = "en", .rest = Screen::kLanguage});
  REQUIRE_FALSE(session.visiting());

  SECTION("begins a visit with the choice of one") {
    CHECK(session.apply(screens::Begin{}) == Effect::kNone);
    CHECK(session.apply(screens::Back{}) == Effect::kNone);
    CHECK_FALSE(session.has_back());
    act(session, {screens::ChooseLanguage{"ar"}});
    CHECK(session.visiting());
    CHECK(session.place().screen == Screen::kStart);
  }
  SECTION("ends it with Back on its first screen and keeps nothing") {
    act(session, {screens::ChooseLanguage{"ar"}, screens::OpenSearch{}, screens::SearchFor{"x"},
                  screens::Back{}});
    REQUIRE(session.has_back());
    CHECK(session.apply(screens::Back{}) == Effect::kEnd);
    CHECK_FALSE(session.visiting());
    CHECK(session.locale() == "en");
    CHECK(session.query().empty());
  }
  SECTION("knows the grid in the middle of a visit from the one at rest") {
    act(session, {screens::ChooseLanguage{"ar"}, screens::OpenLanguage{}});
    CHECK(session.visiting());
    act(session, {screens::Back{}});
    CHECK(session.place().screen == Screen::kStart);
  }
}

TEST_CASE("A visit without a start screen") {
  Session session = make({.locale = "en", .home = app::place_at(Screen::kTopic, "work")});
  act(session, {screens::Begin{}, screens::ChooseLanguage{"ar"}});
  REQUIRE(session.place().id == "work");
  REQUIRE_FALSE(session.has_back());

  SECTION("comes back to its only topic with Start") {
    act(session, {screens::OpenPage{"study"}});
    CHECK(session.apply(screens::GoStart{}) == Effect::kMove);
    CHECK(session.place().id == "work");
    CHECK(session.apply(screens::GoStart{}) == Effect::kRedraw);
  }
  SECTION("filters that topic's pages") {
    act(session, {screens::ChooseFilter{"degree"}});
    CHECK(session.place().filter == "degree");
  }
}

TEST_CASE("Settings") {
  Session session = started();

  SECTION("a language chosen in between comes back to the same place") {
    act(session, {screens::OpenPage{"study"}, screens::ShowFrom{7}, screens::OpenLanguage{},
                  screens::ChooseLanguage{"fr"}});
    CHECK(session.place().id == "study");
    CHECK(session.place().anchor == 7);
    CHECK(session.locale() == "fr");
  }
  SECTION("an open card is open again in the other language") {
    act(session, {screens::OpenPage{"study"}, screens::OpenTerm{"visa"}, screens::OpenLanguage{},
                  screens::ChooseLanguage{"fr"}});
    REQUIRE(session.card());
    CHECK(session.card()->term == "visa");
  }
  SECTION("text size and contrast go round") {
    for (int i = 0; i < 4; ++i) {
      act(session, {screens::ChangeTextSize{}});
      CHECK((session.settings().text_size == ui::TextSize::kMedium) == (i == 3));
    }
    for (int i = 0; i < 3; ++i) {
      act(session, {screens::ChangeContrast{}});
      CHECK((session.settings().contrast == ui::Contrast::kDefault) == (i == 2));
    }
  }
  SECTION("nothing typed or chosen is lost by changing them in the form") {
    session = reviewing();
    act(session,
        {screens::GoToStep{Step::kAbout}, screens::OpenLanguage{}, screens::ChooseLanguage{"ur"},
         screens::ChangeTextSize{}, screens::ChangeContrast{}});
    CHECK(session.place().step == Step::kAbout);
    CHECK(session.draft().name == "Ama");
    CHECK(session.draft().phone == "123");
    CHECK(session.draft().slot == kSlot);
    CHECK(session.draft().wishes == std::vector<std::string>{"step-free"});
  }
}

TEST_CASE("Booking an appointment") {
  Session session = reviewing();

  SECTION("asks the agenda once everything is chosen") {
    CHECK(session.apply(screens::ConfirmBooking{}) == Effect::kBook);
    CHECK(session.draft().key == "k1");
    CHECK(session.draft().service == "work");
    CHECK(session.draft().counselling == "ha");
  }
  SECTION("shows the number and forgets the name at once") {
    session.booked({"K7M4-QX2P", "work", kSlot, kSlot + 45min});
    CHECK(session.place().step == Step::kDone);
    CHECK(session.draft().confirmation->code == "K7M4-QX2P");
    CHECK(session.draft().name.empty());
    CHECK(session.draft().phone.empty());
    CHECK(session.draft().wishes.empty());
  }
  SECTION("a second touch on the button books nothing more") {
    session.booked({"K7M4-QX2P", "work", kSlot, kSlot + 45min});
    CHECK(session.apply(screens::ConfirmBooking{}) == Effect::kNone);
    CHECK(session.apply(screens::GoToStep{Step::kReview}) == Effect::kNone);
    CHECK(session.apply(screens::Next{}) == Effect::kNone);
  }
  SECTION("the way back from the number does not lead into the form") {
    session.booked({"K7M4-QX2P", "work", kSlot, kSlot + 45min});
    act(session, {screens::Back{}});
    CHECK(session.place().screen == Screen::kStart);
  }
  SECTION("another appointment begins with another key and nothing typed") {
    session.booked({"K7M4-QX2P", "work", kSlot, kSlot + 45min});
    act(session, {screens::Book{}});
    CHECK(session.place().step == Step::kService);
    CHECK(session.draft().key == "k2");
    CHECK_FALSE(session.draft().confirmation);
    CHECK_FALSE(session.draft().slot);
  }
  SECTION("a taken seat leads back to the times, with everything typed kept") {
    session.not_booked(screens::BookingProblem::kTaken);
    CHECK(session.place().step == Step::kTime);
    CHECK(session.draft().problem == screens::BookingProblem::kTaken);
    CHECK_FALSE(session.draft().slot);
    CHECK(session.draft().name == "Ama");
    act(session, {screens::ChooseSlot{kSlot + 45min}});
    CHECK(session.draft().problem == screens::BookingProblem::kNone);
  }
  SECTION("a failed disk keeps the visitor on the review and says so") {
    session.not_booked(screens::BookingProblem::kFailed);
    CHECK(session.place().step == Step::kReview);
    CHECK(session.draft().problem == screens::BookingProblem::kFailed);
    CHECK(session.apply(screens::ConfirmBooking{}) == Effect::kBook);
    CHECK(session.draft().key == "k1");
  }
  SECTION("steps go back one by one and then out of the form") {
    for (const Step step : {Step::kAbout, Step::kTime, Step::kService}) {
      act(session, {screens::Back{}});
      CHECK(session.place().step == step);
    }
    act(session, {screens::Back{}});
    CHECK(session.place().screen == Screen::kStart);
    act(session, {screens::Book{}});
    CHECK(session.draft().name == "Ama");
  }
  SECTION("another service takes the time back, the same one does not") {
    act(session, {screens::GoToStep{Step::kService}, screens::ChooseService{"work"}});
    CHECK(session.draft().slot == kSlot);
    act(session, {screens::Back{}, screens::ChooseService{"return"}});
    CHECK_FALSE(session.draft().slot);
    CHECK_FALSE(session.may_advance());
  }
  SECTION("a free time of a later week brings its week along") {
    act(session,
        {screens::GoToStep{Step::kTime}, screens::ChooseDay{year_month_day(2026y, December, 10d)}});
    CHECK(session.draft().week == 2);
    CHECK_FALSE(session.draft().slot);
  }
  SECTION("nobody jumps forward over an open question") {
    act(session, {screens::GoToStep{Step::kTime}, screens::MoreDays{}});
    CHECK(session.apply(screens::Next{}) == Effect::kNone);
    CHECK(session.apply(screens::GoToStep{Step::kReview}) == Effect::kNone);
    CHECK(session.apply(screens::EarlierDays{}) == Effect::kRedraw);
    CHECK(session.apply(screens::EarlierDays{}) == Effect::kNone);
  }
}

TEST_CASE("The end of a visit") {
  Session session = reviewing();
  act(session, {screens::OpenSearch{}, screens::SearchFor{"secret question"},
                screens::ChangeTextSize{}, screens::ChangeContrast{}});

  SECTION("wipes everything and sets everything back") {
    CHECK(session.apply(screens::Finished{}) == Effect::kEnd);
    CHECK_FALSE(session.visiting());
    CHECK(session.locale() == "en");
    CHECK(session.settings() == ui::Settings{});
    CHECK(session.query().empty());
    CHECK(session.draft().name.empty());
    CHECK(session.draft().phone.empty());
    CHECK(session.draft().key.empty());
    CHECK(session.draft().service.empty());
    CHECK_FALSE(session.draft().slot);
  }
  SECTION("lets the next visitor begin from nothing") {
    session.wipe();
    act(session, {screens::Begin{}});
    CHECK(session.place().screen == Screen::kLanguage);
    CHECK(session.chosen_locale().empty());
    act(session, {screens::ChooseLanguage{"de"}, screens::OpenSearch{}});
    CHECK(session.query().empty());
  }
}
