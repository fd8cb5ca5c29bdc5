#include "screens/staff_refusals.h"
#include "tests/catch.h"
#include "tests/screens/glass.h"
#include "tests/screens/samples.h"

#include <limits>
#include <set>

// What staff choose by touching a screen of theirs, and what those screens keep to themselves.

namespace kiosk::tests {

namespace {

using namespace screens;
using Act = StaffChoice::Act;

/// What touching a node of a sample asks for; the test stops when it asks for nothing.
StaffChoice touched(const std::string& name, const std::string& id) {
  Glass& glass = shared_glass();
  const auto intent = glass.tap(sample(name, glass.words("en")), {}, id);
  INFO(name << " " << id);
  REQUIRE(intent);
  REQUIRE(std::holds_alternative<StaffChoice>(*intent));
  return std::get<StaffChoice>(*intent);
}

bool answers(const std::string& name, const std::string& id) {
  Glass& glass = shared_glass();
  return glass.tap(sample(name, glass.words("en")), {}, id).has_value();
}

const ui::Tree& drawn(const std::string& name, const Pose& pose = {}) {
  Glass& glass = shared_glass();
  return glass.draw(sample(name, glass.words(pose.locale)), pose);
}

}  // namespace

TEST_CASE("The line at the top of the staff area") {
  SECTION("leads to every screen, and out") {
    const auto hours = touched("staff-content", "staff.tab_hours");
    CHECK(hours.act == Act::kOpenTab);
    CHECK(static_cast<StaffTab>(hours.number) == StaffTab::kHours);
    CHECK(touched("staff-figures", "staff.leave").act == Act::kLeave);
  }
  SECTION("tells when the area locks itself") {
    CHECK(drawn("staff-content").find("staff.head")->description == "Locks in 4:32");
  }
}

TEST_CASE("The PIN on the glass") {
  SECTION("keys say what was typed") {
    const auto digit = touched("staff-pin", "staff.pin.7");
    CHECK(digit.act == Act::kDigit);
    CHECK(digit.number == 7);
    CHECK(touched("staff-pin", "staff.pin.delete").act == Act::kDeleteDigit);
    CHECK(touched("staff-pin", "staff.pin.enter").act == Act::kEnterPin);
    CHECK(touched("staff-pin", "staff.pin_cancel").act == Act::kCancelPin);
  }
  SECTION("an empty one cannot be entered, and a locked pad takes nothing but Cancel") {
    CHECK_FALSE(answers("staff-pin-wrong", "staff.pin.enter"));
    CHECK_FALSE(answers("staff-pin-locked", "staff.pin.1"));
    CHECK(answers("staff-pin-locked", "staff.pin_cancel"));
  }
  SECTION("nothing tells how many digits there are, and nothing is read aloud") {
    const ui::Node dots = *drawn("staff-pin").find("staff.pin.dots");
    const ui::Node none = *drawn("staff-pin-wrong").find("staff.pin.dots");
    CHECK(dots.is_private);
    CHECK(dots.value.empty());
    CHECK(dots.name == none.name);
    CHECK(drawn("staff-pin").find("staff.pin.7")->is_private);
  }
  SECTION("1 stands at the left in every language") {
    Pose pose;
    pose.locale = GENERATE("en", "ar");
    const ui::Tree& tree = drawn("staff-pin", pose);
    CHECK(tree.find("staff.pin.1")->rect.x < tree.find("staff.pin.3")->rect.x);
  }
}

TEST_CASE("The packs of the staff area") {
  SECTION("each button names its pack") {
    const auto activate = touched("staff-content", "staff.activate.2026.12.0");
    CHECK(activate.act == Act::kAskActivate);
    CHECK(activate.id == "2026.12.0");
    CHECK(touched("staff-content", "staff.preview.2026.12.0").act == Act::kPreviewPack);
    CHECK(touched("staff-content", "staff.go_back.2026.10.1").act == Act::kAskGoBack);
    CHECK(touched("staff-content-refused", "staff.details.2026.12.0").act == Act::kShowDetails);
  }
  SECTION("nothing happens before the question is answered") {
    const auto yes = touched("staff-activate", "staff.yes");
    CHECK(yes.act == Act::kActivate);
    CHECK(yes.id == "2026.12.0");
    CHECK(touched("staff-activate", "staff.no").act == Act::kCloseDialog);
    CHECK_FALSE(answers("staff-activate", "staff.tab_hours"));
  }
  SECTION("a refused one offers nothing but the reason") {
    const ui::Node* card = drawn("staff-content-refused").find("staff.found.1");
    REQUIRE(card != nullptr);
    CHECK(card->description.find("damaged") != std::string::npos);
  }
  SECTION("every reason for a refusal has words of its own") {
    std::set<std::string> all;
    const int last = static_cast<int>(content::Refusal::kNothingThere);
    for (int i = 0; i <= last; ++i) {
      all.insert(refusal_words(shared_glass().words("en"), static_cast<content::Refusal>(i)));
    }
    CHECK(all.size() == static_cast<std::size_t>(last) + 1);
  }
}

TEST_CASE("Closing the centre") {
  SECTION("days, months and reasons are chosen") {
    const auto day = touched("staff-closure-new", "staff.day.23");
    CHECK(day.act == Act::kChooseDay);
    REQUIRE(day.date);
    CHECK(unsigned{day.date->day()} == 23);
    CHECK(touched("staff-closure-new", "staff.month.later").act == Act::kLaterMonth);
    const auto reason = touched("staff-closure-new", "staff.reason.2");
    CHECK(reason.act == Act::kChooseReason);
    CHECK(static_cast<ClosureReason>(reason.number) == ClosureReason::kIllness);
  }
  SECTION("days that are past cannot be chosen, and nothing is closed without a reason") {
    CHECK_FALSE(answers("staff-closure-new", "staff.day.22"));
    CHECK_FALSE(answers("staff-closure-new", "staff.month.earlier"));
    CHECK_FALSE(answers("staff-closure-new", "staff.closure_close"));
    CHECK(touched("staff-closure", "staff.closure_close").act == Act::kClose);
  }
  SECTION("only what staff closed can be opened again") {
    CHECK(touched("staff-hours", "staff.remove.3").id == "3");
    CHECK(drawn("staff-hours").find("staff.remove.2") == nullptr);
    CHECK(touched("staff-remove", "staff.yes").act == Act::kRemove);
  }
}

TEST_CASE("The devices of the staff area") {
  SECTION("each has its test") {
    const auto test = touched("staff-devices", "staff.test.3");
    CHECK(test.act == Act::kTest);
    CHECK(static_cast<StaffDevice>(test.number) == StaffDevice::kPrinter);
    CHECK_FALSE(answers("staff-devices", "staff.test.2"));
    CHECK(touched("staff-colour-test", "staff.colour").act == Act::kNextColour);
    CHECK(touched("staff-touch-test", "staff.end_test").act == Act::kTestFailed);
  }
  SECTION("people say whether they heard or saw it") {
    const auto heard = touched("staff-heard", "staff.yes");
    CHECK(heard.act == Act::kTestPassed);
    CHECK(static_cast<StaffDevice>(heard.number) == StaffDevice::kSound);
    CHECK(touched("staff-heard", "staff.no").act == Act::kTestFailed);
    CHECK(static_cast<StaffDevice>(touched("staff-saw", "staff.no").number) ==
          StaffDevice::kScreen);
  }
  SECTION("the fields of the touch test cover the glass") {
    constexpr Vec2 kGlass{1920, 1080};
    const StaffTouchTestModel model = touch_fields(kGlass, 4.03F);
    CHECK(model.columns == 19);
    CHECK(model.rows == 11);
    CHECK(touch_field(model, kGlass, {0, 0}) == 0);
    CHECK(touch_field(model, kGlass, {1919.9F, 0}) == 18);
    CHECK(touch_field(model, kGlass, {1919.9F, 1079.9F}) == model.touched.size() - 1);
  }
  SECTION("beside the glass there is no field") {
    const StaffTouchTestModel model = touch_fields({1920, 1080}, 4.03F);
    const auto outside = GENERATE(Vec2{-1, 0}, Vec2{1920, 0}, Vec2{0, 1080},
                                  Vec2{std::numeric_limits<float>::quiet_NaN(), 5});
    CHECK_FALSE(touch_field(model, {1920, 1080}, outside));
  }
}

TEST_CASE("The figures of the staff area") {
  SECTION("small numbers are not told, not even by a bar") {
    const ui::Node* few = drawn("staff-figures").find("staff.figures_languages.5");
    REQUIRE(few != nullptr);
    CHECK(few->value == "under 5");
  }
  SECTION("a period is chosen, and all of it saved") {
    CHECK(touched("staff-figures", "staff.period.2026-10").id == "2026-10");
    CHECK(touched("staff-figures", "staff.save").act == Act::kSaveFigures);
  }
  SECTION("what became of saving is told") {
    CHECK(drawn("staff-figures-saved").find("staff.save_result") != nullptr);
    CHECK(drawn("staff-figures").find("staff.save_result") == nullptr);
  }
}

}  // namespace kiosk::tests
