// What a visit has to do whatever the language: forget, wait, book once, stand bad input.

#include "app/centre_calendar.h"
#include "base/log.h"
#include "tests/catch.h"
#include "tests/journeys/visit.h"
#include "tests/journeys/visitor.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::journeys;
using namespace std::chrono_literals;
using app::Screen;

namespace {

/// The id of the target with the ring; empty without one.
std::string focused(Visitor& visitor) {
  for (const ui::Node& node : visitor.driver().tree().nodes) {
    if (node.focused) return node.id;
  }
  return {};
}

}  // namespace

TEST_CASE("Silence") {
  Visitor visitor;
  visitor.begin("en");
  visitor.tap_first("topic.");

  SECTION("asks after two minutes and wipes after 45 seconds more") {
    visitor.wait(119s);
    CHECK_FALSE(visitor.shows("idle.continue"));
    visitor.wait(2s);
    CHECK(visitor.shows("idle.continue"));
    visitor.wait(42s);
    CHECK(visitor.shows("idle.continue"));
    visitor.wait(4s);
    CHECK(visitor.screen() == Screen::kAttract);
    CHECK(visitor.session().locale() == "en");
  }
  SECTION("a touch anywhere goes on where the visitor was, without end") {
    for (int i = 0; i < 20; ++i) {
      visitor.wait(160s);
      REQUIRE(visitor.shows("idle.continue"));
      REQUIRE(visitor.driver().tap_at({5, 5}).ok());
      REQUIRE_FALSE(visitor.shows("idle.continue"));
      REQUIRE(visitor.screen() == Screen::kTopic);
    }
  }
  SECTION("the visitor may end the visit at the question") {
    visitor.wait(130s);
    visitor.tap("#idle.finished");
    CHECK(visitor.screen() == Screen::kAttract);
  }
  SECTION("draws a page at most twice a minute and wakes no more often") {
    const auto before = visitor.driver().application().stage().times().frames;
    visitor.wait(60s);
    CHECK(visitor.driver().application().stage().times().frames - before <= 2);
  }
  SECTION("counts down once a second") {
    visitor.wait(121s);
    const auto before = visitor.driver().application().stage().times().frames;
    visitor.wait(10s);
    const auto drawn = visitor.driver().application().stage().times().frames - before;
    CHECK(drawn >= 10);
    CHECK(drawn <= 11);
  }
  SECTION("greets in another language every four seconds while nobody is there") {
    visitor.wait(200s);
    REQUIRE(visitor.screen() == Screen::kAttract);
    const auto before = visitor.driver().application().stage().times().frames;
    visitor.wait(40s);
    const auto drawn = visitor.driver().application().stage().times().frames - before;
    CHECK(drawn >= 10);
    CHECK(drawn <= 12);
  }
}

TEST_CASE("A page that was not looked at again in time") {
  const auto says_so = [](Instant now) {
    Visitor visitor({.now = now});
    visitor.begin("en");
    visitor.tap("#topic.work-learn");
    visitor.tap("#page.study");
    check_rules(visitor.driver(), "a page with the note of its check");
    const std::string note = visitor.name_of("article.checked");
    REQUIRE(note.find("Checked on 22 November 2026") != std::string::npos);
    return note.find("This may be out of date. Please ask at the counter.") == 0;
  };
  const auto last_day = std::chrono::sys_days(std::chrono::year(2026) / 12 / 31);
  CHECK_FALSE(says_so(last_day + 23h));
  CHECK(says_so(last_day + 25h));
}

TEST_CASE("A terminal that rests on the languages") {
  Visitor visitor({.rest = app::Rest::kLanguages});
  const auto at_rest = visitor.driver().picture();
  REQUIRE(at_rest.ok());
  check_rules(visitor.driver(), "languages at rest");

  SECTION("begins with one touch and is as before after Back") {
    visitor.tap("#language.ur");
    check_rules(visitor.driver(), "start with a way back to the languages");
    visitor.tap("#bar.text_size");
    visitor.tap("#bar.back");
    CHECK_FALSE(visitor.session().visiting());
    CHECK(visitor.driver().picture()->rgba == at_rest->rgba);
  }
  SECTION("comes back to them when a visitor walks away") {
    visitor.tap("#language.ur");
    visitor.wait(170s);
    CHECK_FALSE(visitor.session().visiting());
    CHECK(visitor.shows("language.en"));
  }
  SECTION("takes the ring away from where somebody only pressed a key") {
    REQUIRE(visitor.driver().key("next").ok());
    REQUIRE_FALSE(focused(visitor).empty());
    visitor.wait(130s);
    CHECK(focused(visitor).empty());
  }
  SECTION("draws once a minute while nobody is there") {
    const auto before = visitor.driver().application().stage().times().frames;
    visitor.wait(180s);
    CHECK(visitor.driver().application().stage().times().frames - before == 3);
  }
}

