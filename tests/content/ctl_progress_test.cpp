#include "ctl_progress.h"

#include "tests/catch.h"

#include <array>
#include <cstdio>
#include <string>

using namespace kiosk;

namespace {

/// What a command writes to a stream.
std::string written(bool terminal) {
  std::FILE* const stream = std::tmpfile();
  REQUIRE(stream != nullptr);
  {
    ProgressLine line(stream, terminal);
    line.say("Reading");
    line.say("Looking", 2, 5);
  }
  std::rewind(stream);
  std::array<char, 256> bytes{};
  const std::size_t got = std::fread(bytes.data(), 1, bytes.size(), stream);
  std::fclose(stream);
  return {bytes.data(), got};
}

}  // namespace

TEST_CASE("ProgressLine") {
  SECTION("says on a terminal what is done, and leaves nothing there") {
    CHECK(written(true) == "\r\x1b[KReading …\r\x1b[KLooking: 40 % …\r\x1b[K");
  }
  SECTION("writes nothing to files and other programs") {
    CHECK(written(false).empty());
  }
}
