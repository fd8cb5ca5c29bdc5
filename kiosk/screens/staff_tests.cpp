#include "screens/staff_devices.h"
#include "ui/button.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

constexpr float kFieldMm = 25;

/// What a panel mixes all others from, and both ends of its light.
Color test_colour(int index) {
  constexpr std::array<Color, StaffColourTestModel::kColours> kColours{
      Color{255, 0, 0, 255}, Color{0, 255, 0, 255}, Color{0, 0, 255, 255},
      Color{255, 255, 255, 255}, Color{0, 0, 0, 255}};
  return kColours[static_cast<std::size_t>(std::clamp(index, 0, 4))];
}

Rect field_rect(const StaffTouchTestModel& model, const Rect& glass, int column, int row) {
  const auto edge = [](float side, int count, int index) {
    return std::round(side * static_cast<float>(index) / static_cast<float>(count));
  };
  const float x = edge(glass.width, model.columns, column);
  const float y = edge(glass.height, model.rows, row);
  return {x, y, edge(glass.width, model.columns, column + 1) - x,
          edge(glass.height, model.rows, row + 1) - y};
}

/// The small card in the middle: what to do, how far it is, and the way out.
struct Card {
  Rect rect;
  ui::Label text;
  ui::Label count;
  ui::Button done;
};

Card card_of(const Context& context) {
  ui::Ui& ui = context.ui;
  Card card;
  card.text.id = "staff.touch_test";
  card.text.text = ui::RichText(context.words("staff.touch_test"));
  card.text.style = ui::Style::kStrong;
  card.text.align = text::Align::kCentre;
  card.text.on_card = true;
  card.count.id = "staff.touch_count";
  card.count.role = ui::NodeRole::kStatus;
  card.count.align = text::Align::kCentre;
  card.count.on_card = true;
  // As wide as ever, so that it stays where it is while it counts.
  card.count.text = ui::RichText(
      context.words("staff.touch_count", {{"count", std::int64_t{0}}, {"total", std::int64_t{0}}}));
  card.done.id = "staff.end_test";
  card.done.label = context.words("staff.end_test");
  card.done.icon = "check";
  card.done.kind = ui::ButtonKind::kMain;
  const float width = std::min(ui.screen().width * 0.6F, ui.px(120) * ui.theme().scale());
  const float inner = width - 2 * ui.theme().padding();
  const float height = ui::label_height(ui, inner, card.text) +
                       ui::label_height(ui, inner, card.count) + ui.theme().target_gap() +
                       ui::button_height(ui, inner, card.done) + 2 * ui.theme().padding();
  card.rect = ui::centred(ui.screen(), width, height);
  return card;
}

/// What the fields on the glass tell when staff end the test; with none touched it was no test.
StaffChoice result_of(int count, int total) {
  constexpr auto kTouch = static_cast<std::uint32_t>(StaffDevice::kTouch);
  if (count == 0) return {Act::kEndTest};
  return {count == total ? Act::kTestPassed : Act::kTestFailed, kTouch};
}

std::optional<Intent> draw_card(const Context& context, Card card, int count, int total) {
  ui::Ui& ui = context.ui;
  card.count.text = ui::RichText(context.words(
      "staff.touch_count", {{"count", std::int64_t{count}}, {"total", std::int64_t{total}}}));
  Rect inner = ui::panel(ui, card.rect);
  ui::label(ui, ui::cut_top(inner, ui::label_height(ui, inner.width, card.text)), card.text);
  ui::label(ui, ui::cut_top(inner, ui::label_height(ui, inner.width, card.count)), card.count);
  ui::cut_top(inner, ui.theme().target_gap());
  if (ui::button(ui, inner, card.done) || ui.back_key()) return result_of(count, total);
  return {};
}

}  // namespace

std::optional<Intent> staff_colour_test(const Context& context, const StaffColourTestModel& model) {
  ui::Ui& ui = context.ui;
  ui::Node node;
  node.id = "staff.colour";
  node.role = ui::NodeRole::kButton;
  node.name =
      context.words("staff.colour_test", {{"number", std::int64_t{model.colour} + 1},
                                          {"count", std::int64_t{StaffColourTestModel::kColours}}});
  const ui::Item item = ui.backdrop(std::move(node));
  ui.fill(ui.screen(), test_colour(model.colour));
  if (ui.back_key()) return StaffChoice{Act::kEndTest};
  if (item.activated()) return StaffChoice{Act::kNextColour};
  return {};
}

std::optional<Intent> staff_touch_test(const Context& context, const StaffTouchTestModel& model) {
  ui::Ui& ui = context.ui;
  const Card card = card_of(context);
  const Rect card_on_glass = ui.mirror(card.rect);
  const float gap = ui.px(1);
  const ui::RoleColours green = ui.theme().role(ui::Role::kGreen);
  int count = 0;
  int total = 0;
  for (int row = 0; row < model.rows; ++row) {
    for (int column = 0; column < model.columns; ++column) {
      // Fields are those of the glass, in every language from the left.
      const Rect field = field_rect(model, ui.screen(), column, row);
      const Rect hidden = field.intersect(card_on_glass);
      // Nobody is asked to wipe over what the card covers.
      if (hidden.width > 0 && hidden.height > 0) continue;
      const auto index = static_cast<std::size_t>(row * model.columns + column);
      const bool touched = index < model.touched.size() && model.touched[index];
      ++total;
      count += touched ? 1 : 0;
      const Rect shown = ui.mirror(field).inset(gap);
      ui.fill_rounded(shown, ui.px(2), touched ? green.fill : ui.colours().card);
      ui.outline(shown, ui.px(2), ui.theme().line(), ui.colours().control_line);
    }
  }
  return draw_card(context, card, count, total);
}

StaffTouchTestModel touch_fields(Vec2 glass_px, float px_per_mm) {
  const auto fields = [&](float side) {
    return std::max(1, static_cast<int>(std::lround(side / (kFieldMm * px_per_mm))));
  };
  StaffTouchTestModel model;
  model.columns = fields(glass_px.x);
  model.rows = fields(glass_px.y);
  model.touched.assign(static_cast<std::size_t>(model.columns * model.rows), false);
  return model;
}

std::optional<std::size_t> touch_field(const StaffTouchTestModel& model, Vec2 glass_px,
                                       Vec2 position) {
  // Written so that a position that is not a number is refused as well.
  const bool inside =
      position.x >= 0 && position.y >= 0 && position.x < glass_px.x && position.y < glass_px.y;
  if (!inside) return {};
  const auto index = [](float at, float side, int count) {
    return std::min(count - 1, static_cast<int>(at / side * static_cast<float>(count)));
  };
  const int column = index(position.x, glass_px.x, model.columns);
  const int row = index(position.y, glass_px.y, model.rows);
  return static_cast<std::size_t>(row * model.columns + column);
}

}  // namespace kiosk::screens
