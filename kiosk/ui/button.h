#pragma once

#include "ui/ui.h"

#include <string>

namespace kiosk::ui {

enum class ButtonKind : std::uint8_t {
  kDefault,
  kMain,  ///< Teal: the one way on.
  kBook,  ///< Amber: an appointment.
};

struct Button {
  std::string id;
  std::string label;     ///< Also the name of an icon-only button; never empty.
  std::string icon;      ///< At the start; may be empty.
  std::string end_icon;  ///< At the end ("chevron-right"); may be empty.
  ButtonKind kind = ButtonKind::kDefault;
  bool icon_only = false;
  bool disabled = false;
  std::string locale;       ///< Empty takes the frame's.
  std::string description;  ///< Heard, not seen.
};

/// Width and height with the label on one line.
Vec2 button_size(Ui& ui, const Button& button);
/// Height when the label may wrap at this width.
float button_height(Ui& ui, float width, const Button& button);
/// True when a word of the label would be broken at this width.
bool button_breaks_words(Ui& ui, float width, const Button& button);
bool button(Ui& ui, const Rect& rect, const Button& button);

}  // namespace kiosk::ui
