#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

// How much of its square an icon fills.
constexpr float kIconShare = 0.62F;

}  // namespace

void icon_box(Ui& ui, const Item& item, const Rect& box, std::string_view icon,
              const RoleColours& role) {
  const float radius = ui.px(4);
  ui.fill_rounded(box, radius, role.tint);
  if (ui.theme().high_contrast()) ui.outline(box, radius, ui.theme().line(), role.line);
  ui.icon(item, box, icon, box.height * kIconShare, role.ink);
}

void icon_box_on(Ui& ui, const Item& item, const Rect& box, std::string_view icon, Color ground,
                 Color ink) {
  if (!ui.theme().high_contrast()) ui.fill_rounded(box, ui.px(4), mix(ground, ink, 0.14F));
  ui.icon(item, box, icon, box.height * kIconShare, ink);
}

CardLook touch_card(Ui& ui, const Item& item, bool chosen, bool filled, bool disabled) {
  const Theme& theme = ui.theme();
  const Colours& colours = ui.colours();
  const RoleColours teal = theme.role(Role::kTeal);
  CardLook look{colours.card, colours.ink, colours.second_ink};
  if (disabled) look = {colours.disabled, colours.disabled_ink, colours.disabled_ink};
  if (filled) look = {teal.fill, teal.on_fill, teal.on_fill};
  if (chosen && theme.high_contrast()) look = {teal.fill, teal.on_fill, teal.on_fill};
  if (chosen && !theme.high_contrast()) look.ground = mix(colours.card, teal.tint, 0.6F);
  Color ground = look.ground;
  if (item.pressed()) ground = theme.pressed(ground);
  ui.fill_rounded(item.ground(), theme.radius(), ground);
  if (chosen) {
    ui.outline(item.ground(), theme.radius(), theme.thick_line(), teal.line);
  } else if (!filled) {
    ui.outline(item.ground(), theme.radius(), theme.line(), colours.line);
  }
  return look;
}

void check_mark(Ui& ui, const Item& item, const Rect& box, Color fill, Color mark) {
  ui.circle(box, fill);
  ui.icon(item, box, "check", box.height * 0.62F, mark);
}

std::string figure_locale(const std::string& locale) {
  return locale == "ur" ? "fa-AF" : locale;
}

TextBlock make_block(RichText text, Style style, Color color, Color background,
                     std::string_view locale) {
  TextBlock block;
  block.text = std::move(text);
  if (block.text.locale.empty()) block.text.locale = locale;
  block.style = style;
  block.color = color;
  block.background = background;
  return block;
}

}  // namespace kiosk::ui
