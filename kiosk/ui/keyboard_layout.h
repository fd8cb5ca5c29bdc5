#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

enum class KeyKind : std::uint8_t {
  kCharacter,
  kShift,
  kSymbols,   ///< To digits and punctuation, and back.
  kAccents,   ///< To the letters with marks of all Latin languages, and back.
  kLanguage,  ///< To the next layout of the visitor's list.
  kSpace,
  kBackspace,
  kNext,
};

struct KeyCap {
  KeyKind kind = KeyKind::kCharacter;
  std::string text;  ///< What it types, UTF-8.
  float width = 1;   ///< In letter keys.
};
using KeyRow = std::vector<KeyCap>;

/// One arrangement of keys. Rows in the order of the glass, keys from left to
/// right: layouts are never mirrored, not even the Arabic ones.
struct KeyboardLayout {
  std::string id;      ///< "en", "ak", "sr-Cyrl", "phone"
  std::string locale;  ///< BCP 47 of the letters on the keys.
  std::string label;   ///< On the language key: "EN", "Twi", "اردو".
  std::vector<KeyRow> letters;
  std::vector<KeyRow> shifted;  ///< Empty for scripts without capitals or a second plane.
};

/// The layout for a locale: exact, then its language, then English.
const KeyboardLayout& keyboard_layout(std::string_view locale);
/// Digits and plus, for phone numbers.
const KeyboardLayout& phone_layout();
/// Shared pages.
const std::vector<KeyRow>& symbol_rows(std::string_view locale);
const std::vector<KeyRow>& accent_rows(bool shifted);
/// All layouts, for tests and for `keyboard_layout`.
std::span<const KeyboardLayout> keyboard_layouts();

}  // namespace kiosk::ui
