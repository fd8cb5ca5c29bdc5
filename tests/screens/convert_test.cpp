#include "screens/convert.h"

#include "tests/catch.h"

namespace kiosk::screens {

TEST_CASE("Content becomes rich text") {
  SECTION("an explained word is a link that opens its card") {
    const auto text = rich_text({{"Your ", false, "", ""}, {"visa", true, "visa", ""}}, "en");
    CHECK(text.text == "Your visa");
    REQUIRE(text.spans.size() == 1);
    CHECK(text.spans[0].bold);
    const auto intent = follow(text.spans[0].link);
    REQUIRE(intent);
    CHECK(std::get<OpenTerm>(*intent).id == "visa");
  }
  SECTION("a link to a page opens the page") {
    const auto text = rich_text({{"study", false, "", "study"}}, "en");
    const auto intent = follow(text.spans.at(0).link);
    REQUIRE(intent);
    CHECK(std::get<OpenPage>(*intent).id == "study");
  }
}

TEST_CASE("Marked words") {
  struct Case {
    const char* marked;
    const char* text;
    std::size_t bold_spans;
  };
  const auto given = GENERATE(Case{"plain", "plain", 0}, Case{"**all**", "all", 1},
                              Case{"**a** · b · **c**", "a · b · c", 2}, Case{"", "", 0},
                              Case{"an **open end", "an open end", 1});
  const auto text = marked_text(given.marked);
  CHECK(text.text == given.text);
  CHECK(static_cast<std::size_t>(std::count_if(text.spans.begin(), text.spans.end(),
                                               [](const auto& s) { return s.bold; })) ==
        given.bold_spans);
}

TEST_CASE("Touched names") {
  SECTION("cards open what their id names") {
    CHECK(std::get<OpenPage>(*follow("page.debt")).id == "debt");
    CHECK(std::get<OpenTerm>(*follow("term.visa")).id == "visa");
  }
  SECTION("anything else opens nothing") {
    const auto* const other = GENERATE("", "page", "page.", "pages.x", "bar.back", "term");
    const auto intent = follow(other);
    CHECK((!intent || std::string(other) == "page."));
  }
}

}  // namespace kiosk::screens
