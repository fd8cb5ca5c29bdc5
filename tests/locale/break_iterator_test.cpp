#include "locale/break_iterator.h"

#include "tests/catch.h"

#include <chrono>
#include <string>

using kiosk::locale::LineBreaks;

TEST_CASE("Line breaks") {
  LineBreaks breaks("en");
  breaks.set_text(u"one two three");

  SECTION("are found in any order") {
    CHECK(breaks.last_until(9) == 8);
    CHECK(breaks.last_until(8) == 8);
    CHECK(breaks.last_until(7) == 4);
    CHECK(breaks.last_until(3) == 0);
    CHECK(breaks.first_after(0) == 4);
    CHECK(breaks.first_after(4) == 8);
  }

  SECTION("end with the text") {
    CHECK(breaks.first_after(8) == 13);
    CHECK(breaks.last_until(12) == 8);
    CHECK(breaks.last_until(13) == 13);
    CHECK(breaks.last_until(99) == 13);
    CHECK(breaks.first_after(99) == 13);
  }

  SECTION("belong to the text given last") {
    CHECK(breaks.first_after(4) == 8);
    breaks.set_text(u"a b");
    CHECK(breaks.first_after(0) == 2);
    breaks.set_text(u"");
    CHECK(breaks.last_until(0) == 0);
    CHECK(breaks.first_after(0) == 0);
  }

  SECTION("are found in linear time") {
    // ICU finds no place in it where its rules could begin but the first.
    std::u16string flood;
    while (flood.size() < 1'000'000) flood += u"*a **a ";
    breaks.set_text(flood);
    const auto start = std::chrono::steady_clock::now();
    std::uint32_t end = 0;
    while (end < flood.size()) end = breaks.last_until(end + 40);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  }
}
