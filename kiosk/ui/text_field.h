#pragma once

#include "ui/text_edit.h"
#include "ui/ui.h"

#include <cstdint>
#include <string>

namespace kiosk::ui {

/// A box for one line of typed text, its label inside above it.
struct TextField {
  std::string id;
  std::string label;
  bool label_shown = true;  ///< False where the place is too low: it is still the field's name.
  std::string hint;         ///< Shown while empty: "+233 …".
  std::string locale;       ///< Of what is typed; empty takes the frame's.
  std::string problem;      ///< Under the value when something is wrong; may be empty.
  std::string icon;         ///< At the start, for the search field; may be empty.
  bool active = false;      ///< The on-screen keyboard writes here.
  bool is_private = true;
};

float text_field_height(Ui& ui, float width, const TextField& field, const TextEdit& edit);
/// True when a field of this width has to cut the end of its hint off.
bool text_field_cuts_hint(Ui& ui, float width, const TextField& field, const TextEdit& edit);
/// What happened to a field beside the caret, which a touch puts where the finger was.
enum class FieldEvent : std::uint8_t {
  kNone,
  kTapped,
  kTyped,  ///< A hardware keyboard changed the text.
  kDone,   ///< Its Enter key: on to what comes next.
};
/// Draws the field and takes what a hardware keyboard types into it, within the same
/// limits as the keys on the glass.
FieldEvent text_field(Ui& ui, const Rect& rect, const TextField& field, TextEdit& edit);

}  // namespace kiosk::ui
