#include "text/hyphenator.h"

#include "base/files.h"
#include "locale/script.h"

#include <algorithm>

namespace kiosk::text {

namespace {

// The longest German word in use has some eighty letters; more is noise that the
// patterns need not see.
constexpr std::size_t kMaxWordUnits = 100;
constexpr std::size_t kMinWordUnits = 5;
constexpr std::size_t kMinPart = 2;
constexpr std::uint64_t kMaxFileBytes = 8 * 1024 * 1024;
constexpr char32_t kLastLatin1 = 0xFF;
constexpr std::size_t kFirstSlots = 1024;  // A power of two, as always.

// A slot's lower bits: where the pattern stands in the file.
constexpr unsigned kPatternBits = 24;
constexpr std::uint32_t kPatternMask = (1U << kPatternBits) - 1;
constexpr std::uint32_t kOnlyBeginning = kPatternMask;
constexpr std::uint64_t kFree = ~std::uint64_t{0};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// FNV-1a, one letter a step.
std::uint64_t hash_step(std::uint64_t hash, char letter) {
  return (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3;
}

constexpr std::uint64_t kHashStart = 0xCBF29CE484222325;

/// Carries every letter into the bits that choose a slot; a text and its neighbours in the
/// alphabet would otherwise crowd together.
std::uint64_t finish(std::uint64_t hash) {
  hash = (hash ^ hash >> 32) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 29;
}

}  // namespace

std::string_view HyphenationPatterns::pattern_at(std::uint32_t offset) const {
  const std::string_view rest = m_file.substr(offset);
  return rest.substr(0, rest.find_first_of("\n\r \t"));
}

std::size_t HyphenationPatterns::slot_of(std::uint64_t hash) const {
  const std::uint64_t kept = hash >> kPatternBits;
  std::size_t slot = static_cast<std::size_t>(kept) & (m_slots.size() - 1);
  while (m_slots[slot] != kFree && m_slots[slot] >> kPatternBits != kept) {
    slot = (slot + 1) & (m_slots.size() - 1);
  }
  return slot;
}

void HyphenationPatterns::insert(std::uint64_t hash, std::uint32_t pattern) {
  if (3 * (m_used + 1) > 2 * m_slots.size()) {
    std::vector<std::uint64_t> old(std::max(kFirstSlots, 2 * m_slots.size()), kFree);
    old.swap(m_slots);
    for (const std::uint64_t slot : old) {
      if (slot != kFree) m_slots[slot_of(slot)] = slot;
    }
  }
  std::uint64_t& slot = m_slots[slot_of(hash)];
  if (slot == kFree) ++m_used;
  // What begins one pattern may be another as a whole, whichever comes first.
  if (slot == kFree || pattern != kOnlyBeginning) {
    slot = (hash & ~std::uint64_t{kPatternMask}) | pattern;
  }
}

void HyphenationPatterns::add(std::uint32_t offset) {
  const std::string_view pattern = pattern_at(offset);
  std::uint64_t hash = kHashStart;
  const std::size_t last = pattern.find_last_not_of("0123456789");
  for (std::size_t i = 0; i < pattern.size() && last != pattern.npos; ++i) {
    if (is_digit(pattern[i])) continue;
    hash = hash_step(hash, pattern[i]);
    insert(finish(hash), i == last ? offset : kOnlyBeginning);
  }
}

void HyphenationPatterns::weigh(std::string_view word, std::vector<char>& digits) {
  digits.assign(word.size() + 1, '0');
  if (m_slots.empty()) return;
  m_dotted.assign(1, '.').append(word).append(1, '.');
  m_ends.assign(m_dotted.size(), 0);
  m_begins.assign(m_dotted.size(), 0);
  for (std::size_t begin = 0; begin < m_dotted.size(); ++begin) {
    std::uint64_t hash = kHashStart;
    for (std::size_t end = begin; end < m_dotted.size(); ++end) {
      hash = hash_step(hash, m_dotted[end]);
      const std::size_t slot = slot_of(finish(hash));
      if (m_slots[slot] == kFree) break;
      if (m_ends[end] != 0) continue;  // A longer one began before.
      m_ends[end] = static_cast<std::uint32_t>(slot + 1);
      m_begins[end] = begin;
    }
  }
  for (std::size_t end = 0; end < m_dotted.size(); ++end) {
    if (m_ends[end] == 0) continue;
    const auto pattern = static_cast<std::uint32_t>(m_slots[m_ends[end] - 1] & kPatternMask);
    if (pattern != kOnlyBeginning) apply(pattern, m_begins[end], word.size(), digits);
  }
}

void HyphenationPatterns::apply(std::uint32_t offset, std::size_t begin, std::size_t size,
                                std::vector<char>& digits) const {
  // A digit stands behind as many letters as were met before it; the dot before the word
  // is the first of them.
  for (const char c : pattern_at(offset)) {
    if (!is_digit(c)) {
      ++begin;
    } else if (begin >= 2 && begin - 2 < size) {
      digits[begin - 2] = std::max(digits[begin - 2], c);
    }
  }
}

void Hyphenator::read() {
  m_read = true;
  Result<std::string> text = DiskFiles().read(m_file.file, kMaxFileBytes);
  // Only the encoding whose bytes are code points is read; others divide nothing.
  if (!text || !text->starts_with("ISO8859-1")) return;
  m_text = std::move(*text);
  m_compounds = HyphenationPatterns(m_text);
  m_syllables = HyphenationPatterns(m_text);
  const bool two_levels = m_text.find("\nNEXTLEVEL") != m_text.npos;
  HyphenationPatterns* level = two_levels ? &m_compounds : &m_syllables;
  for (std::size_t at = m_text.find('\n'); at != m_text.npos; at = m_text.find('\n', at)) {
    if (++at == m_text.size()) break;
    const std::string_view rest = std::string_view(m_text).substr(at);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.starts_with("NEXTLEVEL")) level = &m_syllables;
    // Comments, settings, and divisions that would change letters ("ck" to "k-k").
    const bool other = line.empty() || line[0] == '#' || line[0] == '%' ||
                       (line[0] >= 'A' && line[0] <= 'Z') || line.find('/') != line.npos;
    if (!other) level->add(static_cast<std::uint32_t>(at));
  }
}

void Hyphenator::divide_part(std::size_t begin, std::size_t end) {
  m_syllables.weigh(std::string_view(m_bytes).substr(begin, end - begin), m_part_digits);
  for (std::size_t i = begin + kMinPart; i + kMinPart <= end; ++i) {
    if ((m_part_digits[i - 1 - begin] & 1) != 0) m_offsets.push_back(static_cast<std::uint32_t>(i));
  }
  if (end < m_bytes.size()) m_offsets.push_back(static_cast<std::uint32_t>(end));
}

const std::vector<std::uint32_t>& Hyphenator::divide(std::u16string_view word) {
  m_offsets.clear();
  if (word.size() < kMinWordUnits || word.size() > kMaxWordUnits) return m_offsets;
  if (!m_read) read();
  m_bytes.clear();
  for (const char16_t unit : word) {
    const char32_t lower = locale::lower_case(unit);
    if (lower > kLastLatin1) return m_offsets;
    m_bytes.push_back(static_cast<char>(lower));
  }
  m_compounds.weigh(m_bytes, m_digits);
  std::size_t begin = 0;
  for (std::size_t i = kMinPart; i + kMinPart <= m_bytes.size(); ++i) {
    if ((m_digits[i - 1] & 1) == 0) continue;
    divide_part(begin, i);
    begin = i;
  }
  divide_part(begin, m_bytes.size());
  return m_offsets;
}

}  // namespace kiosk::text
