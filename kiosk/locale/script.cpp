#include "locale/script.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <string>

namespace kiosk::locale {

namespace {

ScriptTag tag_of(UScriptCode code) {
  const char* name = uscript_getShortName(code);
  if (name == nullptr) return kScriptCommon;
  ScriptTag tag = 0;
  for (int i = 0; i < 4; ++i) tag = tag << 8 | static_cast<unsigned char>(name[i]);
  return tag;
}

UScriptCode code_of(ScriptTag tag) {
  const char name[5] = {static_cast<char>(tag >> 24), static_cast<char>(tag >> 16),
                        static_cast<char>(tag >> 8), static_cast<char>(tag), 0};
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, name);
  return code < 0 ? USCRIPT_COMMON : static_cast<UScriptCode>(code);
}

unsigned direction_flags(UChar32 c) {
  switch (u_charDirection(c)) {
    case U_LEFT_TO_RIGHT: return CharInfo::kStrongLeft;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return CharInfo::kStrongRight | CharInfo::kNeedsBidi;
    case U_ARABIC_NUMBER:
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_FIRST_STRONG_ISOLATE: return CharInfo::kNeedsBidi;
    default: return 0;
  }
}

unsigned bracket_flags(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
    case U_BPT_OPEN: return CharInfo::kOpenBracket;
    case U_BPT_CLOSE: return CharInfo::kCloseBracket;
    default: return 0;
  }
}

CharInfo::Grapheme grapheme_class(UChar32 c) {
  // Rules that look further than two neighbours are about emoji and, since Unicode
  // 15.1, conjuncts of the scripts of India; those blocks are left to ICU whole.
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) return CharInfo::kComplex;
  if (c >= 0x0900 && c < 0x0E00) return CharInfo::kComplex;
  switch (u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_OTHER: return CharInfo::kOther;
    case U_GCB_CONTROL:
    case U_GCB_LF: return CharInfo::kControl;
    case U_GCB_EXTEND:
    case U_GCB_SPACING_MARK: return CharInfo::kExtend;
    case U_GCB_PREPEND: return CharInfo::kPrepend;
    // A joiner glues emoji behind it, a carriage return its line feed.
    default: return CharInfo::kComplex;
  }
}

/// It separates statements in every language of the terminal; the scripts that Unicode 16
/// names for it are those that use it inside words, and Arabic is none of them.
constexpr UChar32 kMiddleDot = 0xB7;

CharInfo gather(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  unsigned flags = direction_flags(c) | bracket_flags(c);
  if ((script == USCRIPT_COMMON || script == USCRIPT_INHERITED) && c != kMiddleDot) {
    UScriptCode extensions[32];
    status = U_ZERO_ERROR;
    const int count = uscript_getScriptExtensions(c, extensions, 32, &status);
    if (U_SUCCESS(status) && count > 0 && extensions[0] != script) flags |= CharInfo::kExtensions;
  }
  if (u_isWhitespace(c) && c != '\n') flags |= CharInfo::kSpace;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) flags |= CharInfo::kIgnorable;
  if (u_isdigit(c)) flags |= CharInfo::kDigit;
  if (script == USCRIPT_LATIN && u_isalpha(c)) flags |= CharInfo::kLatinLetter;
  return {tag_of(script), static_cast<std::uint16_t>(flags), grapheme_class(c)};
}

}  // namespace

void CharTable::fill(std::size_t block) {
  m_blocks[block] = std::make_unique<Block>();
  for (std::size_t i = 0; i < 256; ++i) {
    (*m_blocks[block])[i] = gather(static_cast<UChar32>(block << 8 | i));
  }
}

ScriptTag script_of_locale(std::string_view tag) {
  const std::string name(tag);
  char id[ULOC_FULLNAME_CAPACITY] = {};
  char full[ULOC_FULLNAME_CAPACITY] = {};
  char script[ULOC_SCRIPT_CAPACITY] = {};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(name.c_str(), id, sizeof id, nullptr, &status);
  uloc_addLikelySubtags(id, full, sizeof full, &status);
  uloc_getScript(full, script, sizeof script, &status);
  if (U_FAILURE(status) || script[0] == 0 || script[4] != 0) return script_tag("Latn");
  ScriptTag result = 0;
  for (int i = 0; i < 4; ++i) result = result << 8 | static_cast<unsigned char>(script[i]);
  return result;
}

Direction direction_of_script(ScriptTag script) {
  return uscript_isRightToLeft(code_of(script)) ? Direction::kRightToLeft : Direction::kLeftToRight;
}

bool has_script(char32_t c, ScriptTag script) {
  return uscript_hasScript(static_cast<UChar32>(c), code_of(script));
}

ScriptTag first_script_extension(char32_t c) {
  UScriptCode extensions[32];
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getScriptExtensions(static_cast<UChar32>(c), extensions, 32, &status);
  return U_SUCCESS(status) && count > 0 ? tag_of(extensions[0]) : kScriptCommon;
}

char32_t paired_bracket(char32_t c) {
  return static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(c)));
}

char32_t lower_case(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace kiosk::locale
