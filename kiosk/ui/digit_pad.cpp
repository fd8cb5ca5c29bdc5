#include "ui/digit_pad.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kKeyWidthMm = 34;
constexpr float kKeyHeightMm = 24;
constexpr float kGapMm = 4;
constexpr int kColumns = 3;
constexpr int kRows = 4;
constexpr float kDotMm = 5;
constexpr float kDotGapMm = 4;

struct KeyFace {
  PadKey key;
  std::string id;
  std::string name;
  bool disabled = false;
};

/// From the left above to the right below.
std::array<KeyFace, 12> faces(const DigitPad& pad) {
  using Kind = PadKey::Kind;
  const auto digit = [&](int value) {
    const auto index = static_cast<std::size_t>(value);
    return KeyFace{{Kind::kDigit, static_cast<std::uint8_t>(value)},
                   pad.id + "." + std::to_string(value),
                   pad.digits[index],
                   pad.disabled};
  };
  return {
      digit(1),
      digit(2),
      digit(3),
      digit(4),
      digit(5),
      digit(6),
      digit(7),
      digit(8),
      digit(9),
      KeyFace{{Kind::kRemove, 0}, pad.id + ".delete", pad.remove, pad.disabled},
      digit(0),
      KeyFace{{Kind::kEnter, 0}, pad.id + ".enter", pad.enter, pad.disabled || pad.enter_disabled}};
}

struct KeyColours {
  Color ground;
  Color ink;
};

KeyColours colours_of(Ui& ui, const KeyFace& face) {
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  if (face.disabled) return {c.disabled, c.disabled_ink};
  if (face.key.kind == PadKey::Kind::kEnter) return {teal.fill, teal.on_fill};
  return {c.card, c.ink};
}

bool draw_key(Ui& ui, const Rect& rect, const KeyFace& face) {
  Node node;
  node.id = face.id;
  node.role = NodeRole::kKey;
  node.name = face.name;
  node.disabled = face.disabled;
  node.is_private = true;
  const Item item = ui.target(std::move(node), rect);
  const KeyColours c = colours_of(ui, face);
  const float radius = ui.px(5);
  ui.fill_rounded(item.ground(), radius, item.pressed() ? ui.theme().pressed(c.ground) : c.ground);
  const bool enter = face.key.kind == PadKey::Kind::kEnter;
  if (!enter || face.disabled) {
    ui.outline(item.ground(), radius, ui.theme().line(), ui.colours().control_line);
  }
  if (face.key.kind == PadKey::Kind::kRemove) {
    ui.icon(item, rect, "backspace", ui.px(10), c.ink);
    return item.activated();
  }
  TextBlock label = make_block(face.name, enter ? Style::kMainButton : Style::kNumber, c.ink,
                               c.ground, figure_locale(ui.locale()));
  if (enter) label.text.locale.clear();
  label.align = text::Align::kCentre;
  label.centred_in_box = true;
  // A key keeps its size at every text size; its label gives way.
  const Rect inner = pad(rect, ui.px(1.5F), 0);
  const Vec2 size = ui.measure(label, 0);
  label.scale = std::min({1.F, inner.width / (size.x + 2), inner.height / (size.y + 1)});
  ui.text(item, inner, label);
  return item.activated();
}

}  // namespace

Vec2 digit_pad_size(Ui& ui) {
  const float gap = ui.px(kGapMm);
  return {kColumns * ui.px(kKeyWidthMm) + (kColumns - 1) * gap,
          kRows * ui.px(kKeyHeightMm) + (kRows - 1) * gap};
}

std::optional<PadKey> digit_pad(Ui& ui, const Rect& rect, const DigitPad& pad) {
  const auto places = grid(ui.mirror(rect), kColumns, kRows, ui.px(kGapMm));
  const auto keys = faces(pad);
  std::optional<PadKey> tapped;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (draw_key(ui, ui.mirror(places[i]), keys[i])) tapped = keys[i].key;
  }
  return tapped;
}

float secret_dots_height(Ui& ui) {
  return ui.px(kDotMm + 8);
}

void secret_dots(Ui& ui, const Rect& rect, const SecretDots& dots) {
  Node node;
  node.id = dots.id;
  node.role = NodeRole::kStatus;
  node.name = dots.name;
  node.is_private = true;
  ui.add(std::move(node), rect);
  const float side = ui.px(kDotMm);
  const float step = side + ui.px(kDotGapMm);
  const float width = static_cast<float>(dots.count) * step - ui.px(kDotGapMm);
  Rect row = centred(rect, std::max(0.F, width), side);
  for (std::size_t i = 0; i < dots.count; ++i) {
    ui.circle({row.x + static_cast<float>(i) * step, row.y, side, side}, ui.colours().ink);
  }
  const float line = ui.theme().thick_line();
  ui.fill({rect.x, rect.bottom() - line, rect.width, line}, ui.colours().control_line);
}

}  // namespace kiosk::ui
