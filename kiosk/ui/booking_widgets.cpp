#include "ui/booking_widgets.h"

#include "ui/common.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::ui {
namespace {

constexpr float kChosenMm = 4.5F;
constexpr float kDayMinimumMm = 20;
constexpr float kSlotMm = 22;
constexpr float kSlotMinimumMm = 36;

struct DayBlocks {
  TextBlock weekday;
  TextBlock number;
  TextBlock foot;
};

struct CellLook {
  Color ground;
  Color ink;
  Color second_ink;
};

CellLook cell_look(Ui& ui, bool available, bool chosen) {
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  if (!available) return {c.disabled, c.disabled_ink, c.disabled_ink};
  if (chosen) return {teal.fill, teal.on_fill, teal.on_fill};
  return {c.card, c.ink, c.second_ink};
}

void draw_cell(Ui& ui, const Item& item, const CellLook& look, bool available, bool chosen) {
  const float radius = ui.px(5);
  ui.fill_rounded(item.ground(), radius,
                  item.pressed() ? ui.theme().pressed(look.ground) : look.ground);
  if (chosen) return;
  if (!available) {
    ui.dashed_outline(item.ground(), radius, ui.colours().control_line);
  } else {
    ui.outline(item.ground(), radius, ui.theme().line(), ui.colours().control_line);
  }
}

// The mark that says "chosen" without colour, in the corner where no word stands.
void draw_chosen(Ui& ui, const Item& item, const Rect& rect, const CellLook& look) {
  const float side = ui.px(kChosenMm);
  ui.icon(item, {rect.right() - side - ui.px(1), rect.y + ui.px(1), side, side}, "check", side,
          look.ink);
}

DayBlocks day_blocks(const Day& day, const CellLook& look) {
  DayBlocks b;
  b.weekday = make_block(day.weekday, Style::kSmall, look.second_ink, look.ground);
  b.number = make_block(day.number, Style::kNumber, look.ink, look.ground);
  b.foot = make_block(day.foot, Style::kSmall, look.second_ink, look.ground);
  b.weekday.align = b.number.align = b.foot.align = text::Align::kCentre;
  return b;
}

/// Cells of one size in rows, as many beside each other as their words allow.
struct CellPlan {
  int columns = 1;
  int rows = 0;
  float cell_height = 0;
  float gap = 0;

  float height() const {
    const auto count = static_cast<float>(rows);
    return rows == 0 ? 0 : cell_height * count + gap * (count - 1);
  }
  std::vector<Rect> cells(const Rect& rect) const {
    return grid({rect.x, rect.y, rect.width, height()}, columns, rows, gap);
  }
};

CellPlan strip_plan(Ui& ui, float width, std::span<const Day> days) {
  CellPlan plan;
  plan.gap = ui.px(4);
  const int count = std::max(1, static_cast<int>(days.size()));
  float least = ui.px(kDayMinimumMm);
  for (const Day& day : days) {
    const DayBlocks b = day_blocks(day, {});
    for (const TextBlock* block : {&b.weekday, &b.number, &b.foot}) {
      least = std::max(least, ui.measure(*block, 0).x + 1 + 2 * ui.px(1));
    }
  }
  const int fit = std::max(1, static_cast<int>((width + plan.gap) / (least + plan.gap)));
  plan.rows = (count + fit - 1) / fit;
  plan.columns = (count + plan.rows - 1) / plan.rows;
  const float cell = (width + plan.gap) / static_cast<float>(plan.columns) - plan.gap;
  for (const Day& day : days) {
    const DayBlocks b = day_blocks(day, {});
    const float inner = cell - 2 * ui.px(1);
    plan.cell_height =
        std::max(plan.cell_height, ui.height(b.weekday, inner) + ui.height(b.number, inner) +
                                       ui.height(b.foot, inner) + 2 * ui.px(2));
  }
  plan.cell_height = std::max(plan.cell_height, ui.theme().target());
  return plan;
}

}  // namespace

