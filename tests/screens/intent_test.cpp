#include "screens/intent.h"

#include "tests/catch.h"
#include "tests/screens/glass.h"
#include "tests/screens/samples.h"

namespace kiosk::tests {

using namespace screens;

namespace {

Glass& glass() {
  return shared_glass();
}

/// What a tap on a node of a sample asks for.
std::optional<Intent> tapped(const std::string& screen, const std::string& id,
                             const Pose& pose = {}) {
  return glass().tap(sample(screen, glass().words(pose.locale)), pose, id);
}

template <typename Wanted>
Wanted wanted(const std::optional<Intent>& intent) {
  REQUIRE(intent.has_value());
  REQUIRE(std::holds_alternative<Wanted>(*intent));
  return std::get<Wanted>(*intent);
}

}  // namespace

TEST_CASE("Touching a screen") {
  SECTION("anywhere on the resting screen begins a visit") {
    wanted<Begin>(tapped("attract", "attract"));
  }
  SECTION("a language is chosen by its name") {
    CHECK(wanted<ChooseLanguage>(tapped("language", "language.ur")).locale == "ur");
  }
  SECTION("tiles of the start screen lead to topic, finder and search") {
    CHECK(wanted<OpenTopic>(tapped("start", "topic.topic-1")).id == "topic-1");
    CHECK(wanted<OpenFinder>(tapped("start", "start.finder")).id == "ways");
    wanted<OpenSearch>(tapped("start", "start.search"));
  }
  SECTION("a list leads to pages and filters itself") {
    CHECK(wanted<OpenPage>(tapped("topic", "page.page-2")).id == "page-2");
    CHECK(wanted<ChooseFilter>(tapped("topic", "filter.filter-1")).id == "filter-1");
  }
  SECTION("a page can be taken away") {
    wanted<TakeAway>(tapped("article", "article.take"));
  }
  SECTION("a word of the list opens its card") {
    CHECK(wanted<OpenTerm>(tapped("glossary", "term.recognition0")).id == "recognition0");
  }
  SECTION("an answer names its question") {
    const auto answer = wanted<Answer>(tapped("finder", "answer.answer-2"));
    CHECK(answer.question == "language");
    CHECK(answer.answer == "answer-2");
  }
}

TEST_CASE("Touching the bar") {
  SECTION("every button says what it does") {
    wanted<Back>(tapped("topic", "bar.back"));
    wanted<GoStart>(tapped("topic", "bar.start"));
    wanted<OpenLanguage>(tapped("topic", "bar.language"));
    wanted<ChangeTextSize>(tapped("topic", "bar.text_size"));
    wanted<ChangeContrast>(tapped("topic", "bar.contrast"));
    wanted<Book>(tapped("topic", "bar.book"));
    wanted<Next>(tapped("booking-service", "bar.next"));
    wanted<ConfirmBooking>(tapped("booking-review", "book.confirm"));
    wanted<Finished>(tapped("booking-done", "done.finish"));
  }
  SECTION("a way on that is not open yet cannot be taken") {
    CHECK_FALSE(tapped("booking-full", "bar.next"));
  }
  SECTION("no voice, no button that promises one") {
    glass().draw(sample("topic", glass().words("en")), {});
    CHECK(glass().ui().tree().find("bar.listen") == nullptr);
  }
}

TEST_CASE("Touching Listen on a page") {
  // The table "At a glance" is its fourth block and stands beside the text.
  View view = sample("article", glass().words("en"));
  view.surround.voice = true;
  auto& page = std::get<ArticleModel>(view.screen).page;
  REQUIRE(std::holds_alternative<content::GlanceBlock>(page.blocks.at(3)));
  page.speech.assign(page.blocks.size(), "");
  const auto heard = [&] { return glass().tap(view, {}, "bar.listen"); };

  SECTION("asks for the recorded blocks on the screen, the table last") {
    page.speech[0] = page.speech[2] = page.speech[3] = "a";
    CHECK(wanted<Listen>(heard()).blocks == std::vector<std::size_t>{0, 2, 3});
  }
  SECTION("leaves out what stands on another part of the page") {
    page.speech.assign(page.blocks.size(), "a");
    const std::vector<std::size_t> all = wanted<Listen>(heard()).blocks;
    Pose large;
    large.text_size = ui::TextSize::kExtraLarge;
    const std::vector<std::size_t> few =
        wanted<Listen>(glass().tap(view, large, "bar.listen")).blocks;
    REQUIRE_FALSE(few.empty());
    CHECK(few.front() == 0);
    CHECK(few.size() < all.size());
  }
  SECTION("is not possible where nothing on the screen has been read") {
    CHECK_FALSE(heard());
  }
}

TEST_CASE("Touching the booking") {
  SECTION("topic, day and time are chosen") {
    CHECK(wanted<ChooseService>(tapped("booking-service", "service.service-1")).id == "service-1");
    CHECK(wanted<ChooseDay>(tapped("booking-time", "day.2026-11-30")).date ==
          std::chrono::year_month_day(std::chrono::year(2026), std::chrono::month(11),
                                      std::chrono::day(30)));
    CHECK_FALSE(wanted<ChooseSlot>(tapped("booking-time", "slot.0")).date);
    wanted<MoreDays>(tapped("booking-time", "book.later_days"));
  }
  SECTION("a taken time and a closed day cannot be chosen") {
    CHECK_FALSE(tapped("booking-time", "slot.1"));
    CHECK_FALSE(tapped("booking-time", "day.2026-11-28"));
  }
  SECTION("a free time of another day brings its day along") {
    CHECK(wanted<ChooseSlot>(tapped("booking-full", "free.0")).date);
  }
  SECTION("typing changes the field that has the keys") {
    const auto edit = wanted<EditField>(tapped("booking-about", "key.a"));
    CHECK(edit.field == Field::kName);
    CHECK(edit.text == "recognitiona");
    CHECK(wanted<FocusField>(tapped("booking-about", "about.phone")).field == Field::kPhone);
  }
  SECTION("wishes and the language of the talk are chips") {
    CHECK(wanted<ToggleWish>(tapped("booking-wishes", "wish.step-free")).id == "step-free");
    CHECK(wanted<ChooseCounselling>(tapped("booking-wishes", "counselling.ak")).locale == "ak");
  }
  SECTION("the review leads back to what should change") {
    CHECK(wanted<GoToStep>(tapped("booking-review", "book.row_time.change")).step == Step::kTime);
  }
}

TEST_CASE("Touching a dialog") {
  SECTION("its buttons answer") {
    wanted<CloseCard>(tapped("term", "card.close"));
    CHECK(wanted<OpenTerm>(tapped("term", "term.visa")).id == "visa");
    wanted<CloseCard>(tapped("take-away", "card.close"));
    wanted<StillHere>(tapped("idle", "idle.continue"));
    wanted<Finished>(tapped("idle", "idle.finished"));
  }
  SECTION("a touch beside the warning says that somebody is there") {
    wanted<StillHere>(tapped("idle", "topic.topic-0"));
  }
  SECTION("what lies behind it does not") {
    CHECK_FALSE(tapped("term", "article.take"));
  }
}

TEST_CASE("Parts of a long page") {
  const Pose pose;
  const auto words = glass().words("en");
  const View page = sample("article-long", words);
  SECTION("a swipe up shows the next part, and back again") {
    const auto next = wanted<ShowFrom>(glass().swipe(page, pose, ui::Swipe::kUp));
    CHECK(next.anchor > 0);
    View second = page;
    std::get<ArticleModel>(second.screen).anchor = next.anchor;
    CHECK(wanted<ShowFrom>(glass().swipe(second, pose, ui::Swipe::kDown)).anchor == 0);
  }
  SECTION("the first part has nothing before it") {
    CHECK_FALSE(glass().swipe(page, pose, ui::Swipe::kDown));
  }
  SECTION("the place stays when the text grows") {
    const auto next = wanted<ShowFrom>(glass().swipe(page, pose, ui::Swipe::kUp));
    View second = page;
    std::get<ArticleModel>(second.screen).anchor = next.anchor;
    Pose large;
    large.text_size = ui::TextSize::kExtraLarge;
    const auto before = wanted<ShowFrom>(glass().swipe(second, large, ui::Swipe::kDown));
    CHECK(before.anchor < next.anchor);
    CHECK(before.anchor > 0);
  }
}

}  // namespace kiosk::tests
