#include "locale/characters.h"

#include <unicode/uchar.h>

#include <cstdio>

namespace kiosk::locale {

namespace {

constexpr char32_t kJoiners[] = {0x200C, 0x200D};

bool is_joiner(char32_t c) {
  return c == kJoiners[0] || c == kJoiners[1];
}

}  // namespace

bool is_mark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_control(char32_t c) {
  if (is_joiner(c)) return false;
  const auto category = u_charType(static_cast<UChar32>(c));
  // Spaces first: a tab is a control character as well, and people mean the space.
  return !is_space(c) && (category == U_CONTROL_CHAR || category == U_FORMAT_CHAR ||
                          category == U_SURROGATE || c == 0xFFFE || c == 0xFFFF);
}

bool is_visible(char32_t c) {
  return !is_space(c) && !is_control(c) && !is_joiner(c) && !is_mark(c) &&
         u_isdefined(static_cast<UChar32>(c));
}

std::string character_name(char32_t c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  // No name of Unicode's has more than 88 letters.
  char name[128];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      u_charName(static_cast<UChar32>(c), U_UNICODE_CHAR_NAME, name, sizeof name, &status);
  return U_SUCCESS(status) && length > 0 ? std::string(code) + ' ' + name : std::string(code);
}

}  // namespace kiosk::locale
