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

TEST_CASE("sentences") {
  using Sentences = std::vector<std::string_view>;
  CHECK(sentences("One visa. Two? Yes!", "en") == Sentences{"One visa. ", "Two? ", "Yes!"});
  CHECK(sentences("ما هي؟ هذه بطاقة.", "ar") == Sentences{"ما هي؟ ", "هذه بطاقة."});
  CHECK(sentences("یہ کارڈ ہے۔ وہ ویزا ہے۔", "ur") == Sentences{"یہ کارڈ ہے۔ ", "وہ ویزا ہے۔"});
  CHECK(sentences("It costs 3.50 EUR", "en") == Sentences{"It costs 3.50 EUR"});
  CHECK(sentences("", "en").empty());
  CHECK(sentences("\xff\xfe", "en").size() == 1);
}
