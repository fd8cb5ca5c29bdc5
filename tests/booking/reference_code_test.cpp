#include "booking/reference_code.h"

#include "tests/catch.h"

#include <set>

using namespace kiosk::booking;

TEST_CASE("Reference codes") {
  const InstallationKey key{1, 2, 3};

  SECTION("have eight letters of the alphabet, the same for the same request") {
    const std::string code = make_code(key, "request", 0);
    CHECK(code.size() == kCodeLength);
    CHECK(code.find_first_not_of(kCodeAlphabet) == std::string::npos);
    CHECK(make_code(key, "request", 0) == code);
    CHECK(make_code(key, "request", 1) != code);
    CHECK(make_code({9}, "request", 0) != code);
  }
  SECTION("no two letters look alike") {
    for (const char* pair : {"0O", "1I", "1L", "2Z", "5S", "6G", "8B", "UV", "0Q", "IL"}) {
      CAPTURE(pair);
      CHECK_FALSE((kCodeAlphabet.find(pair[0]) != std::string_view::npos &&
                   kCodeAlphabet.find(pair[1]) != std::string_view::npos));
    }
  }
  SECTION("ten thousand requests have ten thousand codes") {
    std::set<std::string> codes;
    for (int i = 0; i < 10'000; ++i) codes.insert(make_code(key, std::to_string(i), 0));
    CHECK(codes.size() == 10'000);
  }
  SECTION("are read as people type them") {
    const auto [typed, code] =
        GENERATE(table<const char*, const char*>({{"K7M4-QX2P", "K7M4QX2P"},
                                                  {" k7m4 qx2p\n", "K7M4QX2P"},
                                                  {"K7M4\u2013QX2P", "K7M4QX2P"},
                                                  {"K٧M۴QX2P", "K7M4QX2P"},
                                                  {"k7m4qxzp", "K7M4QX2P"},
                                                  {"BSGZ-2222", "85622222"}}));
    CAPTURE(typed);
    CHECK(parse_code(typed) == std::optional<std::string>(code));
  }
  SECTION("anything else is no code") {
    const std::string typed = GENERATE(
        std::string(), std::string("K7M4QX2"), std::string("K7M4QX2PP"), std::string("K7M4QX2!"),
        std::string("0000OOOO"), std::string("K7M4QX2\xff"), std::string(1'000'000, '2'));
    CHECK_FALSE(parse_code(typed).has_value());
  }
  SECTION("are shown in two groups") {
    CHECK(show_code("K7M4QX2P") == "K7M4-QX2P");
  }
  SECTION("digests differ by purpose and installation") {
    CHECK(keyed_digest(key, "reference", "a") != keyed_digest(key, "request", "a"));
    CHECK(keyed_digest(key, "reference", "a") != keyed_digest({9}, "reference", "a"));
  }
}