TEST_CASE("The room hears") {
  using device::Sound;
  Visitor visitor;
  visitor.begin("en");
  RecordingSpeaker& speaker = visitor.driver().speaker();
  (void)speaker.take();

  SECTION("a click with the touch, before the finger is lifted") {
    const Vec2 tile = visitor.driver().find("#start.search")->touch_rect.centre();
    REQUIRE(visitor.driver().press(tile).ok());
    CHECK(speaker.take() == std::vector{Sound::kClick});
    REQUIRE(visitor.driver().release(tile).ok());
    CHECK(speaker.take().empty());
  }
  SECTION("nothing when a finger hits no target") {
    REQUIRE(visitor.driver().tap_at({2, 2}).ok());
    CHECK(speaker.take().empty());
  }
  SECTION("the question three times, then silence") {
    visitor.wait(119s);
    CHECK(speaker.take().empty());
    visitor.wait(300s);
    CHECK(speaker.take() == std::vector(3, Sound::kAttention));
  }
  SECTION("the question again after somebody came back") {
    visitor.wait(125s);
    REQUIRE(visitor.driver().tap_at({5, 5}).ok());
    CHECK(speaker.take() == std::vector{Sound::kAttention, Sound::kClick});
    visitor.wait(121s);
    CHECK(speaker.take() == std::vector{Sound::kAttention});
  }
}

TEST_CASE("A terminal set to silence makes no sound") {
  Visitor visitor({.sound = false});
  visitor.begin("en");
  visitor.wait(130s);
  CHECK(visitor.driver().speaker().take().empty());
}

TEST_CASE("The next visitor finds nothing of the last one") {
  Visitor visitor;
  visitor.begin("en");
  visitor.tap("#bar.text_size");
  visitor.tap("#bar.contrast");
  visitor.reach_about();
  visitor.tap("#about.name");
  visitor.type("mira");
  REQUIRE(visitor.value_of("about.name") == "mira");
  visitor.wait(170s);
  REQUIRE(visitor.screen() == Screen::kAttract);
  visitor.begin("en");
  CHECK(visitor.session().settings() == ui::Settings{});
  visitor.reach_about();
  CHECK(visitor.value_of("about.name").empty());
  CHECK(visitor.booked().empty());
}

TEST_CASE("An appointment") {
  Visitor visitor;
  visitor.begin("en");
  visitor.reach_about();

  SECTION("is in the agenda with the name sealed") {
    visitor.tap("#about.name");
    visitor.type("Ama");
    visitor.finish_about();
    visitor.tap("#book.confirm");
    REQUIRE(visitor.session().draft().confirmation);
    const auto booked = visitor.booked();
    REQUIRE(booked.size() == 1);
    CHECK(booked[0].personal.name == "Ama");
    CHECK(booked[0].appointment.begin == visitor.session().draft().confirmation->begin);
    CHECK(visitor.session().draft().name.empty());
  }
  SECTION("is booked once however often the button is touched") {
    visitor.tap("#bar.next");
    const Vec2 button = visitor.driver().find("#book.confirm")->touch_rect.centre();
    for (int i = 0; i < 5; ++i) {
      REQUIRE(visitor.driver().press(button).ok());
      REQUIRE(visitor.driver().release(button).ok());
    }
    visitor.wait(1s);
    CHECK(visitor.booked().size() == 1);
    CHECK(visitor.session().place().step == screens::Step::kDone);
  }
  SECTION("of somebody faster leads back to the times in words") {
    visitor.tap("#bar.next");
    const auto& centre = visitor.driver().application().library()->centre();
    auto other = booking::Agenda::open(visitor.state() + "/agenda.sqlite", app::calendar_of(centre),
                                       {}, visitor.driver().clock());
    REQUIRE(other.ok());
    const app::Draft& draft = visitor.session().draft();
    std::size_t others = 0;
    while (
        (*other)->book({booking::new_request_key(), draft.service, *draft.slot, {}, {}, {}, {}})) {
      ++others;
      REQUIRE(others < 100);
    }
    visitor.tap("#book.confirm");
    CHECK(visitor.session().place().step == screens::Step::kTime);
    CHECK(visitor.shows("book.problem"));
    CHECK(visitor.booked().size() == others);
  }
}

