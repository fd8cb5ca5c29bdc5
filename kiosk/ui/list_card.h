#pragma once

#include "ui/ui.h"

#include <optional>
#include <string>

namespace kiosk::ui {

/// A card across a column: icon, title, summary and what it leads to.
struct ListCard {
  std::string id;
  std::string title;
  RichText summary;  ///< May be empty; found words of a search are bold.
  std::string icon;  ///< May be empty.
  Role role = Role::kTeal;
  std::string locale;   ///< Of title and summary; empty takes the frame's.
  bool chevron = true;  ///< "Leads further."
  bool filled = false;  ///< The one main card of a screen, white on teal.
  bool disabled = false;
  std::optional<bool> chosen;  ///< An answer: chosen shows border, tint and a check mark.
};

float list_card_height(Ui& ui, float width, const ListCard& card);
/// True when at this width its title would have to be broken inside a word.
bool list_card_breaks_words(Ui& ui, float width, const ListCard& card);
/// True when tapped.
bool list_card(Ui& ui, const Rect& rect, const ListCard& card);

}  // namespace kiosk::ui
