#pragma once

#include "locale/break_iterator.h"
#include "locale/script.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

inline constexpr char16_t kSoftHyphen = 0x00AD;

/// A paragraph in UTF-16 with the way back to the caller's bytes. The buffers are used
/// again for the next paragraph.
class SourceText {
 public:
  SourceText(locale::CharTable& chars, locale::Graphemes& graphemes);

  /// Ill-formed bytes become U+FFFD each, line and page separators a line feed, other
  /// control characters an invisible word joiner, a tab a space.
  void assign(std::string_view utf8);

  /// Overwrites the last paragraph and empties this one.
  void forget();

  std::u16string_view units() const { return m_units; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(m_units.size()); }
  /// Byte offset of unit `i`; `i` may be the end.
  std::uint32_t byte_at(std::uint32_t i) const { return m_bytes[i]; }
  /// The first unit at or after a byte offset.
  std::uint32_t unit_at(std::uint32_t byte) const;
  const std::vector<std::uint32_t>& graphemes() const { return m_borders; }
  /// The last grapheme border at or before `unit`.
  std::uint32_t border_until(std::uint32_t unit) const;
  std::uint32_t border_after(std::uint32_t unit) const;
  /// False when every character runs left to right without bidi's help.
  bool needs_bidi() const { return m_needs_bidi; }
  bool is_space(std::uint32_t unit) const {
    return m_units[unit] == u' ' ||
           (m_units[unit] != 0xA0 && m_chars[m_units[unit]].is(locale::CharInfo::kSpace));
  }
  /// A letter or mark of the Latin script, as words of dictionaries are made of.
  bool is_letter(std::uint32_t unit) const {
    return m_chars[m_units[unit]].is(locale::CharInfo::kLatinLetter);
  }

 private:
  void add(char32_t c, std::size_t byte);

  locale::CharTable& m_chars;
  locale::Graphemes& m_graphemes;
  std::u16string m_units;
  std::vector<std::uint32_t> m_bytes;
  std::vector<std::uint32_t> m_borders;
  bool m_needs_bidi = false;
};

}  // namespace kiosk::text
