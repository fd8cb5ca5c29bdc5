#pragma once

#include "locale/direction.h"
#include "locale/script.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

struct UBiDi;

namespace kiosk::locale {

/// Half-open range of UTF-16 code units.
struct UnitRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool operator==(const UnitRange&) const = default;
};

/// The code point that begins at unit `at`; a lone surrogate stands for itself.
inline char32_t code_point_at(std::u16string_view text, std::size_t at) {
  const char32_t lead = text[at];
  if (lead < 0xD800 || lead >= 0xDC00 || at + 1 >= text.size()) return lead;
  const char32_t trail = text[at + 1];
  if (trail < 0xDC00 || trail >= 0xE000) return lead;
  return 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00);
}
/// Units that `c` takes in UTF-16: 1 or 2.
constexpr std::uint32_t units_of(char32_t c) {
  return c < 0x10000 ? 1 : 2;
}

/// The direction of a paragraph: the locale's, unless the first strong character runs
/// the other way and so do most letters. (Taken alone the first character would turn an
/// Arabic sentence around that begins with a German name.) Source: UAX #9, P2 and HL1.
Direction paragraph_direction(std::u16string_view text, Direction of_locale, CharTable& chars);

/// Finds what must keep its own left-to-right order inside right-to-left text: phone
/// numbers and addresses, and with a right-to-left `base` Latin names as well. The
/// ranges are appended in order and do not overlap. Source: UAX #9, HL4 and section 6.2.
void find_isolates(std::u16string_view text, Direction base, CharTable& chars,
                   std::vector<UnitRange>& found);

/// Resolves embedding levels with ICU. Owned by the text engine; main thread only.
class Bidi {
 public:
  Bidi();
  ~Bidi();
  Bidi(const Bidi&) = delete;
  Bidi& operator=(const Bidi&) = delete;

  /// One level for each code unit of `text`, valid until the next call. Every range of
  /// `isolates` is treated as if it stood between LRI and PDI; nothing is inserted that
  /// the caller could see. Lines still have to apply rule L1 to their ends.
  std::span<const std::uint8_t> levels(std::u16string_view text, Direction base,
                                       std::span<const UnitRange> isolates);

 private:
  UBiDi* m_bidi;
  std::u16string m_marked;
  std::vector<std::uint8_t> m_levels;
};

}  // namespace kiosk::locale
