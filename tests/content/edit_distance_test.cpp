#include "content/edit_distance.h"

#include "tests/catch.h"

using kiosk::content::edit_distance;

TEST_CASE("edit_distance") {
  struct Case {
    const char32_t* a;
    const char32_t* b;
    int limit;
    int distance;
  };
  const Case c = GENERATE(
      Case{U"visa", U"visa", 2, 0}, Case{U"visa", U"vusa", 2, 1}, Case{U"visa", U"vsia", 2, 1},
      Case{U"visa", U"visas", 2, 1}, Case{U"visa", U"isa", 2, 1}, Case{U"visa", U"viva", 1, 1},
      Case{U"recognition", U"recogniton", 2, 1}, Case{U"recognition", U"rekognitoin", 2, 2},
      Case{U"abcd", U"wxyz", 2, 3}, Case{U"", U"ab", 2, 2}, Case{U"", U"abc", 2, 3},
      Case{U"تأشيرة", U"تأشبرة", 1, 1}, Case{U"same", U"samesame", 2, 3});
  CHECK(edit_distance(c.a, c.b, c.limit) == c.distance);
  CHECK(edit_distance(c.b, c.a, c.limit) == c.distance);
}
