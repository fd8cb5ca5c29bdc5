#pragma once

#include "locale/direction.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace kiosk::locale {

/// ISO 15924 code as four ASCII letters, big-endian: "Arab" is 0x41726162.
using ScriptTag = std::uint32_t;

constexpr ScriptTag script_tag(const char (&letters)[5]) {
  ScriptTag tag = 0;
  for (std::size_t i = 0; i < 4; ++i) tag = tag << 8 | static_cast<unsigned char>(letters[i]);
  return tag;
}

inline constexpr ScriptTag kScriptCommon = script_tag("Zyyy");
inline constexpr ScriptTag kScriptInherited = script_tag("Zinh");

/// The script a locale is usually written in: "Arab" for "ur", "Latn" for what ICU
/// does not know.
ScriptTag script_of_locale(std::string_view tag);
Direction direction_of_script(ScriptTag script);
/// True when the character's Script_Extensions contain `script`.
bool has_script(char32_t c, ScriptTag script);
/// The first of the character's Script_Extensions, for text that names no other.
ScriptTag first_script_extension(char32_t c);
/// The other half of a pair of brackets; `c` itself when it is none.
char32_t paired_bracket(char32_t c);
/// Simple lower-case mapping, one character to one.
char32_t lower_case(char32_t c);

/// What layout asks of every character, gathered once from ICU.
struct CharInfo {
  enum Flag : std::uint16_t {
    kNeedsBidi = 1,    ///< Right-to-left, Arabic digit or explicit direction character.
    kStrongLeft = 2,   ///< Bidi class L.
    kStrongRight = 4,  ///< Bidi class R or AL.
    kExtensions = 8,   ///< Common or Inherited, with Script_Extensions that name scripts.
    kOpenBracket = 16,
    kCloseBracket = 32,
    kSpace = 64,       ///< White space that may hang over a line's end.
    kIgnorable = 128,  ///< Default_Ignorable_Code_Point: needs no glyph.
    kDigit = 256,      ///< Decimal digit of any script.
    kLatinLetter = 512,
  };
  /// Grapheme_Cluster_Break, as far as two neighbours decide (UAX #29).
  enum Grapheme : std::uint8_t {
    kOther,
    kControl,  ///< Border before and after.
    kExtend,   ///< No border before: Extend, ZWJ, SpacingMark.
    kPrepend,  ///< No border after.
    kComplex,  ///< Needs more than two neighbours: ask ICU.
  };
  ScriptTag script;  ///< The Script property; Common and Inherited as they are.
  std::uint16_t flags;
  Grapheme grapheme;

  bool is(Flag flag) const { return (flags & flag) != 0; }
};

/// A table of CharInfo, filled in blocks of 256 as texts need them.
/// Owned by the text engine; main thread only.
class CharTable {
 public:
  const CharInfo& operator[](char32_t c) {
    const std::size_t block = c >> 8;
    if (block >= m_blocks.size()) return m_outside;
    if (!m_blocks[block]) fill(block);
    return (*m_blocks[block])[c & 0xFF];
  }

 private:
  using Block = std::array<CharInfo, 256>;
  void fill(std::size_t block);

  std::array<std::unique_ptr<Block>, 0x1100> m_blocks;
  CharInfo m_outside{kScriptCommon, 0, CharInfo::kOther};
};

}  // namespace kiosk::locale
