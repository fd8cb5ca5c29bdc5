#include "base/day.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace std::chrono;

TEST_CASE("A day as text") {
  SECTION("is written by ISO 8601 and read back") {
    CHECK(day_text(year(2026) / 1 / 2) == "2026-01-02");
    CHECK(parse_day("2026-01-02") == year(2026) / 1 / 2);
    CHECK(parse_day("2028-02-29") == year(2028) / 2 / 29);
  }
  SECTION("any other form, and a day that does not exist, is none") {
    for (const char* text : {"", "2026-1-2", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-32",
                             "2026/01/02", "+026-01-02", "2026-01-02 ", "20260102ab"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_day(text));
    }
  }
}
