#include "ui/booking_widgets.h"
#include "ui/common.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::ui {
namespace {

constexpr float kStepMm = 12;

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

}  // namespace kiosk::ui
