#pragma once

#include "ui/ui.h"

#include <string>

namespace kiosk::ui {

// What several widgets draw alike. Not for screens.

/// The tinted square with an icon of a tile or card, `side` wide.
inline float icon_box_side(const Ui& ui, float mm) {
  return ui.px(mm * ui.theme().scale());
}
void icon_box(Ui& ui, const Item& item, const Rect& box, std::string_view icon,
              const RoleColours& role);
/// The same on a filled card: a lighter square, the icon in the card's ink.
void icon_box_on(Ui& ui, const Item& item, const Rect& box, std::string_view icon, Color ground,
                 Color ink);

/// Ground and border of a card that can be touched.
struct CardLook {
  Color ground;
  Color ink;
  Color second_ink;
};
CardLook touch_card(Ui& ui, const Item& item, bool chosen, bool filled, bool disabled);

/// A check mark in a filled circle: "chosen", "done".
void check_mark(Ui& ui, const Item& item, const Rect& box, Color fill, Color mark);

/// Language whose typeface draws lone figures and letters in circles and on keys:
/// in Nastaliq they hang so far below their line that they would leave them.
std::string figure_locale(const std::string& locale);

TextBlock make_block(RichText text, Style style, Color color, Color background,
                     std::string_view locale = {});

}  // namespace kiosk::ui
