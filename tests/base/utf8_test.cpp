#include "base/utf8.h"

#include "tests/catch.h"

#include <tuple>

using namespace kiosk;

TEST_CASE("utf8") {
  SECTION("ill-formed sequences are found where they begin") {
    auto [text, at] = GENERATE(table<std::string, std::size_t>({
        {"a\x80", 1},             // lone continuation
        {"\xC0\xAF", 0},          // overlong
        {"ab\xED\xA0\x80", 2},    // surrogate
        {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
        {"\xE2\x82", 0},          // truncated
    }));
    CHECK(utf8::first_invalid(text) == at);
    CHECK(utf8::valid(utf8::repaired(text)));
  }
  SECTION("well-formed text survives the way to UTF-16 and back") {
    const std::string text = "Twi ɔ ɛ, اردو, Српски, 𞤀𞤣, ⵣ";
    CHECK(utf8::valid(text));
    CHECK(utf8::from_utf16(utf8::to_utf16(text)) == text);
    CHECK(utf8::repaired(text) == text);
  }
  SECTION("lone surrogates become U+FFFD") {
    CHECK(utf8::from_utf16(u"a\xD800") == "a\xEF\xBF\xBD");
  }
  SECTION("a prefix never cuts a code point") {
    CHECK(utf8::prefix("aɔb", 2) == "a");
    CHECK(utf8::prefix("aɔb", 3) == "aɔ");
  }
  SECTION("length counts code points") {
    CHECK(utf8::length("aɔ𞤀") == 3);
  }
}
