#include "device/voice.h"

#include "device/audio_output.h"
#include "tests/catch.h"

#include <algorithm>

using namespace kiosk;

TEST_CASE("The machine's own voice") {
  SECTION("reads words, longer ones longer") {
    const char* const locale = GENERATE("ar", "de", "en", "fa-AF", "fr", "sq", "sr-Cyrl", "ur");
    REQUIRE(device::has_voice(locale));
    const device::Speech one = device::read_aloud("7.", locale);
    const device::Speech four = device::read_aloud("7. 4. 2. 9.", locale);
    CAPTURE(locale);
    CHECK(one.length > std::chrono::milliseconds(200));
    CHECK(four.length > one.length * 2);
    CHECK(*std::ranges::max_element(four.samples) > 2000);
    CHECK(four.samples.size() / (device::kOutputRate / 1000) ==
          static_cast<std::size_t>(four.length.count()));
    CHECK((four.text == "7. 4. 2. 9." && four.locale == locale));
  }
  SECTION("is silent in languages it does not know") {
    const char* const locale = GENERATE("ha", "ps", "zgh", "");
    CHECK_FALSE(device::has_voice(locale));
    CHECK(device::read_aloud("7", locale).samples.empty());
  }
  SECTION("says nothing for nothing") {
    CHECK(device::read_aloud("", "en").length.count() == 0);
  }
}
