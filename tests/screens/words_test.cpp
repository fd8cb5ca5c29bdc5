#include "screens/words.h"

#include "tests/catch.h"

namespace kiosk::screens {

namespace {

Words words_of(std::string pattern, std::string locale = "en") {
  return {[pattern](std::string_view, std::string_view) { return pattern; }, std::move(locale),
          "Africa/Accra"};
}

}  // namespace

TEST_CASE("Words") {
  SECTION("a pattern's arguments are filled in") {
    const Words words = words_of("{count, plural, one {# page} other {# pages}}");
    CHECK(words("any", {{"count", std::int64_t{1}}}) == "1 page");
    CHECK(words("any", {{"count", std::int64_t{3}}}) == "3 pages");
  }
  SECTION("numbers are written in the language's digits") {
    CHECK(words_of("", "ar-EG").number(12) == "١٢");
    CHECK(words_of("", "en").number(12) == "12");
  }
  SECTION("a pattern that lacks its argument is still shown") {
    CHECK(words_of("On {date}")("any") == "On {date}");
  }
  SECTION("another language asks for its own pattern") {
    const Words words(
        [](std::string_view key, std::string_view locale) {
          return std::string(key) + "@" + std::string(locale);
        },
        "en", "Africa/Accra");
    CHECK(words("bar.back") == "bar.back@en");
    CHECK(words.in("fr")("bar.back") == "bar.back@fr");
  }
}

}  // namespace kiosk::screens
