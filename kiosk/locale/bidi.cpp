#include "locale/bidi.h"

#include "base/assert.h"

#include <unicode/ubidi.h>

#include <algorithm>

namespace kiosk::locale {

namespace {

constexpr char16_t kLeftToRightIsolate = 0x2066;
constexpr char16_t kPopIsolate = 0x2069;

}  // namespace

Direction paragraph_direction(std::u16string_view text, Direction of_locale, CharTable& chars) {
  const auto own =
      of_locale == Direction::kRightToLeft ? CharInfo::kStrongRight : CharInfo::kStrongLeft;
  const auto other =
      of_locale == Direction::kRightToLeft ? CharInfo::kStrongLeft : CharInfo::kStrongRight;
  int balance = 0;
  bool opposed = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = code_point_at(text, i);
    i += units_of(c);
    const CharInfo& info = chars[c];
    if (info.is(own)) {
      if (!opposed) return of_locale;
      --balance;
    } else if (info.is(other)) {
      opposed = true;
      ++balance;
    }
  }
  if (!opposed || balance < 0) return of_locale;
  return of_locale == Direction::kRightToLeft ? Direction::kLeftToRight : Direction::kRightToLeft;
}

Bidi::Bidi() : m_bidi(ubidi_open()) {
  KIOSK_ASSERT(m_bidi != nullptr);
}

Bidi::~Bidi() {
  ubidi_close(m_bidi);
}

std::span<const std::uint8_t> Bidi::levels(std::u16string_view text, Direction base,
                                           std::span<const UnitRange> isolates) {
  m_marked.clear();
  std::size_t copied = 0;
  for (const UnitRange& range : isolates) {
    m_marked.append(text.substr(copied, range.start - copied));
    m_marked.push_back(kLeftToRightIsolate);
    m_marked.append(text.substr(range.start, range.end - range.start));
    m_marked.push_back(kPopIsolate);
    copied = range.end;
  }
  const bool marked = copied > 0;
  if (marked) m_marked.append(text.substr(copied));
  const std::u16string_view source = marked ? std::u16string_view(m_marked) : text;

  UErrorCode status = U_ZERO_ERROR;
  const UBiDiLevel level = base == Direction::kRightToLeft ? 1 : 0;
  ubidi_setPara(m_bidi, source.data(), static_cast<std::int32_t>(source.size()), level, nullptr,
                &status);
  const UBiDiLevel* resolved = ubidi_getLevels(m_bidi, &status);
  // ICU fails here for want of memory alone; the paragraph's own level is then honest.
  if (U_FAILURE(status) || resolved == nullptr) {
    m_levels.assign(text.size(), level);
    return m_levels;
  }
  if (!marked) return {resolved, text.size()};
  m_levels.clear();
  std::size_t from = 0;
  for (const UnitRange& range : isolates) {
    const std::size_t before = range.start - m_levels.size();
    m_levels.insert(m_levels.end(), resolved + from, resolved + from + before);
    from += before + 1;
    const std::size_t inside = range.end - range.start;
    m_levels.insert(m_levels.end(), resolved + from, resolved + from + inside);
    from += inside + 1;
  }
  m_levels.insert(m_levels.end(), resolved + from, resolved + source.size());
  return m_levels;
}

}  // namespace kiosk::locale
