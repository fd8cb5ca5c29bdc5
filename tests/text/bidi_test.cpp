#include "locale/bidi.h"

#include "base/utf8.h"
#include "tests/catch.h"

#include <string>
#include <vector>

using namespace kiosk;
using locale::Direction;

namespace {

constexpr auto kLeft = Direction::kLeftToRight;
constexpr auto kRight = Direction::kRightToLeft;

/// The levels of `text`, one digit a code unit.
std::string levels(std::string_view text, Direction base) {
  locale::CharTable chars;
  locale::Bidi bidi;
  const std::u16string units = utf8::to_utf16(text);
  std::vector<locale::UnitRange> isolates;
  locale::find_isolates(units, base, chars, isolates);
  std::string out;
  for (const std::uint8_t level : bidi.levels(units, base, isolates)) {
    out += static_cast<char>('0' + level);
  }
  return out;
}

/// What `find_isolates` finds, separated by '|'.
std::string isolates(std::string_view text, Direction base) {
  locale::CharTable chars;
  const std::u16string units = utf8::to_utf16(text);
  std::vector<locale::UnitRange> found;
  locale::find_isolates(units, base, chars, found);
  std::string out;
  for (const locale::UnitRange& range : found) {
    if (!out.empty()) out += '|';
    out +=
        utf8::from_utf16(std::u16string_view(units).substr(range.start, range.end - range.start));
  }
  return out;
}

}  // namespace

TEST_CASE("a paragraph's direction") {
  struct Row {
    const char* text;
    Direction of_locale;
    Direction expected;
  };
  const Row row =
      GENERATE(Row{"Hello", kLeft, kLeft}, Row{"Hello", kRight, kLeft},
               Row{"مرحبا", kRight, kRight}, Row{"مرحبا", kLeft, kRight}, Row{"", kLeft, kLeft},
               Row{"", kRight, kRight}, Row{"12:30", kRight, kRight}, Row{"12:30", kLeft, kLeft},
               // A German name at the start does not turn the sentence around.
               Row{"Goethe هو معهد لتعليم اللغة", kRight, kRight},
               Row{"Residence permit تصريح", kRight, kLeft},
               Row{"عربي is the word for the language", kLeft, kLeft}, Row{"עברית", kLeft, kRight},
               Row{"𞤀𞤁𞤂", kLeft, kRight});
  locale::CharTable chars;
  CAPTURE(row.text);
  CHECK(locale::paragraph_direction(utf8::to_utf16(row.text), row.of_locale, chars) ==
        row.expected);
}

TEST_CASE("embedding levels") {
  struct Row {
    const char* text;
    Direction base;
    const char* levels;
  };
  // Expected values by hand from the rules of UAX #9.
  const Row row = GENERATE(
      Row{"abc", kLeft, "000"}, Row{"אבג", kRight, "111"}, Row{"אב 12", kRight, "11122"},
      Row{"ab אב cd", kLeft, "00011000"}, Row{"אב ab אב", kRight, "11122111"},
      Row{"(אב)", kRight, "1111"}, Row{"a(b)", kLeft, "0000"}, Row{"אב ٣٤", kRight, "11122"},
      Row{"אב\nab", kLeft, "11000"}, Row{"ab\u2067אב\u2069c", kLeft, "0001100"},
      // Isolated: one number in its own order, not two that change places.
      Row{"אב +49 30 1234", kRight, "11122222222222"});
  CAPTURE(row.text);
  CHECK(levels(row.text, row.base) == row.levels);
}

TEST_CASE("phone numbers, addresses and Latin names keep their order in right-to-left text") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row row = GENERATE(
      Row{"اتصل +233 30 222 1234 الآن", "+233 30 222 1234"}, Row{"اتصل 0302-221234", "0302-221234"},
      Row{"هاتف (030) 22 33 44", "(030) 22 33 44"}, Row{"هاتف ٠٣٠ ٢٢٢ ١٢٣٤", "٠٣٠ ٢٢٢ ١٢٣٤"},
      Row{"هاتف +49 (0)30 123456.", "+49 (0)30 123456"}, Row{"في 2026-11-22.", "2026-11-22"},
      Row{"من 08:30-12:30", ""}, Row{"بين 2020 - 2025", ""}, Row{"سعر 75 يورو", ""},
      Row{"منظمة (GIZ) هنا", "GIZ"}, Row{"شركة Müller & Söhne (Bonn) هنا", "Müller & Söhne (Bonn)"},
      Row{"مستوى B1+ مطلوب", "B1+"},
      Row{"انظر https://example.org/a/ هنا", "https://example.org/a/"},
      Row{"بريد info@example.org.", "info@example.org"}, Row{"رقم 3M هنا", "3M"},
      Row{"Goethe-Institut في Accra", "Goethe-Institut|Accra"});
  CAPTURE(row.text);
  CHECK(isolates(row.text, kRight) == row.found);
}

TEST_CASE("in left-to-right text names need no isolation, numbers and addresses do") {
  CHECK(isolates("Call مكتب +233 30 222 1234", kLeft) == "+233 30 222 1234");
  CHECK(isolates("The word عربي means Arabic", kLeft).empty());
  CHECK(isolates("see www.example.org مكتب", kLeft) == "www.example.org");
}
