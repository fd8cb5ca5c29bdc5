#include "ctl_progress.h"

#include "tests/catch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>

using namespace kiosk;

namespace {

void work(std::FILE* stream) {
  ProgressLine line(stream);
  line.say("Reading");
  line.say("Looking", 2, 5);
}

std::string read_all(int from) {
  std::array<char, 256> bytes{};
  const ssize_t got = ::read(from, bytes.data(), bytes.size());
  return got > 0 ? std::string(bytes.data(), static_cast<std::size_t>(got)) : std::string();
}

}  // namespace

TEST_CASE("ProgressLine") {
  SECTION("says on a terminal what is done, and leaves nothing there") {
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE((terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0));
    std::FILE* stream = std::fopen(::ptsname(terminal), "w");
    REQUIRE(stream != nullptr);
    work(stream);
    CHECK(read_all(terminal) == "\r\x1b[KReading …\r\x1b[KLooking: 40 % …\r\x1b[K");
    std::fclose(stream);
    ::close(terminal);
  }
  SECTION("writes nothing to another program") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    std::FILE* stream = ::fdopen(ends[1], "w");
    work(stream);
    std::fclose(stream);
    CHECK(read_all(ends[0]).empty());
    ::close(ends[0]);
  }
}
