#include "base/wipe.h"

#include "tests/catch.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

using namespace kiosk;

TEST_CASE("wipe") {
  std::string secret(200, 'x');
  const char* const buffer = secret.data();
  SECTION("overwrites the whole buffer, also behind a shortened end") {
    secret.resize(3);
    wipe(secret);
    CHECK(secret.empty());
    // The string keeps its buffer, so it may be looked at.
    CHECK(std::all_of(buffer, buffer + secret.capacity(), [](char c) { return c == 0; }));
  }
}

TEST_CASE("WipedText") {
  // A place that outlives what is built in it may be looked at afterwards.
  alignas(WipedText) std::array<char, sizeof(WipedText)> place{};
  const auto holds = [&](char c) { return std::count(place.begin(), place.end(), c); };
  auto* text = new (place.data()) WipedText("xxxxxxx");
  REQUIRE(holds('x') == 7);

  SECTION("leaves nothing behind when it ends") {
    text->~WipedText();
    CHECK(holds('x') == 0);
  }
  SECTION("leaves nothing behind when it is handed on") {
    const WipedText other(std::move(*text));
    text->~WipedText();
    CHECK(other.get() == "xxxxxxx");
    CHECK(holds('x') == 0);
  }
  SECTION("forgets what it held before") {
    *text = WipedText("y");
    CHECK(holds('x') == 0);
    CHECK(text->get() == "y");
    text->~WipedText();
  }
}
