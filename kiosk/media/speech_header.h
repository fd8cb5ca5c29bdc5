#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::media {

enum class SpeechKind : std::uint8_t { kOpus, kVorbis, kWav };

/// What a recording says about itself before anything is decoded.
struct SpeechHeader {
  SpeechKind kind = SpeechKind::kWav;
  std::uint64_t rate = 0;  ///< Samples a second; 48,000 for Opus, whatever was recorded.
  std::uint64_t channels = 0;
  std::uint64_t samples = 0;  ///< Of one channel.
  bool whole = true;          ///< False: cut off, damaged, or a kind of WAV nobody needs.
};

/// Reads the header of a WAV, Ogg Opus or Ogg Vorbis file; empty when it is none of them.
/// Sources: RFC 7845, section 5.1; Vorbis I specification, section 4.2.2; the RIFF WAVE
/// chunks "fmt " and "data".
std::optional<SpeechHeader> read_speech_header(std::string_view bytes);

}  // namespace kiosk::media
