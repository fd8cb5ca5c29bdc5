#pragma once

#include "ui/button.h"
#include "ui/progress.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// A question or a small card over the dimmed screen. Draw it last.
struct Dialog {
  std::string id;
  std::string title;
  RichText text;
  std::string german;  ///< Under a glossary title; may be empty.
  std::string locale;  ///< Of title and text; empty takes the frame's.
  std::optional<Countdown> countdown;
  bool centred = true;          ///< Otherwise text from the start, as on a card of words.
  std::vector<Button> buttons;  ///< Main first.
  std::string back_id;          ///< Comes back on the keypad's Back.
  std::string outside_id;       ///< Comes back on a touch beside the card; may be empty.
  std::string outside_name;     ///< Heard name of that touch.
};

/// The id of the tapped button, or the link in its text.
std::optional<std::string> dialog(Ui& ui, const Dialog& dialog);

/// A message that goes by itself; the caller decides when.
struct Toast {
  std::string id;
  std::string text;
  std::string icon;
};
/// Above the logical `bottom`, centred.
void toast(Ui& ui, const Rect& area, const Toast& toast);

}  // namespace kiosk::ui
