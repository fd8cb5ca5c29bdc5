#include "locale/look_alike.h"

#include "base/utf8.h"
#include "locale/icu_text.h"
#include "locale/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

namespace kiosk::locale {

namespace {

struct Close {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

const USpoofChecker* checker() {
  static const std::unique_ptr<USpoofChecker, Close> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, Close> spoof(uspoof_open(&status));
    require(status);
    uspoof_setRestrictionLevel(spoof.get(), USPOOF_MODERATELY_RESTRICTIVE);
    uspoof_setChecks(spoof.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS, &status);
    require(status);
    return spoof;
  }();
  return made.get();
}

bool in_word(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const bool is_mark = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
  return u_isalnum(point) || is_mark || c == 0x200C || c == 0x200D;
}

/// Common and Inherited for what every script uses.
UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) ? script : USCRIPT_COMMON;
}

bool has_own_script(char32_t c) {
  const UScriptCode script = script_of(c);
  return script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

/// The code of the zero in a digit's system; 0 for what is no digit.
char32_t zero_of(char32_t c) {
  const std::int32_t value = u_charDigitValue(static_cast<UChar32>(c));
  return value < 0 ? 0 : c - static_cast<char32_t>(value);
}

/// The first digit of another system than the first; 0 when there is none.
char32_t odd_digit(const std::u32string& word) {
  const auto first = std::find_if(word.begin(), word.end(), zero_of);
  const auto other = std::find_if(first, word.end(), [&](char32_t c) {
    return zero_of(c) != 0 && zero_of(c) != zero_of(*first);
  });
  return other == word.end() ? 0 : *other;
}

/// The first letter of the script that fewer letters have; 0 when all have the same.
char32_t odd_letter(const std::u32string& word) {
  const auto first = std::find_if(word.begin(), word.end(), has_own_script);
  if (first == word.end()) return 0;
  const auto differs = [script = script_of(*first)](char32_t c) {
    return has_own_script(c) && script_of(c) != script;
  };
  const auto other = std::find_if(first, word.end(), differs);
  if (other == word.end()) return 0;
  const auto letters = std::count_if(word.begin(), word.end(), has_own_script);
  const auto others = std::count_if(word.begin(), word.end(), differs);
  return others * 2 > letters ? *first : *other;
}

icu::UnicodeString to_icu(const std::u32string& word) {
  icu::UnicodeString text;
  for (const char32_t c : word) text.append(static_cast<UChar32>(c));
  return text;
}

bool deceives(const std::u32string& word) {
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t found = uspoof_checkUnicodeString(checker(), to_icu(word), nullptr, &status);
  require(status);
  return found != 0;
}

/// Alphabets with whole words that nobody can tell from Latin ones.
bool is_twin_of_latin(UScriptCode script) {
  return script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK;
}

bool looks_latin(const std::u32string& word) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString skeleton;
  uspoof_getSkeletonUnicodeString(checker(), 0, to_icu(word), skeleton, &status);
  require(status);
  for (std::int32_t i = 0; i < skeleton.length(); ++i) {
    if (skeleton[i] >= 0x80) return false;
  }
  return true;
}

/// The character of a word that deceives; 0 when it is honest.
char32_t odd_one(const std::u32string& word, bool latin_expected) {
  if (const char32_t odd = odd_digit(word)) return odd;
  if (const char32_t odd = odd_letter(word)) return deceives(word) ? odd : 0;
  const bool is_twin = latin_expected && is_twin_of_latin(script_of(word.front()));
  return is_twin && looks_latin(word) ? word.front() : 0;
}

}  // namespace

std::optional<LookAlike> find_look_alike(std::string_view text, std::string_view tag) {
  const bool latin_expected = script_of_locale(tag) == script_tag("Latn");
  std::u32string word;
  const auto found = [&]() -> std::optional<LookAlike> {
    const char32_t odd = word.empty() ? 0 : odd_one(word, latin_expected);
    if (odd == 0) return std::nullopt;
    return LookAlike{from_icu(to_icu(word)), odd};
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (in_word(c)) {
      word += c;
      continue;
    }
    if (auto look_alike = found()) return look_alike;
    word.clear();
  }
  return found();
}

}  // namespace kiosk::locale
