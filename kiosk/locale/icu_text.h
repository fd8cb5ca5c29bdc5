#pragma once

// Only for sources of this folder: the rest of the house does not see ICU.

#include "base/assert.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace kiosk::locale {

/// Ill-formed UTF-8 becomes U+FFFD.
inline icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

inline std::string from_icu(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// For calls that only fail when ICU itself is broken.
inline void require(UErrorCode status) {
  KIOSK_ASSERT(U_SUCCESS(status));
}

}  // namespace kiosk::locale
