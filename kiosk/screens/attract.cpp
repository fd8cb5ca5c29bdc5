#include "screens/attract.h"

#include "base/assert.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>

namespace kiosk::screens {

namespace {

/// Read from the other end of a lobby.
constexpr float kGreetingScale = 2.F;

struct Look {
  Color ground;
  /// Barely seen circles, as on water that was touched, from the largest on. Words
  /// stand on the last.
  std::array<Color, 3> ripples;
  Color words;
  Color call;
  Color on_call;
};

Look look_of(const ui::Theme& theme) {
  const ui::RoleColours teal = theme.role(ui::Role::kTeal);
  const ui::RoleColours amber = theme.role(ui::Role::kAmber);
  if (theme.high_contrast()) {
    return {teal.fill, {teal.fill, teal.fill, teal.fill}, teal.on_fill, teal.on_fill, teal.fill};
  }
  const auto lighter = [&](float amount) { return ui::mix(teal.fill, teal.on_fill, amount); };
  return {teal.fill,
          {lighter(0.022F), lighter(0.044F), lighter(0.066F)},
          teal.on_fill,
          amber.fill,
          amber.on_fill};
}

ui::TextBlock block_of(std::string words, const std::string& locale, ui::Style style, Color color,
                       Color ground) {
  ui::TextBlock block;
  block.text = ui::RichText(std::move(words), locale);
  block.style = style;
  block.color = color;
  block.background = ground;
  block.align = text::Align::kCentre;
  block.hyphenate = false;
  return block;
}

void draw_ripples(ui::Ui& ui, const Look& look, Vec2 centre) {
  constexpr std::array<float, 3> kShares{1.5F, 1.1F, 0.74F};
  const float reach = std::min(ui.screen().width, ui.screen().height);
  for (std::size_t i = 0; i < kShares.size(); ++i) {
    const float side = reach * kShares[i];
    ui.circle({centre.x - side / 2, centre.y - side / 2, side, side}, look.ripples[i]);
  }
}

/// The mark of the terminal and the centre's name; gives what is left below.
Rect draw_centre(ui::Ui& ui, const ui::Item& item, const Greeting& greeting, const Look& look,
                 Rect area) {
  const float side = ui.px(22);
  const Rect mark = ui::centred(ui::cut_top(area, side), side, side);
  ui.fill_rounded(mark, ui.theme().radius(), look.words);
  ui.icon(item, mark, "directions", side * 0.66F, look.ground);
  ui::cut_top(area, ui.theme().gap());
  const auto name =
      block_of(greeting.centre_name, greeting.locale, ui::Style::kTitle, look.words, look.ground);
  ui.text(item, ui::cut_top(area, ui.height(name, area.width)), name);
  return area;
}

float call_icon(const Vec2& words) {
  return words.y * 0.8F;
}

/// Of the pill with the one call of this screen, on one line.
float pill_width(ui::Ui& ui, const ui::TextBlock& call) {
  const Vec2 words = ui.measure(call, 0);
  return words.x + call_icon(words) + ui.theme().gap() + 2 * ui.px(16);
}

void draw_call(ui::Ui& ui, const ui::Item& item, const ui::TextBlock& call, const Look& look,
               const Rect& line) {
  const float icon = call_icon(ui.measure(call, 0));
  Rect pill = ui::centred(line, std::min(line.width, pill_width(ui, call)), line.height);
  ui.fill_rounded(pill, line.height / 2, look.call);
  pill = ui::pad(pill, ui.px(14), 0);
  ui.icon(item, ui::cut_start(pill, icon), "cursor-pointer", icon, look.on_call);
  ui::cut_start(pill, ui.theme().gap());
  ui::TextBlock shown = call;
  shown.centred_in_box = true;
  ui.text(item, pill, shown);
}

/// All languages by their own names, the one that speaks now in full white.
void draw_languages(ui::Ui& ui, const AttractModel& model, const Look& look, const Rect& area) {
  const float gap = ui.px(9);
  struct Word {
    const Greeting* greeting;
    ui::TextBlock block;
    Vec2 size;
  };
  std::vector<std::vector<Word>> lines(1);
  float used = 0;
  float height = 0;
  for (const Greeting& greeting : model.greetings) {
    const bool speaks = &greeting == &model.greetings[model.current % model.greetings.size()];
    auto block = block_of(
        greeting.endonym, greeting.locale, speaks ? ui::Style::kStrong : ui::Style::kBody,
        speaks || ui.theme().high_contrast() ? look.words : ui::mix(look.words, look.ground, 0.06F),
        look.ground);
    const Vec2 size = ui.measure(block, 0);
    if (used > 0 && used + gap + size.x > area.width) {
      lines.emplace_back();
      used = 0;
    }
    used += (used > 0 ? gap : 0) + size.x;
    height = std::max(height, size.y);
    lines.back().push_back({&greeting, std::move(block), size});
  }
  float y = area.bottom() - height * static_cast<float>(lines.size());
  for (const auto& line : lines) {
    float width = -gap;
    for (const Word& word : line) width += word.size.x + gap;
    float x = area.x + (area.width - width) / 2;
    for (const Word& word : line) {
      const Rect box{x, y + (height - word.size.y) / 2, word.size.x, word.size.y};
      ui::Node node;
      node.id = "attract." + word.greeting->locale;
      node.name = word.greeting->endonym;
      node.locale = word.greeting->locale;
      ui.text(ui.add(std::move(node), box), box, word.block);
      x += word.size.x + gap;
    }
    y += height;
  }
}

}  // namespace

std::optional<Intent> attract(const Context& context, const AttractModel& model) {
  KIOSK_ASSERT(!model.greetings.empty());
  ui::Ui& ui = context.ui;
  const Look look = look_of(ui.theme());
  const Greeting& now = model.greetings[model.current % model.greetings.size()];
  const std::string call_words = context.words.in(now.locale)("attract.touch");

  ui.fill(ui.screen(), look.ground);
  ui::Node node;
  node.id = "attract";
  node.role = ui::NodeRole::kButton;
  node.name = call_words;
  node.description = now.greeting + "\n" + now.centre_name;
  node.locale = now.locale;
  const ui::Item item = ui.target(std::move(node), ui.screen());

  Rect area = ui::pad(ui.screen(), ui.theme().margin(), ui.theme().margin());
  const Rect languages = ui::cut_bottom(area, ui.screen().height * 0.16F);
  Vec2 middle = ui.screen().centre();
  draw_ripples(ui, look, {middle.x, ui.screen().height * 0.53F});
  area = draw_centre(ui, item, now, look, area);

  auto greeting =
      block_of(now.greeting, now.locale, ui::Style::kDisplay, look.words, look.ripples.back());
  greeting.scale = kGreetingScale;
  while (greeting.scale > 1 && ui.measure(greeting, 0).x > area.width) greeting.scale -= 0.1F;
  auto call = block_of(call_words, now.locale, ui::Style::kHeading, look.on_call, look.call);
  // It stays one line: a broken call is no call.
  while (call.scale > 0.6F && pill_width(ui, call) > area.width) call.scale -= 0.05F;
  const float greeting_height = ui.height(greeting, area.width);
  const float call_height = ui.height(call, 0) + ui.px(10);
  const float gap = ui.px(12);
  Rect middle_part = ui::middle(area, greeting_height + gap + call_height);
  ui.text(item, ui::cut_top(middle_part, greeting_height), greeting);
  ui::cut_top(middle_part, gap);
  draw_call(ui, item, call, look, middle_part);
  draw_languages(ui, model, look, languages);

  if (item.activated()) return Begin{};
  return {};
}

void out_of_order(const Context& context, const OutOfOrderModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = draw_top(context);
  const std::size_t count = std::clamp<std::size_t>(model.locales.size(), 1, 4);
  const float side = ui.px(26);
  ui::Node node;
  node.id = "down.picture";
  node.role = ui::NodeRole::kImage;
  node.name = context.words("down.title");
  node.decorative = true;
  const Rect picture = ui::centred(ui::cut_top(area, side), side, side);
  ui.icon(ui.add(std::move(node), picture), picture, "wrench", side,
          ui.theme().role(ui::Role::kClay).ink);
  ui::cut_top(area, ui.theme().gap());
  const auto parts = ui::rows(area, static_cast<int>(count), ui.theme().gap());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string locale = model.locales.empty() ? context.words.locale() : model.locales[i];
    const Words words = context.words.in(locale);
    ui::Label title;
    title.id = "down.title." + locale;
    title.text = ui::RichText(words("down.title"), locale);
    title.style = ui::Style::kSubheading;
    title.align = text::Align::kCentre;
    title.role = ui::NodeRole::kHeading;
    ui::Label lead = title;
    lead.id = "down.lead." + locale;
    lead.text = ui::RichText(words("down.lead"), locale);
    lead.style = ui::Style::kBody;
    lead.role = ui::NodeRole::kText;
    const float title_height = ui::label_height(ui, area.width, title);
    const float lead_height = ui::label_height(ui, area.width, lead);
    Rect part = ui::middle(parts[i], title_height + lead_height);
    ui::label(ui, ui::cut_top(part, title_height), title);
    ui::label(ui, part, lead);
  }
}

}  // namespace kiosk::screens
