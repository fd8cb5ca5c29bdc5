#include "tests/media/recordings.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sndfile.h>

#include <cmath>
#include <numbers>

namespace kiosk::media {

namespace {

std::string saved(const std::vector<float>& samples, int rate, int channels, int format) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/sound";
  SF_INFO info{};
  info.samplerate = rate;
  info.channels = channels;
  info.format = format;
  SNDFILE* const file = sf_open(path.c_str(), SFM_WRITE, &info);
  REQUIRE(file != nullptr);
  sf_set_string(file, SF_STR_ARTIST, "Ama Serwaa");
  const auto frames = static_cast<sf_count_t>(samples.size()) / channels;
  REQUIRE(sf_writef_float(file, samples.data(), frames) == frames);
  sf_close(file);
  const auto bytes = DiskFiles().read(path, 64 << 20);
  REQUIRE(bytes.ok());
  return *bytes;
}

std::string saved(const Recording& recording, int format) {
  return saved(recording.samples(), recording.rate, recording.channels, format);
}

}  // namespace

std::vector<float> Recording::samples() const {
  std::vector<float> samples;
  const auto count = static_cast<int>(seconds * rate);
  for (int i = 0; i < count; ++i) {
    const double at = 2 * std::numbers::pi * i / rate;
    const double swell = 0.6 - 0.4 * std::cos(4 * at);
    const auto sample = static_cast<float>(level * swell * std::sin(440 * at));
    samples.insert(samples.end(), static_cast<std::size_t>(channels), sample);
  }
  return samples;
}

std::string wav_of(const Recording& recording) {
  return saved(recording, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
}

std::string wav_of_floats(const std::vector<float>& samples, int rate, int channels) {
  return saved(samples, rate, channels, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
}

std::string opus_of(const Recording& recording) {
  return saved(recording, SF_FORMAT_OGG | SF_FORMAT_OPUS);
}

std::string vorbis_of(const Recording& recording) {
  return saved(recording, SF_FORMAT_OGG | SF_FORMAT_VORBIS);
}

std::string with_number(std::string bytes, std::size_t at, std::size_t size, std::uint64_t number) {
  for (std::size_t i = 0; i < size; ++i) bytes.at(at + i) = static_cast<char>(number >> (8 * i));
  return bytes;
}

}  // namespace kiosk::media
