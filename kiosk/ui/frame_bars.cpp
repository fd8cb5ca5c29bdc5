#include "ui/frame_bars.h"

#include "locale/direction.h"
#include "ui/common.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float kHeaderMm = 27;
constexpr float kLogoMm = 16;
constexpr float kBarButtonMm = 23;
constexpr float kBarPaddingMm = 5;

struct HeaderParts {
  TextBlock name;
  TextBlock place;
  TextBlock when;
  float logo = 0;
  float name_width = 0;
  float when_width = 0;
};

// The header tells where one is, not what one came for: it grows half as much
// as the text of the screen.
float header_scale(const Theme& theme) {
  const float ratio = theme.capital_mm(Style::kBody) / 5.2F;
  return ratio > 1 ? std::max(0.78F, 1 / std::sqrt(ratio)) : 1;
}

HeaderParts parts(Ui& ui, float width, const Header& header) {
  const Colours& c = ui.colours();
  HeaderParts p;
  const float scale = header_scale(ui.theme());
  p.name = make_block({}, Style::kStrong, c.ink, c.paper);
  p.name.text.append(header.name, true);
  p.name.scale = scale;
  p.place = make_block(header.place, Style::kSmall, c.second_ink, c.paper);
  p.when = make_block(header.date, Style::kBody, c.second_ink, c.paper);
  p.when.scale = scale * 0.94F;
  p.when.align = text::Align::kEnd;
  p.logo = ui.px(kLogoMm);
  if (!header.time.empty()) {
    p.when.text.text += std::string(locale::separator_of(ui.locale())) + header.time;
  }
  const float line = ui.measure(p.when, 0).x + 1;
  const float most = std::floor(width * (ui.portrait() ? 0.34F : 0.4F));
  if (line > most && !header.time.empty()) p.when.text.text = header.date + "\n" + header.time;
  p.when_width = line <= most ? line : std::min(most, ui.measure(p.when, 0).x + 1);
  p.name_width = std::max(ui.px(20), width - p.logo - ui.px(7) - ui.px(8) - p.when_width);
  return p;
}

}  // namespace

float header_height(Ui& ui, float width, const Header& header) {
  const HeaderParts p = parts(ui, width - 2 * ui.theme().margin(), header);
  const float names = ui.height(p.name, p.name_width) + ui.height(p.place, p.name_width);
  return std::max({ui.px(kHeaderMm), names + ui.px(6), ui.height(p.when, p.when_width) + ui.px(6)});
}

void header(Ui& ui, const Rect& rect, const Header& header) {
  Rect inner = pad(rect, ui.theme().margin(), 0);
  const HeaderParts p = parts(ui, inner.width, header);
  Node node;
  node.id = "header.centre";
  node.name = header.name;
  node.description = header.place;
  const Item centre = ui.add(std::move(node), inner);
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const Rect logo = middle(cut_start(inner, p.logo), p.logo);
  ui.fill_rounded(logo, ui.px(4), teal.fill);
  ui.icon(centre, logo, header.logo, p.logo * 0.62F, teal.on_fill);
  cut_start(inner, ui.px(7));

  Node when;
  when.id = "header.time";
  when.name = p.when.text.text;
  Rect end = cut_end(inner, p.when_width);
  const Item clock = ui.add(std::move(when), end);
  end = middle(end, ui.height(p.when, p.when_width));
  ui.text(clock, end, p.when);

  const float name = ui.height(p.name, p.name_width);
  const float place = header.place.empty() ? 0 : ui.height(p.place, p.name_width);
  Rect words = middle(inner, name + place);
  words.width = p.name_width;
  ui.text(centre, cut_top(words, name), p.name);
  words.height += 1;
  ui.text(centre, words, p.place);
}

