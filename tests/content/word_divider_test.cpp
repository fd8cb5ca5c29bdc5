#include "content/word_divider.h"

#include "tests/catch.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

namespace {

// Opening takes seconds: once for all cases.
const WordDivider& german() {
  static const Result<WordDivider> divider = WordDivider::open("de_DE");
  REQUIRE(divider.ok());
  return *divider;
}

}  // namespace

TEST_CASE("German words are divided into syllables and the words they are made of") {
  const std::string expected =
      GENERATE(as<std::string>(), "an-er-ken-nung", "ar-beits-ver-trag", "be-rufs-aus-bil-dung",
               "kran-ken-ver-si-che-rung", "zu-sam-men-ar-beit", "per-so-nal-aus-weis",
               "grund-ein-heit", "stra-ße", "über-prü-fung", "abend", "haus", "ab");
  std::string word = expected;
  std::erase(word, '-');
  CHECK(german().divide(word) == expected);
}

TEST_CASE("words that the dictionary cannot know stay whole") {
  CHECK(german().divide("").empty());
  CHECK(german().divide("łódźer") == "łódźer");
  CHECK(german().divide("приступ") == "приступ");
  CHECK(german().divide(std::string(100000, 'a')).size() == 100000);
}

TEST_CASE("a dictionary that is not installed is an error") {
  CHECK_FALSE(WordDivider::is_installed("xx_XX"));
  const auto none = WordDivider::open("xx_XX");
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ErrorCode::kNotFound);
}
