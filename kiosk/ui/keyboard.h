#pragma once

#include "ui/keyboard_layout.h"
#include "ui/keyboard_state.h"
#include "ui/text_edit.h"
#include "ui/ui.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::ui {

/// What the keys without a letter are called, in the visitor's language.
struct KeyboardWords {
  std::string space;
  std::string next;
  std::string backspace;  ///< Heard.
  std::string shift;      ///< Heard.
  std::string symbols = "&123";
  std::string letters = "ABC";
  std::string accents;   ///< Heard; the key shows "áç".
  std::string language;  ///< Heard.
};

struct Keyboard {
  std::vector<std::string> locales;  ///< Layouts the language key goes through; at least one.
  bool phone = false;                ///< The digits pad instead.
  KeyboardWords words;
};

/// What a tap on a key did beside editing.
enum class KeyboardEvent : std::uint8_t { kNone, kTyped, kRefused, kNext };

/// With a row of digits. Given less, the digits wait behind their key.
float keyboard_height(Ui& ui, float width, const Keyboard& keyboard);
/// Below this keys would be too low for a finger.
float keyboard_least_height(Ui& ui, const Keyboard& keyboard, const KeyboardState& state);
/// Draws the keys and edits `edit`. Each press types once, however long it is held.
KeyboardEvent keyboard(Ui& ui, const Rect& rect, const Keyboard& keyboard, KeyboardState& state,
                       TextEdit& edit);

}  // namespace kiosk::ui
