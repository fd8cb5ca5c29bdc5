#include "locale/break_iterator.h"

#include "base/assert.h"
#include "locale/bidi.h"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace kiosk::locale {

namespace {

UBreakIterator* open_iterator(UBreakIteratorType type, std::string_view locale) {
  const std::string tag(locale);
  char id[ULOC_FULLNAME_CAPACITY] = {};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), id, sizeof id, nullptr, &status);
  status = U_ZERO_ERROR;
  UBreakIterator* iterator = ubrk_open(type, id, nullptr, 0, &status);
  // The rules are part of ICU's data; without them no text could be shown at all.
  KIOSK_ASSERT(U_SUCCESS(status) && iterator != nullptr);
  return iterator;
}

void give_text(UBreakIterator* iterator, std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
  KIOSK_ASSERT(U_SUCCESS(status));
}

}  // namespace

LineBreaks::LineBreaks(std::string_view locale) : m_iterator(open_iterator(UBRK_LINE, locale)) {}

LineBreaks::~LineBreaks() {
  ubrk_close(m_iterator);
}

void LineBreaks::set_text(std::u16string_view text) {
  give_text(m_iterator, text);
  m_size = static_cast<std::uint32_t>(text.size());
  m_found.assign(1, 0);
}

std::uint32_t LineBreaks::last_until(std::uint32_t offset) {
  return offset >= m_size ? m_size : *std::prev(found_after(offset));
}

std::uint32_t LineBreaks::first_after(std::uint32_t offset) {
  return offset >= m_size ? m_size : *found_after(offset);
}

std::vector<std::uint32_t>::const_iterator LineBreaks::found_after(std::uint32_t offset) {
  // Only ever forwards: asked about a place ahead, ICU goes back to where its rules are sure,
  // which in some texts is the beginning, for each line anew.
  while (m_found.back() <= offset) {
    const std::int32_t next = ubrk_next(m_iterator);
    m_found.push_back(next == UBRK_DONE ? m_size : static_cast<std::uint32_t>(next));
  }
  return std::upper_bound(m_found.cbegin(), m_found.cend(), offset);
}

Graphemes::Graphemes() = default;

Graphemes::~Graphemes() {
  if (m_iterator != nullptr) ubrk_close(m_iterator);
}

void Graphemes::find(std::u16string_view text, CharTable& chars,
                     std::vector<std::uint32_t>& borders) {
  borders.clear();
  borders.reserve(text.size() + 1);
  borders.push_back(0);
  // Two neighbours decide wherever no emoji, flag or Hangul syllable stands (rules GB4 to
  // GB9b and GB999); ICU's iterator takes ten times as long for the same answer.
  CharInfo::Grapheme before = CharInfo::kControl;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = code_point_at(text, i);
    const CharInfo::Grapheme after = chars[c].grapheme;
    if (after == CharInfo::kComplex) {
      if (m_iterator == nullptr) m_iterator = open_iterator(UBRK_CHARACTER, "en");
      give_text(m_iterator, text);
      borders.clear();
      for (std::int32_t at = ubrk_first(m_iterator); at != UBRK_DONE; at = ubrk_next(m_iterator)) {
        borders.push_back(static_cast<std::uint32_t>(at));
      }
      return;
    }
    const bool joined = (after == CharInfo::kExtend && before != CharInfo::kControl) ||
                        (before == CharInfo::kPrepend && after != CharInfo::kControl);
    if (i > 0 && !joined) borders.push_back(static_cast<std::uint32_t>(i));
    before = after;
    i += units_of(c);
  }
  if (!text.empty()) borders.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace kiosk::locale
