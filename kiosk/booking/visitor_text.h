#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace kiosk::booking {

inline constexpr std::size_t kMaxNameCodePoints = 80;
inline constexpr std::size_t kMaxNameBytes = 320;
inline constexpr std::size_t kMaxPhoneBytes = 64;
inline constexpr std::size_t kMaxMarksPerBase = 4;

/// A name as it will be sealed: control and direction-override characters dropped, spaces
/// joined, at most four marks on a base letter, NFC is not forced. Nothing else is judged:
/// one letter, "Null", digits and emoji are names. Empty stays empty.
/// Errors: kInvalidInput over the limits above. Lengths are checked before anything else,
/// because normalising hostile text is slow.
Result<std::string> clean_name(std::string_view text);

/// A phone number as "+233201234567" or "0201234567", an extension as "#12": digits of any
/// script, spaces, dashes, dots, slashes and brackets around them; "00" at the front is
/// "+"; "(0)" after a country code falls away. Empty stays empty.
/// Errors: kInvalidInput (letters, or fewer than 5 or more than 15 digits).
Result<std::string> clean_phone(std::string_view text);

}  // namespace kiosk::booking
