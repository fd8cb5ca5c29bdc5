#include "text/undrawable.h"

#include "tests/catch.h"
#include "tests/text/fixture.h"

using namespace kiosk;
using Characters = std::vector<char32_t>;

TEST_CASE("undrawable") {
  const auto of = [](std::string_view text, std::string_view locale) {
    return text::undrawable(test_engine(), text, locale);
  };
  SECTION("is nothing of what visitors read") {
    CHECK(of("Zürich – “Größe” 24 €, Ƙano, ɗan", "ha").empty());
    CHECK(of("مرحبًا بكم ٣٠", "ar").empty());
    CHECK(of("اردو ۓ", "ur").empty());
    CHECK(of("ⵜⴰⵎⴰⵣⵉⵖⵜ PDF", "zgh").empty());
    CHECK(of("Добро дошли", "sr-Cyrl").empty());
    CHECK(of("می\u200Cخواهم a\u00ADb\nc\t", "fa-AF").empty());
    CHECK(of("", "en").empty());
  }
  SECTION("is each character without a glyph, once and in order") {
    CHECK(of("\U00012000 and \U00012000", "en") == Characters{0x12000});
    CHECK(of("\U00012001a\U00012000", "ur") == Characters{0x12000, 0x12001});
  }
  SECTION("names the mark and not its letter") {
    CHECK(of("a\U00010A01", "en") == Characters{0x10A01});
  }
}
