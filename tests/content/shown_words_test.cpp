#include "content/shown_words.h"

#include "tests/catch.h"

using namespace kiosk::content;

TEST_CASE("ShownWords takes the longer words in lower case, each once") {
  ShownWords words;
  words.add("Die ANERKENNUNG, die Anerkennung: Überprüfung-Fälle 12345 قانون");
  CHECK(words.take() == std::set<std::string>{"anerkennung", "fälle", "überprüfung"});
  CHECK(words.take().empty());
}
