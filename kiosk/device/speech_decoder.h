#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct OggOpusFile;

namespace kiosk::device {

/// Reads a recording of a pack piece by piece, so that a long one begins at once. One
/// thread.
class SpeechDecoder {
 public:
  /// Errors: kDamaged when it is no mono Ogg Opus of at most three minutes.
  static Result<SpeechDecoder> open(std::string opus);
  SpeechDecoder(SpeechDecoder&&) noexcept = default;
  SpeechDecoder& operator=(SpeechDecoder&&) noexcept = default;

  std::chrono::milliseconds length() const { return m_length; }
  /// The next samples, at most an eighth of a second: mono, 48,000 a second. None at the end
  /// and where the rest is damaged.
  std::vector<std::int16_t> read();

 private:
  struct Close {
    void operator()(OggOpusFile* file) const;
  };
  SpeechDecoder() = default;

  std::unique_ptr<std::string> m_opus;  ///< Read from while `m_file` lives; does not move.
  std::unique_ptr<OggOpusFile, Close> m_file;
  std::chrono::milliseconds m_length{};
};

/// How long a recording is; nothing when it cannot be played.
std::chrono::milliseconds speech_length(std::string_view opus);

}  // namespace kiosk::device
