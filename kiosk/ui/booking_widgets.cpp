#include "ui/booking_widgets.h"

#include "ui/common.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::ui {
namespace {

constexpr float kStepMm = 12;
constexpr float kChosenMm = 4.5F;
constexpr float kDayMinimumMm = 20;
constexpr float kSlotMm = 22;
constexpr float kSlotMinimumMm = 36;

struct StepPlace {
  Rect circle;
  Rect label;
};

std::string number_of(const Step& step, std::size_t index) {
  return step.number.empty() ? std::to_string(index + 1) : step.number;
}

TextBlock step_label(Ui& ui, const Step& step, bool current) {
  const Colours& c = ui.colours();
  TextBlock block = make_block(step.label, Style::kSmall, current ? c.ink : c.second_ink, c.paper);
  if (current) {
    block.text.spans = {{{0, static_cast<std::uint32_t>(step.label.size())}, true, false, {}}};
  }
  block.centred_in_box = true;
  block.scale = 1.05F;
  return block;
}

// Circles with their labels on one line; where that is too narrow, only the
// current step keeps its label on the glass.
std::vector<StepPlace> step_places(Ui& ui, const Rect& rect, std::span<const Step> steps,
                                   std::size_t current) {
  const float side = icon_box_side(ui, kStepMm);
  const float connector = ui.px(9) + 2 * ui.px(3);
  for (const bool all_labels : {true, false}) {
    std::vector<StepPlace> places;
    float x = rect.x;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      StepPlace place;
      place.circle = {x, rect.y + (rect.height - side) / 2, side, side};
      x += side;
      if (all_labels || i == current) {
        const float width = ui.measure(step_label(ui, steps[i], i == current), 0).x + 1;
        place.label = {x + ui.px(3), rect.y, width, rect.height};
        x += ui.px(3) + width;
      }
      x += connector;
      places.push_back(place);
    }
    if (x - connector <= rect.right() + 0.5F || !all_labels) return places;
  }
  return {};
}

}  // namespace

float step_indicator_height(Ui& ui, float, std::span<const Step> steps) {
  float height = icon_box_side(ui, kStepMm);
  for (const Step& step : steps) {
    height = std::max(height, ui.height(step_label(ui, step, true), 0));
  }
  return height + ui.px(2);
}

void step_indicator(Ui& ui, const Rect& rect, std::span<const Step> steps, std::size_t current) {
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const RoleColours green = ui.theme().role(Role::kGreen);
  const auto places = step_places(ui, rect, steps, current);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Rect& circle = places[i].circle;
    Node node;
    node.id = "step." + std::to_string(i + 1);
    node.name = steps[i].label;
    node.value = number_of(steps[i], i);
    node.description = steps[i].state;
    node.selected = i == current;
    node.checked = i < current;
    const Item item = ui.add(std::move(node), circle.unite(places[i].label));
    const float radius = circle.width / 2;
    if (i < current) {
      ui.fill_rounded(circle, radius, green.tint);
      ui.outline(circle, radius, ui.theme().thick_line(), green.line);
      ui.icon(item, circle, "check-circle", circle.width * 0.6F, green.ink);
    } else {
      const bool now = i == current;
      ui.fill_rounded(circle, radius, now ? teal.fill : c.card);
      if (!now) ui.outline(circle, radius, ui.theme().line(), c.control_line);
      TextBlock number = make_block(number_of(steps[i], i), Style::kButton,
                                    now ? teal.on_fill : c.second_ink, now ? teal.fill : c.card);
      number.text.locale = figure_locale(ui.locale());
      number.align = text::Align::kCentre;
      number.centred_in_box = true;
      number.scale = std::min(1.F, circle.width / ui.px(kStepMm) / ui.theme().scale());
      Rect room = circle;
      room.height = std::max(circle.height, ui.height(number, circle.width));
      room.y -= (room.height - circle.height) / 2;
      ui.text(item, room, number);
    }
    if (!places[i].label.empty()) {
      ui.text(item, places[i].label, step_label(ui, steps[i], i == current));
    }
    if (i + 1 < steps.size()) {
      const float from = (places[i].label.empty() ? circle : places[i].label).right() + ui.px(3);
      const float y = std::round(circle.centre().y);
      ui.line({from, y}, {places[i + 1].circle.x - ui.px(3), y}, ui.theme().line(), c.control_line);
    }
  }
}

namespace {

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

struct StripPlan {
  int columns = 1;
  int rows = 1;
  float cell_height = 0;
  float gap = 0;
};

StripPlan strip_plan(Ui& ui, float width, std::span<const Day> days) {
  StripPlan plan;
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
  const StripPlan plan = strip_plan(ui, width, days);
  const auto count = static_cast<float>(plan.rows);
  return plan.cell_height * count + plan.gap * (count - 1);
}

std::optional<std::size_t> day_strip(Ui& ui, const Rect& rect, std::span<const Day> days) {
  const StripPlan plan = strip_plan(ui, rect.width, days);
  const Rect area{rect.x, rect.y, rect.width, day_strip_height(ui, rect.width, days)};
  const auto cells = grid(area, plan.columns, plan.rows, plan.gap);
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

struct SlotPlan {
  int columns = 1;
  int rows = 0;
  float cell_height = 0;
  float gap = 0;
};

SlotPlan slot_plan(Ui& ui, float width, std::span<const Slot> slots) {
  SlotPlan plan;
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
  const SlotPlan plan = slot_plan(ui, width, slots);
  if (plan.rows == 0) return 0;
  const auto count = static_cast<float>(plan.rows);
  return plan.cell_height * count + plan.gap * (count - 1);
}

std::optional<std::size_t> slot_grid(Ui& ui, const Rect& rect, std::span<const Slot> slots) {
  if (slots.empty()) return {};
  const SlotPlan plan = slot_plan(ui, rect.width, slots);
  const Rect area{rect.x, rect.y, rect.width, slot_grid_height(ui, rect.width, slots)};
  const auto cells = grid(area, plan.columns, plan.rows, plan.gap);
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
