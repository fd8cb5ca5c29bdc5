#include "text/source_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace kiosk::text {

namespace {

constexpr char32_t kWordJoiner = 0x2060;

char32_t shown(char32_t c) {
  switch (c) {
    case '\n':
    case 0x0B:
    case 0x0C:
    case 0x85:
    case 0x2028:
    case 0x2029: return '\n';
    case '\t': return ' ';
    default: return c < 0x20 || (c >= 0x7F && c < 0xA0) ? kWordJoiner : c;
  }
}

}  // namespace

SourceText::SourceText(locale::CharTable& chars, locale::Graphemes& graphemes)
    : m_chars(chars), m_graphemes(graphemes) {}

void SourceText::assign(std::string_view utf8) {
  m_units.clear();
  m_bytes.clear();
  m_units.reserve(utf8.size());
  m_bytes.reserve(utf8.size() + 1);
  m_needs_bidi = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead >= 0x20 && lead < 0x7F) {
      m_units.push_back(lead);
      m_bytes.push_back(static_cast<std::uint32_t>(at++));
    } else {
      add(shown(utf8::next(utf8, at)), start);
    }
  }
  m_bytes.push_back(static_cast<std::uint32_t>(utf8.size()));
  m_graphemes.find(m_units, m_chars, m_borders);
}

void SourceText::forget() {
  std::fill(m_units.begin(), m_units.end(), u' ');
  assign({});
}

void SourceText::add(char32_t c, std::size_t byte) {
  m_needs_bidi = m_needs_bidi || m_chars[c].is(locale::CharInfo::kNeedsBidi);
  m_bytes.push_back(static_cast<std::uint32_t>(byte));
  if (c < 0x10000) {
    m_units.push_back(static_cast<char16_t>(c));
    return;
  }
  m_units.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
  m_units.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
  m_bytes.push_back(static_cast<std::uint32_t>(byte));
}

std::uint32_t SourceText::unit_at(std::uint32_t byte) const {
  const auto found = std::lower_bound(m_bytes.begin(), m_bytes.end(), byte);
  return std::min(static_cast<std::uint32_t>(found - m_bytes.begin()), size());
}

std::uint32_t SourceText::border_until(std::uint32_t unit) const {
  return *(std::upper_bound(m_borders.begin(), m_borders.end(), unit) - 1);
}

std::uint32_t SourceText::border_after(std::uint32_t unit) const {
  const auto found = std::upper_bound(m_borders.begin(), m_borders.end(), unit);
  return found == m_borders.end() ? size() : *found;
}

}  // namespace kiosk::text
