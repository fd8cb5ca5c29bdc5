#include "ui/chip.h"

#include "ui/common.h"

#include <algorithm>
#include <vector>

namespace kiosk::ui {
namespace {

constexpr float kHeightMm = 16;
constexpr float kIconMm = 6;

TextBlock label_block(const Chip& chip, Color ink, Color ground) {
  TextBlock block = make_block(chip.label, Style::kBody, ink, ground, chip.locale);
  block.scale = 0.92F;
  block.align = text::Align::kCentre;
  block.centred_in_box = true;
  return block;
}

float icon_room(Ui& ui, const Chip& chip) {
  return chip.icon.empty() && !chip.chosen ? 0 : icon_box_side(ui, kIconMm) + ui.px(2);
}

// Where each chip stands when rows wrap at `width`.
std::vector<Rect> places(Ui& ui, const Rect& rect, std::span<const Chip> chips) {
  std::vector<Rect> result;
  const float gap = ui.px(4);
  Vec2 at{rect.x, rect.y};
  float row = 0;
  for (const Chip& chip : chips) {
    Vec2 size = chip_size(ui, chip);
    if (size.x > rect.width) {
      // Longer than a whole row: the label wraps inside its chip.
      const float inner = rect.width - 2 * ui.px(6) - icon_room(ui, chip);
      size = {rect.width, std::max(size.y, ui.height(label_block(chip, {}, {}), inner) + ui.px(6))};
    }
    if (at.x > rect.x && at.x + size.x > rect.right() + 0.5F) {
      at = {rect.x, at.y + row + gap};
      row = 0;
    }
    result.push_back({at.x, at.y, size.x, size.y});
    at.x += size.x + gap;
    row = std::max(row, size.y);
  }
  return result;
}

}  // namespace

Vec2 chip_size(Ui& ui, const Chip& chip) {
  const Vec2 label = ui.measure(label_block(chip, {}, {}), 0);
  return {std::max(ui.px(kHeightMm), label.x + 1 + icon_room(ui, chip) + 2 * ui.px(6)),
          std::max(ui.px(kHeightMm), label.y + ui.px(3))};
}

bool chip(Ui& ui, const Rect& rect, const Chip& chip) {
  Node node;
  node.id = chip.id;
  node.role = NodeRole::kChoice;
  node.name = chip.label;
  node.locale = chip.locale;
  node.checked = chip.chosen;
  const Item item = ui.target(std::move(node), rect);
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const Color ground = chip.chosen ? teal.fill : ui.colours().card;
  const Color ink = chip.chosen ? teal.on_fill : ui.colours().ink;
  const float radius = ui.px(kHeightMm) / 2;
  ui.fill_rounded(item.ground(), radius, item.pressed() ? ui.theme().pressed(ground) : ground);
  if (!chip.chosen) {
    ui.outline(item.ground(), radius, ui.theme().line(), ui.colours().control_line);
  }
  Rect inner = pad(rect, ui.px(6), 0);
  const float room = icon_room(ui, chip);
  if (room > 0) {
    // Chosen is never said by colour alone.
    const float side = icon_box_side(ui, kIconMm);
    const std::string_view icon = chip.chosen ? std::string_view("check") : chip.icon;
    ui.icon(item, middle(cut_start(inner, side), side), icon, side, ink);
    cut_start(inner, room - side);
  }
  ui.text(item, inner, label_block(chip, ink, ground));
  return item.activated();
}

float chips_height(Ui& ui, float width, std::span<const Chip> chips) {
  float bottom = 0;
  for (const Rect& place : places(ui, {0, 0, width, 0}, chips)) {
    bottom = std::max(bottom, place.bottom());
  }
  return bottom;
}

std::optional<std::size_t> chips(Ui& ui, const Rect& rect, std::span<const Chip> chips) {
  std::optional<std::size_t> tapped;
  const std::vector<Rect> at = places(ui, rect, chips);
  for (std::size_t i = 0; i < chips.size(); ++i) {
    if (chip(ui, at[i], chips[i])) tapped = i;
  }
  return tapped;
}

}  // namespace kiosk::ui
