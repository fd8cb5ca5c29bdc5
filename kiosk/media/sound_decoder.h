#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosk::media {

/// Samples of one channel; 1 is full scale, decoded speech may go a little beyond.
struct Sound {
  std::uint32_t rate = 0;  ///< Samples a second.
  std::vector<float> samples;
  bool clipped = false;  ///< A wave was cut off at full scale in the recording.
};

/// Decodes a WAV, Ogg Opus or Ogg Vorbis file whose header has been checked and mixes its
/// one or two channels into one. Takes memory for `most_samples` at most.
/// Errors: kDamaged when the decoder refuses, the sound is longer, or a sample is no number.
Result<Sound> decode_sound(std::string_view bytes, std::uint64_t most_samples);

}  // namespace kiosk::media
