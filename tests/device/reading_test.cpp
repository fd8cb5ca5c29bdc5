#include "device/reading.h"

#include "device/audio_output.h"
#include "tests/catch.h"
#include "tests/media/recordings.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::device;

namespace {

Speech speech(std::string opus) {
  return {std::move(opus), {}, {}, {}};
}

std::vector<std::int16_t> all_of(Reading reading) {
  std::vector<std::int16_t> all;
  for (;;) {
    const std::vector<std::int16_t> samples = reading.next();
    if (samples.empty()) return all;
    all.insert(all.end(), samples.begin(), samples.end());
  }
}

std::size_t samples_in(std::chrono::milliseconds time) {
  return static_cast<std::size_t>(time.count()) * kOutputRate / 1000;
}

}  // namespace

TEST_CASE("A recording of a pack") {
  const std::string opus = media::opus_of({.seconds = 1.5});
  SECTION("is read whole and heard") {
    CHECK(speech_length(opus) == std::chrono::milliseconds(1500));
    const auto samples = all_of(Reading({speech(opus)}));
    CHECK(samples.size() == samples_in(std::chrono::milliseconds(1500)));
    CHECK(*std::max_element(samples.begin(), samples.end()) > 2000);
  }
  SECTION("follows another one after a pause") {
    const auto samples = all_of(Reading({speech(opus), speech(opus)}));
    CHECK(samples.size() == samples_in(std::chrono::milliseconds(3000) + kSpeechPause));
  }
  SECTION("follows what the machine's own voice says") {
    Speech said;
    said.samples.assign(samples_in(std::chrono::milliseconds(700)), 1000);
    const auto samples = all_of(Reading({said, speech(opus)}));
    CHECK(samples.size() == samples_in(std::chrono::milliseconds(2200) + kSpeechPause));
    CHECK((samples[0] == 1000 && samples[said.samples.size() - 1] == 1000));
    CHECK(samples[said.samples.size()] == 0);
  }
  SECTION("that cannot be played is left out") {
    for (const std::string& bad :
         {std::string(), std::string("OggS"), opus.substr(0, 20), media::wav_of({}),
          media::vorbis_of({}), media::opus_of({.channels = 2}),
          media::opus_of({.rate = 8'000, .seconds = 182})}) {
      CHECK(speech_length(bad) == std::chrono::milliseconds(0));
      CHECK(all_of(Reading({speech(bad), speech(opus)})).size() ==
            samples_in(std::chrono::milliseconds(1500)));
    }
  }
  SECTION("that is damaged further on ends, whatever the damage") {
    for (std::size_t at = 0; at < opus.size(); at += 7) {
      std::string damaged = opus;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
      CHECK(all_of(Reading({speech(damaged)})).size() <= samples_in(std::chrono::seconds(3)));
    }
  }
}
