#include "locale/collate.h"

#include "tests/catch.h"

using namespace kiosk::locale;

namespace {

std::vector<std::string> sorted(const char* tag, const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  for (const std::size_t i : sorted_order(tag, texts)) result.push_back(texts[i]);
  return result;
}

}  // namespace

TEST_CASE("sorted_order") {
  using Texts = std::vector<std::string>;
  SECTION("orders as the language's dictionaries do") {
    const auto [tag, given, expected] = GENERATE(table<const char*, Texts, Texts>(
        {{"de", {"Zug", "Äpfel", "Apfel"}, {"Apfel", "Äpfel", "Zug"}},
         {"sr-Latn", {"ćup", "dak", "čas", "cvet"}, {"cvet", "čas", "ćup", "dak"}},
         {"sr-Cyrl", {"ћуп", "час", "ваза"}, {"ваза", "ћуп", "час"}},
         {"ar", {"لاجئ", "التأشيرة", "العودة"}, {"التأشيرة", "العودة", "لاجئ"}},
         {"en", {"b", "A", "a"}, {"a", "A", "b"}}}));
    CAPTURE(tag);
    CHECK(sorted(tag, given) == expected);
  }
  SECTION("equal texts keep their order") {
    CHECK(sorted_order("en", {"b", "a", "b"}) == std::vector<std::size_t>{1, 0, 2});
  }
}

TEST_CASE("index_letter") {
  const auto [tag, text, letter] =
      GENERATE(table<const char*, const char*, const char*>({{"de", "duale Ausbildung", "D"},
                                                             {"en", "", ""},
                                                             {"ar", "التأشيرة", "ت"},
                                                             {"ar", "إعادة الإدماج", "ا"},
                                                             {"ar", "الله", "ا"},
                                                             {"ur", "الفاظ", "ا"},
                                                             {"ur", "آبادکاری", "آ"}}));
  CAPTURE(text);
  CHECK(index_letter(tag, text) == letter);
}
