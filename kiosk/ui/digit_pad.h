#pragma once

#include "ui/ui.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::ui {

/// Keys for a secret number: the ten digits, "delete" and "enter". Nothing on it is read
/// aloud, because a loudspeaker would tell the number to the room.
struct DigitPad {
  std::string id;
  std::array<std::string, 10> digits;  ///< 0–9 as the language writes them.
  std::string remove;                  ///< Heard name of the key with the arrow.
  std::string enter;
  bool disabled = false;
  bool enter_disabled = false;
};
struct PadKey {
  enum class Kind : std::uint8_t { kDigit, kRemove, kEnter } kind = Kind::kDigit;
  std::uint8_t digit = 0;  ///< kDigit
};

/// Of the whole pad.
Vec2 digit_pad_size(Ui& ui);
/// As large as `digit_pad_size` or larger. 1 stands at the left above in every language, as
/// on telephones.
std::optional<PadKey> digit_pad(Ui& ui, const Rect& rect, const DigitPad& pad);

/// One dot for each typed digit, and nothing else.
struct SecretDots {
  std::string id;
  std::string name;  ///< Heard in place of the digits.
  std::size_t count = 0;
};
float secret_dots_height(Ui& ui);
void secret_dots(Ui& ui, const Rect& rect, const SecretDots& dots);

}  // namespace kiosk::ui