TEST_CASE("A terminal without the centre's key asks for no name") {
  Visitor visitor({.with_key = false});
  visitor.begin("en");
  visitor.reach_about();
  CHECK_FALSE(visitor.shows("about.name"));
  check_rules(visitor.driver(), "about without a key");
  visitor.tap("#bar.next");
  visitor.tap("#book.confirm");
  CHECK(visitor.booked().size() == 1);
}

TEST_CASE("Another language in the middle of the form keeps what was typed") {
  Visitor visitor;
  visitor.begin("en");
  visitor.reach_about();
  visitor.tap("#about.name");
  visitor.type("mira");
  visitor.tap("#bar.language");
  visitor.tap("#language.ar");
  CHECK(visitor.session().place().step == screens::Step::kAbout);
  CHECK(visitor.value_of("about.name") == "mira");
  visitor.tap("#bar.text_size");
  visitor.tap("#bar.contrast");
  CHECK(visitor.value_of("about.name") == "mira");
  check_rules(visitor.driver(), "form in Arabic with a Latin name");
}

TEST_CASE("A page shows its picture, told in the visitor's language") {
  const auto [locale, told] =
      GENERATE(table<std::string, std::string>({{"en", "Five steps"}, {"ar", "خمس خطوات"}}));
  Visitor visitor;
  visitor.begin(locale);
  visitor.tap("#topic.work-learn");
  visitor.tap("#page.pathways");
  for (int part = 0; part < 5 && !visitor.shows("article.picture.1"); ++part) {
    visitor.tap("#article.more");
  }
  CHECK(visitor.name_of("article.picture.1").starts_with(told));
  check_rules(visitor.driver(), "a page with a picture in " + locale);
}

TEST_CASE("A hardware keyboard fills in the form") {
  Visitor visitor;
  Driver& driver = visitor.driver();
  visitor.begin("en");
  visitor.reach_about();
  visitor.tap("#about.name");
  REQUIRE(driver.text("Ama Mensahh").ok());
  REQUIRE(driver.key("Backspace").ok());
  CHECK(visitor.value_of("about.name") == "Ama Mensah");
  check_rules(driver, "typed by hand");

  SECTION("and Enter goes on to the phone, which takes figures only") {
    REQUIRE(driver.key("Return").ok());
    REQUIRE(driver.text("020 x123").ok());
    CHECK(visitor.value_of("about.phone") == "020 123");
    REQUIRE(driver.text("4567").ok());
    visitor.finish_about();
    visitor.tap("#book.confirm");
    const auto booked = visitor.booked();
    REQUIRE(booked.size() == 1);
    CHECK(booked[0].personal.name == "Ama Mensah");
    CHECK(booked[0].personal.phone == "0201234567");
  }
  SECTION("and nothing of it is left for the next visitor") {
    visitor.wait(170s);
    REQUIRE(visitor.screen() == Screen::kAttract);
    visitor.begin("en");
    visitor.reach_about();
    CHECK(visitor.value_of("about.name").empty());
  }
}

TEST_CASE("Space presses the button with the ring and types nothing on the next screen") {
  Visitor visitor;
  visitor.begin("en");
  for (int i = 0; i < 30 && focused(visitor) != "start.search"; ++i) {
    REQUIRE(visitor.driver().key("next").ok());
  }
  REQUIRE(visitor.driver().text(" ").ok());
  REQUIRE(visitor.screen() == Screen::kSearch);
  CHECK(visitor.session().query().empty());
}

TEST_CASE("The search takes any text as text") {
  const std::string text =
      GENERATE("' or 1=1 --", "\"near(", "****", "visa and or not", "%s%n", "a:b");
  Visitor visitor;
  visitor.begin("en");
  visitor.tap("#start.search");
  visitor.type(text);
  CHECK(visitor.session().query() == text);
  CHECK(visitor.screen() == Screen::kSearch);
  check_rules(visitor.driver(), "search for something odd");
}

