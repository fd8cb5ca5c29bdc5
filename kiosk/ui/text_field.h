#pragma once

#include "ui/text_edit.h"
#include "ui/ui.h"

#include <string>

namespace kiosk::ui {

/// A box for one line of typed text with its label inside.
struct TextField {
  std::string id;
  std::string label;
  std::string hint;     ///< Shown while empty: "+233 …".
  std::string locale;   ///< Of what is typed; empty takes the frame's.
  std::string problem;  ///< Under the value when something is wrong; may be empty.
  std::string icon;     ///< At the start, for the search field; may be empty.
  bool active = false;  ///< The on-screen keyboard writes here.
  bool is_private = true;
};

float text_field_height(Ui& ui, float width, const TextField& field, const TextEdit& edit);
/// True when tapped, which also puts the caret where the finger was.
bool text_field(Ui& ui, const Rect& rect, const TextField& field, TextEdit& edit);

}  // namespace kiosk::ui
