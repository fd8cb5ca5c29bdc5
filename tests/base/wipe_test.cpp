#include "base/wipe.h"

#include "tests/catch.h"

#include <algorithm>

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
