#pragma once

#include "ui/button.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// A card across a column that tells the state of one thing and has buttons for what can be
/// done with it. The card itself cannot be touched.
struct ActionCard {
  std::string id;
  std::string title;
  RichText summary;  ///< May be empty.
  std::string icon;
  Role role = Role::kTeal;
  std::vector<Button> buttons;  ///< In reading order; the main one last.
  std::optional<float> share;   ///< 0–1: something is under way, shown as a bar.
  bool is_status = false;       ///< Read out when it appears.
};

/// Buttons stand at the end, and below the words where these would get too narrow.
float action_card_height(Ui& ui, float width, const ActionCard& card);
/// The id of the tapped button.
std::optional<std::string> action_card(Ui& ui, const Rect& rect, const ActionCard& card);

}  // namespace kiosk::ui
