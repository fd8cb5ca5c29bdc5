#include "base/utf8.h"
#include "locale/break_iterator.h"
#include "tests/catch.h"
#include "tests/text/fixture.h"

#include <unicode/ubrk.h>

#include <string>
#include <vector>

using namespace kiosk;

namespace {

/// `text` with '|' at every opportunity inside it.
std::string opportunities(std::string_view text, std::string_view tag) {
  const std::u16string units = utf8::to_utf16(text);
  locale::LineBreaks breaks(tag);
  breaks.set_text(units);
  std::string out;
  std::uint32_t from = 0;
  while (from < units.size()) {
    const std::uint32_t to = breaks.first_after(from);
    CHECK(breaks.last_until(to) == to);
    CHECK((to == from + 1 || breaks.last_until(to - 1) == from));
    if (from > 0) out += '|';
    out += utf8::from_utf16(std::u16string_view(units).substr(from, to - from));
    from = to;
  }
  return out;
}

std::vector<std::uint32_t> borders(std::string_view text) {
  locale::CharTable chars;
  locale::Graphemes graphemes;
  std::vector<std::uint32_t> found;
  graphemes.find(utf8::to_utf16(text), chars, found);
  return found;
}

std::vector<std::uint32_t> borders_by_icu(std::string_view text) {
  const std::u16string units = utf8::to_utf16(text);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* iterator = ubrk_open(UBRK_CHARACTER, "en", units.data(),
                                       static_cast<std::int32_t>(units.size()), &status);
  std::vector<std::uint32_t> found;
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    found.push_back(static_cast<std::uint32_t>(at));
  }
  ubrk_close(iterator);
  return found;
}

}  // namespace

TEST_CASE("line break opportunities") {
  struct Row {
    const char* locale;
    const char* expected;  // Opportunities marked '|'.
  };
  const Row row =
      GENERATE(Row{"en", "two |words"}, Row{"en", "non\u00A0breaking"}, Row{"en", "well-|known"},
               Row{"en", "75\u00A0€ |a |month"}, Row{"de", "Auf\u00AD|ent\u00AD|halt"},
               Row{"en", "narrow\u202Fspace"}, Row{"en", "no\u2011break"},
               Row{"fr", "«\u202Foui\u202F» |non"}, Row{"en", "(a |b)"}, Row{"en", "wait… |then"},
               Row{"ar", "مرحبا، |عالم"}, Row{"ur", "یہ |ہے۔ |وہ"}, Row{"zgh", "ⴰⵣⵓⵍ |ⴼⵍⵍⴰⴽ"},
               Row{"en", "zero\u200B|width"}, Row{"en", "word\u2060joiner"}, Row{"en", "1,234.50"},
               Row{"en", "a|—|b"});
  std::string text = row.expected;
  std::erase(text, '|');
  CHECK(opportunities(text, row.locale) == row.expected);
}

TEST_CASE("grapheme borders are ICU's, with and without its help") {
  const std::string text =
      GENERATE(as<std::string>(), "", "a", "plain words", "e\u0301a\u0323\u0301", "ẹ̀kọ́ ɛ̃́ ŋ̀",
               "اَلسَّلَامُ", "لَا", "نستعلیق\u200Cہے", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "𞤀𞤣𞤤𞤢𞤥", "\u0600١٢٣",
               "\u06DDa", "👩\u200D👩\u200D👧 🇬🇭🇩🇪", "각\u1100\u1161\u11A8", "नमस्ते क्षि", "a\u200Db",
               "\uFFFD\u0301", "x\n\u0301y", "\u0301", "กำ");
  CAPTURE(text);
  CHECK(borders(text) == borders_by_icu(text));
}

TEST_CASE("every pair of characters of the kiosk's blocks is cut as ICU cuts it") {
  locale::CharTable chars;
  locale::Graphemes graphemes;
  std::u16string text;
  // One representative a class would do; whole blocks find a class that was forgotten.
  for (const char16_t first :
       {u'a', u'\u0301', u'\n', u'\u0600', u'\u200D', u'\u0903', u'\u1100'}) {
    for (char16_t second = 0x20; second < 0x0700; second = static_cast<char16_t>(second + 3)) {
      text += first;
      text += second;
    }
  }
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const std::string pair = utf8::from_utf16(std::u16string_view(text).substr(i, 2));
    if (borders(pair) != borders_by_icu(pair)) {
      CAPTURE(i, static_cast<int>(text[i]), static_cast<int>(text[i + 1]));
      FAIL_CHECK("borders differ");
    }
  }
}