namespace {

// Where the buttons of a bar stand and which of them keep their words.
struct BarPlan {
  std::vector<Rect> buttons;
  std::vector<bool> icon_only;
  Rect main;
  float height = 0;
};

enum class Words : std::uint8_t { kAll, kBackOnly, kNone };
enum class MainPlace : std::uint8_t { kOneLine, kWrapped, kOwnRow };

float main_width(Ui& ui, const Button& main, MainPlace place) {
  const float line = button_size(ui, main).x;
  if (place == MainPlace::kOneLine) return line;
  // The narrowest width at which two lines hold the label without breaking a word.
  const float two_lines = 2 * ui.line_height_px(Style::kMainButton, main.locale) + ui.px(4) + 1;
  for (const float share : {0.55F, 0.6F, 0.65F, 0.7F, 0.75F, 0.8F, 0.85F}) {
    const float width = std::max(ui.px(40), std::ceil(line * share));
    const bool low = button_height(ui, width, main) <= std::max(two_lines, ui.theme().target());
    if (low && !button_breaks_words(ui, width, main)) return width;
  }
  return line;
}

BarPlan try_plan(Ui& ui, float width, const BottomBar& bar, Words words, MainPlace place,
                 bool tight) {
  BarPlan plan;
  const float gap = tight ? ui.theme().target_gap() : ui.px(4);
  const float least = tight ? ui.theme().target() : ui.px(kBarButtonMm);
  float x = 0;
  float height = ui.px(kBarButtonMm);
  for (const Button& original : bar.buttons) {
    Button b = original;
    const bool is_back = b.id == bar.back_id;
    if (words == Words::kNone || (words == Words::kBackOnly && !is_back)) {
      b.icon_only = !b.icon.empty();
    }
    const Vec2 size = button_size(ui, b);
    plan.icon_only.push_back(b.icon_only);
    plan.buttons.push_back({x, 0, std::max(size.x, least), 0});
    x += std::max(size.x, least) + gap;
    height = std::max(height, size.y);
  }
  float used = x;
  if (bar.main && place != MainPlace::kOwnRow) {
    const float main = main_width(ui, *bar.main, place);
    height = std::max(height, button_height(ui, main, *bar.main));
    plan.main = {width - main, 0, main, 0};
    used = x + gap + main;
  } else {
    used = x - gap;
  }
  if (used > width + 0.5F) plan.height = -1;  // Does not fit.
  for (Rect& r : plan.buttons) r.height = height;
  plan.main.height = height;
  if (plan.height < 0) return plan;
  plan.height = height;
  if (bar.main && place == MainPlace::kOwnRow) {
    const float row = std::max(height, button_height(ui, width, *bar.main));
    plan.main = {0, 0, width, row};
    for (Rect& r : plan.buttons) r.y = row + gap;
    plan.height = row + gap + height;
  }
  return plan;
}

float bar_margin(Ui& ui) {
  return ui.portrait() ? ui.px(10) : ui.theme().margin();
}

BarPlan bar_plan(Ui& ui, float width, const BottomBar& bar) {
  struct Try {
    Words words;
    MainPlace place;
    bool tight;
  };
  constexpr Try kTries[] = {
      {Words::kAll, MainPlace::kOneLine, false},     {Words::kBackOnly, MainPlace::kOneLine, false},
      {Words::kAll, MainPlace::kWrapped, false},     {Words::kBackOnly, MainPlace::kWrapped, false},
      {Words::kBackOnly, MainPlace::kWrapped, true}, {Words::kBackOnly, MainPlace::kOwnRow, false},
      {Words::kNone, MainPlace::kOwnRow, true},
  };
  BarPlan plan;
  for (const auto& [words, place, tight] : kTries) {
    plan = try_plan(ui, width, bar, words, place, tight);
    if (plan.height >= 0) break;
  }
  plan.height = std::max(plan.height, ui.px(kBarButtonMm));
  return plan;
}

}  // namespace

float bottom_bar_height(Ui& ui, float width, const BottomBar& bar) {
  return bar_plan(ui, width - 2 * bar_margin(ui), bar).height + 2 * ui.px(kBarPaddingMm);
}

std::optional<std::string> bottom_bar(Ui& ui, const Rect& rect, const BottomBar& bar) {
  ui.fill(rect, ui.colours().card);
  ui.fill({rect.x, rect.y, rect.width, ui.theme().line()}, ui.colours().line);
  const Rect inner = pad(rect, bar_margin(ui), ui.px(kBarPaddingMm));
  const BarPlan plan = bar_plan(ui, inner.width, bar);
  const auto at = [&](Rect r) {
    r.x += inner.x;
    r.y += inner.y;
    return r;
  };
  std::optional<std::string> tapped;
  const auto show = [&](const Rect& place, const Button& b) {
    if (button(ui, place, b)) tapped = b.id;
    if (b.id == bar.back_id && !b.disabled && ui.back_key()) tapped = b.id;
  };
  for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
    Button b = bar.buttons[i];
    b.icon_only = plan.icon_only[i];
    show(at(plan.buttons[i]), b);
  }
  if (bar.main) show(at(plan.main), *bar.main);
  return tapped;
}

}  // namespace kiosk::ui
