#include "ui/theme.h"

#include "tests/catch.h"

#include <cmath>
#include <initializer_list>
#include <utility>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

constexpr Role kEveryRole[] = {Role::kTeal,  Role::kBlue,  Role::kClay,
                               Role::kGreen, Role::kAmber, Role::kPlum};
constexpr Style kEveryStyle[] = {Style::kBody,   Style::kLead,    Style::kSmall,
                                 Style::kStrong, Style::kHeading, Style::kSubheading,
                                 Style::kTitle,  Style::kButton,  Style::kMainButton,
                                 Style::kNumber, Style::kDisplay, Style::kKey};

}  // namespace

TEST_CASE("Theme: contrast") {
  const auto contrast = GENERATE(Contrast::kDefault, Contrast::kHighLight, Contrast::kHighDark);
  const Theme theme(Theme::kDefaultPxPerMm, {TextSize::kMedium, contrast});
  const Colours& c = theme.colours();
  const bool high = contrast != Contrast::kDefault;
  const float words = high ? 20.F : 7.F;
  const float body = high ? 20.F : 10.F;

  SECTION("body text reaches 10:1, in the high themes 20:1") {
    CHECK(contrast_ratio(c.ink, c.paper) >= body);
    CHECK(contrast_ratio(c.ink, c.card) >= body);
    CHECK(contrast_ratio(c.ink, c.key) >= body);
    CHECK(contrast_ratio(c.ink, c.special_key) >= body);
    CHECK(contrast_ratio(c.highlight_ink, c.highlight) >= body);
  }
  SECTION("every other text reaches 7:1, in the high themes 20:1") {
    CHECK(contrast_ratio(c.second_ink, c.paper) >= words);
    CHECK(contrast_ratio(c.second_ink, c.card) >= words);
    CHECK(contrast_ratio(c.disabled_ink, c.disabled) >= words);
    for (const Role role : kEveryRole) {
      CAPTURE(static_cast<int>(role));
      const RoleColours r = theme.role(role);
      CHECK(contrast_ratio(r.on_fill, r.fill) >= words);
      CHECK(contrast_ratio(r.ink, r.tint) >= words);
      CHECK(contrast_ratio(r.ink, c.card) >= words);
    }
  }
  SECTION("lines of controls, states and the focus ring reach 3:1") {
    for (const Color ground : {c.paper, c.card}) {
      CHECK(contrast_ratio(c.control_line, ground) >= 3);
      CHECK(contrast_ratio(c.focus, ground) >= 3);
      for (const Role role : kEveryRole) CHECK(contrast_ratio(theme.role(role).line, ground) >= 3);
    }
  }
  SECTION("a pressed target looks different") {
    for (const Color ground : {c.card, c.key, theme.role(Role::kTeal).fill}) {
      CHECK(theme.pressed(ground) != ground);
    }
  }
}

TEST_CASE("Theme: sizes") {
  SECTION("capitals of body text have the millimetres of the four sizes") {
    const auto [size, mm, heading] =
        GENERATE(table<TextSize, float, float>({{TextSize::kSmall, 4.0F, 7.4F},
                                                {TextSize::kMedium, 5.2F, 9.62F},
                                                {TextSize::kLarge, 6.8F, 10.2F},
                                                {TextSize::kExtraLarge, 8.7F, 12.18F}}));
    const Theme theme(4, {size, Contrast::kDefault});
    CHECK(theme.capital_mm(Style::kBody) == Approx(mm));
    CHECK(theme.capital_mm(Style::kHeading) == Approx(heading));
    CHECK(theme.capital_mm(Style::kLead) == Approx(mm * 1.07F));
    for (const Style style : kEveryStyle) {
      CAPTURE(static_cast<int>(style));
      CHECK(theme.capital_mm(style) >= 3.5F);
    }
  }
  SECTION("millimetres become whole pixels, never none") {
    const float px_per_mm = GENERATE(2.71F, 4.03F, 5.56F, 6.42F);
    const Theme theme(px_per_mm, {});
    CHECK(theme.target() == std::round(20 * px_per_mm));
    CHECK(theme.target_gap() >= std::floor(3 * px_per_mm));
    CHECK(theme.px(0.01F) == 1);
    CHECK(theme.px(0) == 0);
    CHECK(std::abs(theme.mm(theme.margin()) - 14) <= 0.5F / px_per_mm);
  }
}

TEST_CASE("Contrast ratio") {
  SECTION("black on white is 21, a colour on itself 1, order does not matter") {
    const Color black = Color::rgb(0);
    const Color white = Color::rgb(0xFFFFFF);
    CHECK(contrast_ratio(black, white) == Approx(21));
    CHECK(contrast_ratio(white, black) == Approx(21));
    CHECK(contrast_ratio(white, white) == Approx(1));
  }
  SECTION("agrees with a published pair") {
    // WCAG's well-known limit grey on white: #767676 has 4.54.
    CHECK(contrast_ratio(Color::rgb(0x767676), Color::rgb(0xFFFFFF)) == Approx(4.54).margin(0.01));
  }
}
