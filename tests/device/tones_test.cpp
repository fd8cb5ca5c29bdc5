#include "device/tones.h"

#include "tests/catch.h"

#include <algorithm>
#include <cstdlib>

using namespace kiosk::device;

namespace {

int peak(const std::vector<std::int16_t>& samples) {
  int most = 0;
  for (const std::int16_t sample : samples) most = std::max(most, std::abs(int{sample}));
  return most;
}

}  // namespace

TEST_CASE("Every sound") {
  const Sound sound = GENERATE(Sound::kClick, Sound::kAttention);
  const int rate = GENERATE(22050, 48000);
  const auto samples = samples_of(sound, rate);
  REQUIRE_FALSE(samples.empty());

  SECTION("is heard, and stays far below full scale") {
    CHECK(peak(samples) > 2000);
    CHECK(peak(samples) < 12000);
  }
  SECTION("begins and ends in silence") {
    CHECK(std::abs(int{samples.front()}) < 50);
    CHECK(std::abs(int{samples.back()}) < 50);
  }
  SECTION("makes no step that crackles") {
    int step = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
      step = std::max(step, std::abs(samples[i] - samples[i - 1]));
    }
    // The steepest place of the sine itself: 2 pi * hertz / rate * peak, and the swell.
    CHECK(step < peak(samples) * 2 * 3.15 * 900 / rate * 1.2);
  }
}

TEST_CASE("A click is over before the finger leaves the glass") {
  CHECK(samples_of(Sound::kClick, 1000).size() < 50);
}

TEST_CASE("The call for attention takes about a second") {
  const auto samples = samples_of(Sound::kAttention, 1000);
  CHECK(samples.size() > 500);
  CHECK(samples.size() < 1500);
}
