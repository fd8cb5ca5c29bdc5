#include "media/sound_decoder.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>

namespace kiosk::media {

namespace {

constexpr int kMostChannels = 2;
constexpr std::size_t kBlockFrames = 4096;
/// Nothing that was recorded is 30 dB above full scale.
constexpr float kMostLevel = 32;
constexpr float kFullScale = 0.999F;
/// So many samples in a row at full scale are no voice.
constexpr int kClippedRun = 4;

/// A file in memory for libsndfile.
struct Memory {
  std::string_view bytes;
  sf_count_t at = 0;
};

sf_count_t length(void* user) {
  return static_cast<sf_count_t>(static_cast<Memory*>(user)->bytes.size());
}

sf_count_t seek(sf_count_t offset, int whence, void* user) {
  Memory& memory = *static_cast<Memory*>(user);
  const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory.at : length(user);
  memory.at = std::clamp<sf_count_t>(base + offset, 0, length(user));
  return memory.at;
}

sf_count_t read(void* to, sf_count_t count, void* user) {
  Memory& memory = *static_cast<Memory*>(user);
  const sf_count_t got = std::clamp<sf_count_t>(count, 0, length(user) - memory.at);
  std::memcpy(to, memory.bytes.data() + memory.at, static_cast<std::size_t>(got));
  memory.at += got;
  return got;
}

sf_count_t refuse_to_write(const void*, sf_count_t, void*) {
  return 0;
}

sf_count_t tell(void* user) {
  return static_cast<Memory*>(user)->at;
}

struct CloseFile {
  void operator()(SNDFILE* file) const { sf_close(file); }
};

/// Notices waves that were cut off.
class ClippingWatch {
 public:
  void see(float sample) {
    m_run = std::abs(sample) >= kFullScale ? m_run + 1 : 0;
    m_clipped = m_clipped || m_run >= kClippedRun;
  }
  bool clipped() const { return m_clipped; }

 private:
  int m_run = 0;
  bool m_clipped = false;
};

Error damaged(const char* what) {
  return {ErrorCode::kDamaged, what};
}

}  // namespace

Result<Sound> decode_sound(std::string_view bytes, std::uint64_t most_samples) {
  Memory memory{bytes};
  SF_VIRTUAL_IO io{length, seek, read, refuse_to_write, tell};
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, CloseFile> file(sf_open_virtual(&io, SFM_READ, &info, &memory));
  if (!file) return damaged(sf_strerror(nullptr));
  if (info.channels < 1 || info.channels > kMostChannels || info.samplerate < 1) {
    return damaged("too many channels, or no rate");
  }
  const auto channels = static_cast<std::size_t>(info.channels);
  Sound sound{static_cast<std::uint32_t>(info.samplerate), {}, false};
  std::array<ClippingWatch, kMostChannels> watches;
  std::array<float, kBlockFrames * kMostChannels> block{};
  for (;;) {
    const sf_count_t got = sf_readf_float(file.get(), block.data(), kBlockFrames);
    if (got <= 0) break;
    const auto frames = static_cast<std::size_t>(got);
    if (sound.samples.size() + frames > most_samples) return damaged("longer than declared");
    for (std::size_t frame = 0; frame < frames; ++frame) {
      float sum = 0;
      for (std::size_t c = 0; c < channels; ++c) {
        const float sample = block[frame * channels + c];
        if (!(std::abs(sample) <= kMostLevel)) return damaged("a sample is no number");
        watches[c].see(sample);
        sum += sample;
      }
      sound.samples.push_back(sum / static_cast<float>(channels));
    }
  }
  if (sf_error(file.get()) != SF_ERR_NO_ERROR) return damaged(sf_strerror(file.get()));
  sound.clipped = std::any_of(watches.begin(), watches.end(),
                              [](const ClippingWatch& watch) { return watch.clipped(); });
  return sound;
}

}  // namespace kiosk::media
