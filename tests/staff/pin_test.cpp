#include "staff/pin.h"

#include "tests/catch.h"

using namespace kiosk;
using staff::check_pin;

TEST_CASE("A PIN") {
  SECTION("of six to twelve digits is taken") {
    const auto* const pin =
        GENERATE("135790", "111112", "123457", "987653", "120000000000", "890123");
    CHECK(check_pin(WipedText(pin)).ok());
  }
  SECTION("that is too short, too long, no number or guessed at once is refused in words") {
    const auto [pin, words] = GENERATE(table<const char*, const char*>({
        {"", "6 to 12 digits"},
        {"13579", "6 to 12 digits"},
        {"1357913579135", "6 to 12 digits"},
        {"13579x", "6 to 12 digits"},
        {"135 790", "6 to 12 digits"},
        {"000000", "one digit alone"},
        {"123456", "counts up or down"},
        {"0123456789", "counts up or down"},
        {"987654", "counts up or down"},
    }));
    const Status allowed = check_pin(WipedText(pin));
    REQUIRE_FALSE(allowed);
    CHECK(allowed.error().code == ErrorCode::kInvalidInput);
    CHECK_THAT(allowed.error().message, ContainsSubstring(words));
    CHECK_FALSE(staff::hash_pin(WipedText(pin)));
  }
}

TEST_CASE("A PIN's hash") {
  const auto hash = staff::hash_pin(WipedText("135790"));
  REQUIRE(hash);

  SECTION("knows its PIN and no other") {
    CHECK(staff::pin_matches(*hash, WipedText("135790")));
    CHECK_FALSE(staff::pin_matches(*hash, WipedText("135791")));
    CHECK_FALSE(staff::pin_matches(*hash, WipedText()));
  }
  SECTION("does not show which PINs are the same") {
    CHECK(*staff::hash_pin(WipedText("135790")) != *hash);
    CHECK(hash->find("135790") == std::string::npos);
  }
  SECTION("is told from what is none") {
    CHECK(staff::is_pin_hash(*hash));
    CHECK_FALSE(staff::is_pin_hash(""));
    CHECK_FALSE(staff::is_pin_hash("135790"));
    CHECK_FALSE(staff::is_pin_hash(hash->substr(0, hash->size() - 20)));
    CHECK_FALSE(staff::is_pin_hash(*hash + " "));
    CHECK_FALSE(staff::is_pin_hash(*hash + std::string(200, 'A')));
    CHECK_FALSE(staff::pin_matches("135790", WipedText("135790")));
  }
  SECTION("that would stop a small terminal is none") {
    std::string costly = *hash;
    costly.replace(costly.find("m=65536"), 7, "m=4194304");
    CHECK_FALSE(staff::is_pin_hash(costly));
  }
}
