#include "content/version.h"

#include "tests/catch.h"

using namespace kiosk::content;

TEST_CASE("A version") {
  SECTION("is compared number by number") {
    CHECK(*Version::parse("2026.11.2") > *Version::parse("2026.11.1"));
    CHECK(*Version::parse("2026.11.10") > *Version::parse("2026.11.9"));
    CHECK(*Version::parse("2027") > *Version::parse("2026.12.31.4"));
    CHECK(*Version::parse("1.0") == *Version::parse("1"));
  }
  SECTION("is written as it was read") {
    CHECK(Version::parse("2026.0.1")->text() == "2026.0.1");
  }
  SECTION("is nothing else") {
    const char* const text = GENERATE("", ".", "1.", ".1", "1..2", "1.2.3.4.5", "-1", "+1", "1.a",
                                      "01", "1 ", "٣", "9999999999");
    CHECK_FALSE(Version::parse(text).has_value());
  }
}
