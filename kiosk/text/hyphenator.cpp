#include "text/hyphenator.h"

#include "locale/script.h"

#include <hyphen.h>

#include <cstdlib>

namespace kiosk::text {

namespace {

// The longest German word in use has some eighty letters; more is noise that the
// patterns need not see.
constexpr std::size_t kMaxWordUnits = 100;
constexpr std::size_t kMinWordUnits = 5;
// The two bytes more that libhyphen writes for its own dots, and its zero.
constexpr std::size_t kMarksMargin = 5;
constexpr char32_t kLastLatin1 = 0xFF;

}  // namespace

Hyphenator::~Hyphenator() {
  if (m_patterns != nullptr) hnj_hyphen_free(m_patterns);
}

const std::vector<std::uint32_t>& Hyphenator::divide(std::u16string_view word) {
  m_offsets.clear();
  if (word.size() < kMinWordUnits || word.size() > kMaxWordUnits) return m_offsets;
  if (!m_tried) m_patterns = hnj_hyphen_load(m_file.file.c_str());
  m_tried = true;
  // Debian's German patterns are in ISO 8859-1, whose bytes are the code points, so one
  // byte is one unit. Patterns in another encoding divide nothing.
  if (m_patterns == nullptr || m_patterns->utf8 != 0) return m_offsets;
  m_bytes.clear();
  for (const char16_t unit : word) {
    const char32_t lower = locale::lower_case(unit);
    if (lower > kLastLatin1) return m_offsets;
    m_bytes.push_back(static_cast<char>(lower));
  }
  m_marks.assign(m_bytes.size() + kMarksMargin, 0);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int size = static_cast<int>(m_bytes.size());
  hnj_hyphen_hyphenate2(m_patterns, m_bytes.c_str(), size, m_marks.data(), nullptr, &replacements,
                        &positions, &cuts);
  for (std::size_t i = 1; i + 2 < word.size(); ++i) {
    // An odd mark behind letter i; divisions that change letters are left out.
    const bool changes = replacements != nullptr && replacements[i] != nullptr;
    if ((m_marks[i] & 1) != 0 && !changes) m_offsets.push_back(static_cast<std::uint32_t>(i + 1));
  }
  if (replacements != nullptr) {
    for (int i = 0; i < size; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
  }
  return m_offsets;
}

}  // namespace kiosk::text
