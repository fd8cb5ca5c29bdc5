#include "ui/month_grid.h"

#include "ui/button.h"
#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr int kWeek = 7;
constexpr int kWeeks = 6;
constexpr float kMarkMm = 4;

TextBlock fitted(Ui& ui, TextBlock block, float width) {
  block.align = text::Align::kCentre;
  block.centred_in_box = true;
  const float wanted = ui.measure(block, 0).x + 2;
  block.scale *= std::min(1.F, width / wanted);
  return block;
}

/// One line of the weekdays; all in the size of the longest.
float weekday_scale(Ui& ui, float cell, const MonthGrid& month) {
  float scale = 1;
  for (const std::string& weekday : month.weekdays) {
    const TextBlock block = make_block(weekday, Style::kSmall, {}, {});
    scale = std::min(scale, cell / (ui.measure(block, 0).x + 2));
  }
  return scale;
}

float weekday_height(Ui& ui) {
  return ui.line_height_px(Style::kSmall) + ui.px(1);
}

float title_height(Ui& ui, float width, const MonthGrid& month) {
  const float room = width - 2 * (ui.theme().target() + ui.theme().target_gap());
  const TextBlock title = make_block(month.title, Style::kSubheading, {}, {});
  return std::max(ui.theme().target(), ui.height(title, room));
}

bool arrow(Ui& ui, const Rect& rect, const std::string& id, const std::string& name,
           std::string_view icon, bool enabled) {
  Button button;
  button.id = id;
  button.label = name;
  button.icon = ui.directional(icon);
  button.icon_only = true;
  button.disabled = !enabled;
  return ui::button(ui, rect, button);
}

std::optional<MonthEvent> draw_title(Ui& ui, Rect row, const MonthGrid& month) {
  const float side = ui.theme().target();
  std::optional<MonthEvent> event;
  const Rect start = middle(cut_start(row, side), side);
  const Rect end = middle(cut_end(row, side), side);
  row = pad(row, ui.theme().target_gap(), 0);
  if (arrow(ui, start, month.id + ".earlier", month.earlier, "chevron-left", month.has_earlier)) {
    event = MonthEvent{MonthEvent::Kind::kEarlier};
  }
  Node node;
  node.id = month.id + ".title";
  node.role = NodeRole::kHeading;
  node.name = month.title;
  TextBlock title =
      make_block(month.title, Style::kSubheading, ui.colours().ink, ui.colours().paper);
  title.align = text::Align::kCentre;
  title.centred_in_box = true;
  ui.text(ui.add(std::move(node), row), row, title);
  if (arrow(ui, end, month.id + ".later", month.later, "chevron-right", month.has_later)) {
    event = MonthEvent{MonthEvent::Kind::kLater};
  }
  return event;
}

void draw_weekdays(Ui& ui, const Rect& row, const MonthGrid& month) {
  const auto cells = columns(row, kWeek, ui.theme().target_gap());
  const float scale = weekday_scale(ui, cells.front().width, month);
  for (std::size_t i = 0; i < month.weekdays.size() && i < cells.size(); ++i) {
    Node node;
    node.id = month.id + ".weekday." + std::to_string(i + 1);
    node.name = month.weekdays[i];
    TextBlock block =
        make_block(month.weekdays[i], Style::kSmall, ui.colours().second_ink, ui.colours().paper);
    block.scale = scale;
    block.align = text::Align::kCentre;
    ui.text(ui.add(std::move(node), cells[i]), cells[i], block);
  }
}

struct CellLook {
  Color ground;
  Color ink;
};

CellLook look_of(Ui& ui, const MonthGrid::Day& day) {
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  if (!day.available) return {c.disabled, c.disabled_ink};
  if (day.chosen) return {teal.fill, teal.on_fill};
  if (day.between) return {teal.tint, teal.ink};
  return {c.card, c.ink};
}

bool draw_day(Ui& ui, const Rect& rect, const MonthGrid::Day& day) {
  Node node;
  node.id = day.id;
  node.role = NodeRole::kChoice;
  node.name = day.name;
  node.value = day.number;
  node.checked = day.chosen || day.between;
  node.disabled = !day.available;
  const Item item = ui.target(std::move(node), rect);
  const CellLook look = look_of(ui, day);
  const float radius = ui.px(4);
  ui.fill_rounded(item.ground(), radius,
                  item.pressed() ? ui.theme().pressed(look.ground) : look.ground);
  if (!day.available) {
    ui.dashed_outline(item.ground(), radius, ui.colours().control_line);
  } else if (day.between) {
    ui.outline(item.ground(), radius, ui.theme().thick_line(), ui.theme().role(Role::kTeal).line);
  } else if (!day.chosen) {
    ui.outline(item.ground(), radius, ui.theme().line(), ui.colours().control_line);
  }
  // A cell keeps its size at every text size; its number gives way.
  TextBlock number = fitted(
      ui, make_block(day.number, Style::kButton, look.ink, look.ground, figure_locale(ui.locale())),
      rect.width - 2 * ui.px(kMarkMm));
  number.scale = std::min(number.scale, rect.height / (ui.height(number, 0) + 1) * number.scale);
  ui.text(item, rect, number);
  if (day.chosen || day.between) {
    const float side = ui.px(kMarkMm);
    ui.icon(item, {rect.right() - side - ui.px(1.5F), rect.y + ui.px(1.5F), side, side}, "check",
            side, look.ink);
  }
  return item.activated();
}

}  // namespace

float month_grid_height(Ui& ui, float width, const MonthGrid& month) {
  return title_height(ui, width, month) + ui.theme().target_gap() + weekday_height(ui) +
         kWeeks * (ui.theme().target() + ui.theme().target_gap()) - ui.theme().target_gap();
}

std::optional<MonthEvent> month_grid(Ui& ui, const Rect& rect, const MonthGrid& month) {
  Rect rest = rect;
  std::optional<MonthEvent> event =
      draw_title(ui, cut_top(rest, title_height(ui, rect.width, month)), month);
  cut_top(rest, ui.theme().target_gap());
  draw_weekdays(ui, cut_top(rest, weekday_height(ui)), month);
  const auto cells = grid(rest, kWeek, kWeeks, ui.theme().target_gap());
  for (std::size_t i = 0; i < month.days.size(); ++i) {
    const std::size_t cell = month.blanks + i;
    if (cell >= cells.size()) break;
    if (draw_day(ui, cells[cell], month.days[i])) event = MonthEvent{MonthEvent::Kind::kDay, i};
  }
  return event;
}

}  // namespace kiosk::ui