float day_strip_height(Ui& ui, float width, std::span<const Day> days) {
  return strip_plan(ui, width, days).height();
}

std::optional<std::size_t> day_strip(Ui& ui, const Rect& rect, std::span<const Day> days) {
  const auto cells = strip_plan(ui, rect.width, days).cells(rect);
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const Day& day = days[i];
    Node node;
    node.id = day.id;
    node.role = NodeRole::kChoice;
    node.name = day.name;
    node.value = day.weekday + " " + day.number;
    node.description = day.foot;
    node.checked = day.chosen;
    node.disabled = !day.available;
    const Item item = ui.target(std::move(node), cells[i]);
    const CellLook look = cell_look(ui, day.available, day.chosen);
    draw_cell(ui, item, look, day.available, day.chosen);
    const DayBlocks b = day_blocks(day, look);
    Rect inner = pad(cells[i], ui.px(1), 0);
    const float weekday = ui.height(b.weekday, inner.width);
    const float number = ui.height(b.number, inner.width);
    const float foot = ui.height(b.foot, inner.width);
    inner = middle(inner, weekday + number + foot);
    ui.text(item, cut_top(inner, weekday), b.weekday);
    ui.text(item, cut_top(inner, number), b.number);
    ui.text(item, cut_top(inner, foot), b.foot);
    if (day.chosen) draw_chosen(ui, item, cells[i], look);
    if (item.activated()) tapped = i;
  }
  return tapped;
}

namespace {

TextBlock slot_label(const Slot& slot, const CellLook& look) {
  TextBlock block = make_block(slot.label, Style::kMainButton, look.ink, look.ground);
  block.align = text::Align::kCentre;
  block.centred_in_box = true;
  return block;
}

CellPlan slot_plan(Ui& ui, float width, std::span<const Slot> slots) {
  CellPlan plan;
  plan.gap = ui.px(5);
  float least = ui.px(kSlotMinimumMm);
  plan.cell_height = ui.px(kSlotMm);
  for (const Slot& slot : slots) {
    const Vec2 size = ui.measure(slot_label(slot, {}), 0);
    least = std::max(least, size.x + 1 + 2 * (ui.px(kChosenMm) + ui.px(1)));
    plan.cell_height = std::max(plan.cell_height, size.y + ui.px(4));
  }
  const int fit = static_cast<int>((width + plan.gap) / (least + plan.gap));
  plan.columns = std::clamp(fit, 1, 6);
  const auto count = static_cast<int>(slots.size());
  plan.rows = (count + plan.columns - 1) / plan.columns;
  return plan;
}

}  // namespace

float slot_grid_height(Ui& ui, float width, std::span<const Slot> slots) {
  return slot_plan(ui, width, slots).height();
}

std::optional<std::size_t> slot_grid(Ui& ui, const Rect& rect, std::span<const Slot> slots) {
  const auto cells = slot_plan(ui, rect.width, slots).cells(rect);
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Slot& slot = slots[i];
    Node node;
    node.id = slot.id;
    node.role = NodeRole::kChoice;
    node.name = slot.name.empty() ? slot.label : slot.name;
    node.value = slot.label;
    node.checked = slot.chosen;
    node.disabled = !slot.available;
    const Item item = ui.target(std::move(node), cells[i]);
    const CellLook look = cell_look(ui, slot.available, slot.chosen);
    draw_cell(ui, item, look, slot.available, slot.chosen);
    const TextBlock label = slot_label(slot, look);
    ui.text(item, cells[i], label);
    if (!slot.available) {
      const float width = ui.measure(label, 0).x;
      const Vec2 centre = cells[i].centre();
      ui.line({centre.x - width / 2, std::round(centre.y)},
              {centre.x + width / 2, std::round(centre.y)}, ui.theme().line(), look.ink);
    }
    if (slot.chosen) draw_chosen(ui, item, cells[i], look);
    if (item.activated()) tapped = i;
  }
  return tapped;
}

}  // namespace kiosk::ui
