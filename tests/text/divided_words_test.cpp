#include "text/divided_words.h"

#include "tests/catch.h"

#include <string>

using namespace kiosk;

TEST_CASE("words in the list are divided in any case, others not at all") {
  const text::DividedWords words({"an-er-ken-nung", "über-prü-fung", "abend"});
  using Places = std::vector<std::uint32_t>;
  CHECK(words.divide(u"anerkennung") == Places{2, 4, 7});
  CHECK(words.divide(u"ANERKENNUNG") == Places{2, 4, 7});
  CHECK(words.divide(u"Überprüfung") == Places{4, 7});
  CHECK(words.divide(u"Abend").empty());
  CHECK(words.divide(u"Anerkennungen").empty());
  CHECK(words.divide(u"").empty());
  CHECK(words.divide(std::u16string(100000, u'a')).empty());
}

TEST_CASE("a list of any texts does no harm") {
  const text::DividedWords words({"", "-", "--a--b--", "a-b"});
  CHECK(words.divide(u"b").empty());
  CHECK(words.divide(u"ab").size() >= 1);
}
