#include "device/tones.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace kiosk::device {

namespace {

/// A sine that swells and dies away, as something struck does.
struct Tone {
  double hertz;
  double begin_s;
  double swell_s;
  double fade_s;  ///< Until a third is left.
  double length_s;
  double loudness;  ///< Of full scale, at its peak.
};

double level(const Tone& tone, double at) {
  if (at < 0 || at > tone.length_s) return 0;
  const double swell = std::min(1.0, at / tone.swell_s);
  const double fade = std::exp(-std::max(0.0, at - tone.swell_s) / tone.fade_s);
  // The last tenth goes down to nothing, where the fade alone would leave a step.
  const double close = std::min(1.0, (tone.length_s - at) / (0.1 * tone.length_s));
  return tone.loudness * swell * fade * close * std::sin(2 * std::numbers::pi * tone.hertz * at);
}

// A dull tap like a fingernail on wood; heard beside the finger, not across the hall.
constexpr Tone kTap{900, 0, 0.0015, 0.004, 0.025, 0.22};
// A falling third, g'' to e'': a doorbell in the next room, not an alarm.
constexpr Tone kHigh{784, 0, 0.02, 0.16, 0.6, 0.16};
constexpr Tone kLow{659, 0.28, 0.02, 0.2, 0.8, 0.16};

std::vector<Tone> tones_of(Sound sound) {
  switch (sound) {
    case Sound::kClick: return {kTap};
    case Sound::kAttention: return {kHigh, kLow};
  }
  return {};
}

}  // namespace

std::vector<std::int16_t> samples_of(Sound sound, int rate) {
  const std::vector<Tone> tones = tones_of(sound);
  double length_s = 0;
  for (const Tone& tone : tones) length_s = std::max(length_s, tone.begin_s + tone.length_s);
  std::vector<std::int16_t> samples(static_cast<std::size_t>(length_s * rate) + 1);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double at = static_cast<double>(i) / rate;
    double sum = 0;
    for (const Tone& tone : tones) sum += level(tone, at - tone.begin_s);
    samples[i] = static_cast<std::int16_t>(sum * std::numeric_limits<std::int16_t>::max());
  }
  return samples;
}

}  // namespace kiosk::device
