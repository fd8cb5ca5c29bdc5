#pragma once

#include "ui/ui.h"

#include <string>

namespace kiosk::ui {

/// A large picture with a title: topics of the start screen; without an icon a
/// cell of the language grid, its title in the middle.
struct Tile {
  std::string id;
  std::string title;
  std::string summary;  ///< May be empty.
  std::string icon;     ///< May be empty.
  Role role = Role::kTeal;
  std::string locale;       ///< Of title and summary; empty takes the frame's.
  bool icon_above = false;  ///< Portrait; otherwise the icon stands at the start.
  bool chosen = false;
};

/// The least height at which nothing is cut.
float tile_height(Ui& ui, float width, const Tile& tile);
/// True when a word of the title is wider than a tile of this width has room for.
bool tile_breaks_words(Ui& ui, float width, const Tile& tile);
/// True when tapped.
bool tile(Ui& ui, const Rect& rect, const Tile& tile);

}  // namespace kiosk::ui
