#include "ui/button.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kIconMm = 9;

struct ButtonParts {
  TextBlock label;
  float icon = 0;  // Side; 0 without.
  float end_icon = 0;
  float gap = 0;
  float side_padding = 0;
};

ButtonParts parts(Ui& ui, const Button& b, Color ink, Color ground) {
  const bool strong = b.kind != ButtonKind::kDefault;
  ButtonParts p;
  p.label =
      make_block(b.label, strong ? Style::kMainButton : Style::kButton, ink, ground, b.locale);
  p.label.align = text::Align::kCentre;
  p.label.centred_in_box = true;
  const float side = icon_box_side(ui, kIconMm);
  if (!b.icon.empty()) p.icon = side;
  if (!b.end_icon.empty()) p.end_icon = side;
  p.gap = ui.px(3);
  p.side_padding = ui.px(strong ? 7 : 5);
  return p;
}

float fixed_width(const ButtonParts& p) {
  return 2 * p.side_padding + (p.icon > 0 ? p.icon + p.gap : 0) +
         (p.end_icon > 0 ? p.end_icon + p.gap : 0);
}

struct Look {
  Color ground;
  Color ink;
  bool outlined = false;
};

Look look_of(Ui& ui, const Button& b) {
  const Colours& c = ui.colours();
  if (b.disabled) return {c.disabled, c.disabled_ink, true};
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const RoleColours amber = ui.theme().role(Role::kAmber);
  switch (b.kind) {
    case ButtonKind::kMain: return {teal.fill, teal.on_fill, false};
    case ButtonKind::kBook: return {amber.fill, amber.on_fill, false};
    case ButtonKind::kDefault: break;
  }
  return {c.card, c.ink, true};
}

}  // namespace

Vec2 button_size(Ui& ui, const Button& button) {
  const ButtonParts p = parts(ui, button, {}, {});
  const float least = ui.theme().target();
  if (button.icon_only) return {std::max(least, p.icon + 2 * ui.px(5)), least};
  const Vec2 label = ui.measure(p.label, 0);
  return {std::max(least, label.x + 1 + fixed_width(p)), std::max(least, label.y + ui.px(4))};
}

float button_height(Ui& ui, float width, const Button& button) {
  if (button.icon_only) return ui.theme().target();
  const ButtonParts p = parts(ui, button, {}, {});
  const float room = std::max(ui.px(5), width - fixed_width(p));
  return std::max(ui.theme().target(), ui.height(p.label, room) + ui.px(4));
}

bool button_breaks_words(Ui& ui, float width, const Button& button) {
  const ButtonParts p = parts(ui, button, {}, {});
  return !button.icon_only && ui.breaks_words(p.label, std::max(1.F, width - fixed_width(p)));
}

bool button(Ui& ui, const Rect& rect, const Button& button) {
  Node node;
  node.id = button.id;
  node.role = NodeRole::kButton;
  node.name = button.label;
  node.description = button.description;
  node.locale = button.locale;
  node.disabled = button.disabled;
  const Item item = ui.target(std::move(node), rect);
  const Look look = look_of(ui, button);
  const float radius = ui.px(5);
  ui.fill_rounded(item.ground(), radius,
                  item.pressed() ? ui.theme().pressed(look.ground) : look.ground);
  if (button.disabled && ui.theme().high_contrast()) {
    ui.dashed_outline(item.ground(), radius, ui.colours().ink);
  } else if (look.outlined) {
    ui.outline(item.ground(), radius, ui.theme().line(), ui.colours().control_line);
  }
  const ButtonParts p = parts(ui, button, look.ink, look.ground);
  if (button.icon_only) {
    ui.icon(item, rect, button.icon, p.icon, look.ink);
    return item.activated();
  }
  const float room = std::max(1.F, rect.width - fixed_width(p));
  const float label_width = std::min(room, ui.measure(p.label, room).x + 1);
  Rect row = centred(rect, label_width + fixed_width(p) - 2 * p.side_padding, rect.height);
  if (p.icon > 0) {
    ui.icon(item, cut_start(row, p.icon), button.icon, p.icon, look.ink);
    cut_start(row, p.gap);
  }
  if (p.end_icon > 0) {
    ui.icon(item, cut_end(row, p.end_icon), button.end_icon, p.end_icon, look.ink);
    cut_end(row, p.gap);
  }
  ui.text(item, row, p.label);
  return item.activated();
}

}  // namespace kiosk::ui
