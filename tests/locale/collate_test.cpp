#include "locale/collate.h"

#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("sort_for") {
  using Texts = std::vector<std::string>;
  SECTION("orders as the language's dictionaries do") {
    const auto [tag, given, sorted] = GENERATE(table<const char*, Texts, Texts>(
        {{"de", {"Zug", "Äpfel", "Apfel"}, {"Apfel", "Äpfel", "Zug"}},
         {"sr-Latn", {"ćup", "dak", "čas", "cvet"}, {"cvet", "čas", "ćup", "dak"}},
         {"sr-Cyrl", {"ћуп", "час", "ваза"}, {"ваза", "ћуп", "час"}},
         {"en", {"b", "A", "a"}, {"a", "A", "b"}}}));
    CAPTURE(tag);
    Texts texts = given;
    sort_for(tag, texts);
    CHECK(texts == sorted);
  }
  SECTION("equal texts keep their order") {
    CHECK(sorted_order("en", {"b", "a", "b"}) == std::vector<std::size_t>{1, 0, 2});
  }
}
