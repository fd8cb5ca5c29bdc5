#include "locale/bidi.h"

#include <algorithm>

namespace kiosk::locale {

namespace {

constexpr char16_t kNoBreakSpace = 0x00A0;
constexpr char16_t kNarrowNoBreakSpace = 0x202F;
constexpr char16_t kNoBreakHyphen = 0x2011;
constexpr char16_t kEnDash = 0x2013;

bool one_of(char16_t c, std::u16string_view set) {
  return set.find(c) != set.npos;
}

bool is_space(char16_t c) {
  return c == ' ' || c == kNoBreakSpace || c == kNarrowNoBreakSpace;
}

bool separates_digits(char16_t c) {
  return is_space(c) || one_of(c, u"-./()") || c == kNoBreakHyphen || c == kEnDash;
}

/// Stands inside names, mail and web addresses, never at their end.
bool joins_words(char16_t c) {
  return is_space(c) || one_of(c, u"-./:@_&%?=#~+,;'\u2019") || c == kNoBreakHyphen || c == kEnDash;
}

class IsolateFinder {
 public:
  IsolateFinder(std::u16string_view text, CharTable& chars) : m_text(text), m_chars(chars) {}

  /// The end of a phone number that begins at `start`; `start` when none does.
  std::size_t phone_end(std::size_t start) const {
    const char16_t first = m_text[start];
    int digits = 0;
    int groups = 0;
    int separators = 0;
    std::size_t end = start;
    for (std::size_t i = first == '+' ? start + 1 : start; i < m_text.size(); ++i) {
      if (is_digit(i)) {
        if (separators > 0 || groups == 0) ++groups;
        ++digits;
        separators = 0;
        end = i + 1;
      } else if (separates_digits(m_text[i]) && separators < 2) {
        ++separators;
      } else {
        break;
      }
    }
    // A date, a price or a span of years keeps the order of the text around it.
    const bool dialled = first == '+' || first == '(' || digit_value(start) == 0;
    const bool is_phone = dialled ? digits >= 6 : digits >= 7 && groups >= 3;
    return is_phone ? end : start;
  }

  /// The end of Latin words, or of one word or address, that begin at `start`.
  std::size_t latin_end(std::size_t start, bool one_word) const {
    std::size_t end = start;
    int open = 0;
    int joins = 0;
    for (std::size_t i = start; i < m_text.size(); ++i) {
      const char16_t c = m_text[i];
      if (in_word(i)) {
        joins = 0;
        if (open == 0) end = i + 1;
      } else if (c == '(' && i + 1 < m_text.size() && in_word(i + 1)) {
        ++open;
      } else if (c == ')' && open > 0 && joins == 0) {
        if (--open == 0) end = i + 1;
      } else if (joins_words(c) && joins < 3 && !(one_word && is_space(c))) {
        ++joins;
      } else {
        break;
      }
    }
    // "B1+", "50%", "https://example.org/": signs that belong to the word before them.
    while (end < m_text.size() && one_of(m_text[end], u"+#%/") &&
           (end + 1 == m_text.size() || !in_word(end + 1))) {
      ++end;
    }
    return end;
  }

  bool is_latin(std::size_t i) const { return info(i).is(CharInfo::kLatinLetter); }
  bool is_digit(std::size_t i) const { return info(i).is(CharInfo::kDigit); }
  bool in_word(std::size_t i) const {
    return is_latin(i) || is_digit(i) || info(i).grapheme == CharInfo::kExtend;
  }
  bool may_begin_phone(std::size_t i) const {
    if (i > 0 && (in_word(i - 1) || info(i - 1).is(CharInfo::kStrongRight))) return false;
    if (is_digit(i)) return true;
    return one_of(m_text[i], u"+(") && i + 1 < m_text.size() &&
           (is_digit(i + 1) || m_text[i + 1] == '+');
  }
  /// Has a sign that reads as an address even where nothing else is Latin around it.
  bool is_address(std::size_t start, std::size_t end) const {
    const std::u16string_view part = m_text.substr(start, end - start);
    return part.find(u"://") != part.npos || part.find(u'@') != part.npos ||
           part.starts_with(u"www.");
  }

 private:
  const CharInfo& info(std::size_t i) const { return m_chars[m_text[i]]; }
  int digit_value(std::size_t i) const {
    const char16_t c = m_text[i];
    // Western, Arabic and Eastern Arabic zeros.
    return c == '0' || c == 0x0660 || c == 0x06F0 ? 0 : 1;
  }

  std::u16string_view m_text;
  CharTable& m_chars;
};

}  // namespace

void find_isolates(std::u16string_view text, Direction base, CharTable& chars,
                   std::vector<UnitRange>& found) {
  const IsolateFinder finder(text, chars);
  const bool names = base == Direction::kRightToLeft;
  const auto add = [&](std::size_t start, std::size_t end) {
    found.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
  };
  for (std::size_t i = 0; i < text.size();) {
    if (finder.may_begin_phone(i)) {
      const std::size_t end = finder.phone_end(i);
      if (end > i) {
        add(i, end);
        i = end;
        continue;
      }
    }
    if (!finder.is_latin(i)) {
      ++i;
      continue;
    }
    std::size_t start = i;
    const std::size_t taken = found.empty() ? 0 : found.back().end;
    while (start > taken && finder.is_digit(start - 1)) --start;  // "3M"
    const std::size_t end = finder.latin_end(i, !names);
    if (names || finder.is_address(start, end)) add(start, end);
    i = end;
  }
}

}  // namespace kiosk::locale
