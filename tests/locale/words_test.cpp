#include "locale/words.h"

#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("words") {
  using Words = std::vector<std::string>;
  SECTION("come without spaces and punctuation") {
    CHECK(words("Hello, world! 100 % – don’t.", "en") == Words{"Hello", "world", "100", "don’t"});
    CHECK(words("ما هي البطاقة؟", "ar") == Words{"ما", "هي", "البطاقة"});
    CHECK(words("", "en").empty());
    CHECK(words(" \t.,;", "en").empty());
  }
  SECTION("keep their letters together") {
    CHECK(words("e\u0301cole می\u200Cخواهم", "fr") == Words{"e\u0301cole", "می\u200Cخواهم"});
  }
  SECTION("broken bytes and endless words are only text") {
    CHECK(words("\xff\xfe", "en").empty());
    CHECK(words(std::string(100'000, 'a'), "en") == Words{std::string(100'000, 'a')});
  }
}
