#include "booking/visitor_text.h"

#include "base/utf8.h"
#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::booking;

namespace {

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("clean_name") {
  SECTION("keeps every name as it is") {
    const auto* name = GENERATE("Ama", "O'Neill", "ܐ", "Null", "True", "Kofi-Mensah 2", "محمّد علي",
                                "می\u200Cخواهم", "🙂", "Ọlọ́runtóbi", "\U0001E900\U0001E935");
    CAPTURE(name);
    CHECK(*clean_name(name) == name);
  }
  SECTION("joins spaces and drops what steers, not what is read") {
    CHECK(*clean_name("  Ama \t\n Serwaa\u00A0B ") == "Ama Serwaa B");
    CHECK(*clean_name("Ama\u202E\u0007 x") == "Ama x");
    CHECK(*clean_name("\n[ERROR] log\x1b[31m") == "[ERROR] log[31m");
  }
  SECTION("nothing to see is no name") {
    const auto* text = GENERATE("", "   ", "\u200D", "\u0301\u0301", "\u202E", "\t\n");
    CHECK(clean_name(text)->empty());
  }
  SECTION("keeps at most four marks on a letter") {
    CHECK(*clean_name("e" + repeat("\u0301", 20)) == "e" + repeat("\u0301", 4));
  }
  SECTION("accepts eighty letters of four bytes and refuses more") {
    CHECK(clean_name(repeat("\U0001E900", 80)).ok());
    CHECK(clean_name(repeat("a", 81)).error().code == ErrorCode::kInvalidInput);
    CHECK_FALSE(clean_name(repeat("\U0001E900", 81)).ok());
    CHECK_FALSE(clean_name("e" + repeat("\u0301", 10'000)).ok());
    CHECK_FALSE(clean_name(std::string(10'000'000, 'a')).ok());
  }
  SECTION("broken bytes are refused") {
    CHECK_FALSE(clean_name("a\xff").ok());
  }
}

TEST_CASE("clean_phone") {
  SECTION("writes a number in one way") {
    const auto [typed, number] =
        GENERATE(table<const char*, const char*>({{"+233 20 123 4567", "+233201234567"},
                                                  {"020-123.45/67", "0201234567"},
                                                  {"0049 (0)170 1234567", "+491701234567"},
                                                  {"+49 (0)170 1234567", "+491701234567"},
                                                  {"(020) 1234567", "0201234567"},
                                                  {"٠٢٠ ١٢٣٤٥٦٧", "0201234567"},
                                                  {"＋２３３ ２０１２３４５６７", "+233201234567"},
                                                  {"\u2066+233201234567\u2069", "+233201234567"},
                                                  {"0201234567 #12", "0201234567#12"},
                                                  {"12345", "12345"},
                                                  {"", ""},
                                                  {"  ", ""}}));
    CAPTURE(typed);
    const auto cleaned = clean_phone(typed);
    REQUIRE(cleaned.ok());
    CHECK(*cleaned == number);
  }
  SECTION("refuses what cannot be called") {
    const auto* typed =
        GENERATE("1234", "1234567890123456", "020 CALL ME", "+", "#12", "020123#45#6",
                 "020+1234567", "02012345#1234567", "0201234567\xff");
    CAPTURE(typed);
    CHECK(clean_phone(typed).error().code == ErrorCode::kInvalidInput);
  }
  SECTION("refuses a very long text without looking at it") {
    CHECK_FALSE(clean_phone(std::string(10'000'000, '1')).ok());
  }
}
