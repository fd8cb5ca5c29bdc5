#pragma once

#include "locale/script.h"

#include <cstdint>
#include <string_view>
#include <vector>

struct UBreakIterator;

namespace kiosk::locale {

/// Where lines may end, by the rules of one locale (UAX #14 as ICU tailors it).
/// Offsets are UTF-16 code units. Owned by the text engine; main thread only.
class LineBreaks {
 public:
  explicit LineBreaks(std::string_view locale);
  ~LineBreaks();
  LineBreaks(const LineBreaks&) = delete;
  LineBreaks& operator=(const LineBreaks&) = delete;

  /// Borrows `text` until the next call.
  void set_text(std::u16string_view text);
  /// The last opportunity at or before `offset`; 0 when there is none.
  std::uint32_t last_until(std::uint32_t offset);
  /// The first opportunity after `offset`; the end of the text is one.
  std::uint32_t first_after(std::uint32_t offset);

 private:
  /// Looks for opportunities until one lies after `offset`, which is inside the text; gives it.
  std::vector<std::uint32_t>::const_iterator found_after(std::uint32_t offset);

  UBreakIterator* m_iterator;
  std::uint32_t m_size = 0;
  std::vector<std::uint32_t> m_found;  // In order, from 0, as far as anybody asked.
};

/// Borders of extended grapheme clusters (UAX #29): what a reader takes for one letter.
class Graphemes {
 public:
  Graphemes();
  ~Graphemes();
  Graphemes(const Graphemes&) = delete;
  Graphemes& operator=(const Graphemes&) = delete;

  /// Replaces `borders` with all borders of `text` in ascending order, in code units,
  /// 0 and the end included.
  void find(std::u16string_view text, CharTable& chars, std::vector<std::uint32_t>& borders);

 private:
  UBreakIterator* m_iterator = nullptr;  // Opened for the first text that needs it.
};

}  // namespace kiosk::locale