TEST_CASE("A finger") {
  Visitor visitor;
  visitor.begin("en");
  const Vec2 tile = visitor.driver().find("#start.search")->touch_rect.centre();

  SECTION("that slips off chooses nothing") {
    REQUIRE(visitor.driver().press(tile).ok());
    CHECK(visitor.driver().find("#start.search")->pressed);
    REQUIRE(visitor.driver().release({tile.x, tile.y - 400}).ok());
    visitor.wait(1s);
    CHECK(visitor.screen() == Screen::kStart);
  }
  SECTION("counts once when it trembles twice") {
    for (int i = 0; i < 2; ++i) {
      REQUIRE(visitor.driver().press(tile).ok());
      REQUIRE(visitor.driver().release(tile).ok());
    }
    CHECK(visitor.screen() == Screen::kSearch);
    CHECK(visitor.session().query().empty());
  }
  SECTION("of another person is ignored while one is down") {
    const Vec2 topic =
        visitor.driver().find("#" + first_target(visitor.driver(), "topic."))->touch_rect.centre();
    REQUIRE(visitor.driver().press(tile, 1).ok());
    REQUIRE(visitor.driver().press(topic, 2).ok());
    REQUIRE(visitor.driver().release(topic, 2).ok());
    CHECK(visitor.screen() == Screen::kStart);
    REQUIRE(visitor.driver().release(tile, 1).ok());
    CHECK(visitor.screen() == Screen::kSearch);
  }
}

TEST_CASE("Keys alone reach everything") {
  Visitor visitor;
  REQUIRE(visitor.driver().key("next").ok());
  REQUIRE(visitor.driver().key("activate").ok());
  REQUIRE(visitor.screen() == Screen::kLanguage);
  const std::size_t stops = [&] {
    std::size_t count = 0;
    for (const ui::Node& node : visitor.driver().tree().nodes) count += node.target ? 1 : 0;
    return count;
  }();
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < stops; ++i) {
    REQUIRE(visitor.driver().key("next").ok());
    for (const ui::Node& node : visitor.driver().tree().nodes) {
      if (node.focused) seen.push_back(node.id);
    }
  }
  std::sort(seen.begin(), seen.end());
  CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
  CHECK(seen.size() == stops);
}

TEST_CASE("A terminal without a pack says so in words") {
  Visitor visitor({.with_key = false, .with_pack = false});
  CHECK(visitor.driver().application().problems().size() == 1);
  CHECK(visitor.shows("down.title.en"));
  CHECK(visitor.shows("down.title.ar"));
  check_rules(visitor.driver(), "out of order");
  REQUIRE(visitor.driver().tap_at({900, 500}).ok());
  CHECK(visitor.shows("down.title.en"));
}

TEST_CASE("A terminal whose agenda cannot be opened still informs") {
  // A file stands where the folder should be.
  Visitor visitor({.with_key = false, .state = "/proc/version"});
  visitor.wait(1s);
  const std::vector<std::string>& problems = visitor.driver().application().problems();
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].starts_with("agenda: "));
  CHECK(problems[1].starts_with("figures: "));
  visitor.begin("en");
  check_rules(visitor.driver(), "start without an agenda");
  visitor.tap("#bar.book");
  CHECK(visitor.shows("book.unavailable"));
  check_rules(visitor.driver(), "no booking here");
}

TEST_CASE("The log holds events and numbers, nothing of the visitor") {
  Visitor visitor;
  (void)take_log();
  visitor.begin("en");
  visitor.tap("#start.search");
  visitor.type("visa");
  visitor.tap("#bar.start");
  visitor.reach_about();
  visitor.tap("#bar.next");
  visitor.tap("#book.confirm");
  visitor.tap("#done.finish");
  std::vector<Event> events;
  for (const LogRecord& record : take_log()) events.push_back(record.event);
  CHECK(events == std::vector{Event::kVisitBegan, Event::kBookingDone, Event::kVisitEnded});
}

TEST_CASE("A cross-fade ends on the new screen") {
  Visitor faded({.transition = 160ms});
  Visitor direct;
  for (Visitor* visitor : {&faded, &direct}) visitor->begin("en");
  const auto a = faded.driver().picture();
  const auto b = direct.driver().picture();
  REQUIRE(a.ok());
  REQUIRE(b.ok());
  CHECK(a->rgba == b->rgba);
}

TEST_CASE("Booking shows a day in both calendars where people have two") {
  Visitor visitor;
  visitor.begin("fa-AF");
  visitor.tap("#bar.book");
  visitor.tap_first("service.");
  CHECK(visitor.name_of("book.summary").starts_with("پنجشنبه ۲۶ نومبر ۲۰۲۶ (۵ قوس ۱۴۰۵)، "));
  visitor.tap_first("slot.");
  CHECK(visitor.name_of("book.summary").starts_with("پنجشنبه ۲۶ نومبر ۲۰۲۶ (۵ قوس ۱۴۰۵)، "));
  Visitor english;
  english.begin("en");
  english.tap("#bar.book");
  english.tap_first("service.");
  CHECK(english.name_of("book.summary").find("2026") == std::string::npos);
}
