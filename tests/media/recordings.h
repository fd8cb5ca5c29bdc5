#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::media {

/// What a test records: a tone that swells and falls four times a second, as syllables do.
struct Recording {
  int rate = 48'000;
  int channels = 1;
  double seconds = 1.5;
  double level = 0.15;  ///< Of full scale; as loud as recordings should be.

  std::vector<float> samples() const;  ///< All channels alike, interleaved.
};

/// WAV with 16 bits.
std::string wav_of(const Recording& recording);
/// WAV of any samples as 32-bit numbers, interleaved.
std::string wav_of_floats(const std::vector<float>& samples, int rate, int channels = 1);
/// Ogg Opus and Ogg Vorbis as a sound program writes them.
std::string opus_of(const Recording& recording);
std::string vorbis_of(const Recording& recording);

/// `bytes` with `size` bytes at `at` replaced by a little-endian number.
std::string with_number(std::string bytes, std::size_t at, std::size_t size, std::uint64_t number);

}  // namespace kiosk::media
