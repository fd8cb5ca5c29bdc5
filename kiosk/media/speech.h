#pragma once

#include "media/refusal.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::media {

/// The largest file an author may bring: three minutes of stereo at 48 kHz as 32-bit
/// numbers take 66 MiB.
inline constexpr std::uint64_t kMaxSpeechFileBytes = 72 << 20;
/// Nobody listens to one part of a page for longer.
inline constexpr std::uint64_t kMaxSpeechSeconds = 180;
inline constexpr std::uint64_t kLeastSpeechRate = 8'000;
inline constexpr std::uint64_t kMostSpeechRate = 48'000;
/// What a made recording has, and what the terminal plays.
inline constexpr int kMadeSpeechRate = 48'000;
/// Loudness of a made recording: EBU R128, integrated, over the one channel. All are within
/// the tolerance, so that nobody has to turn the volume between two parts of a page.
inline constexpr double kSpeechLufs = -23;
inline constexpr double kSpeechToleranceLu = 3;
/// No peak is higher afterwards, between the samples neither.
inline constexpr double kMostTruePeakDb = -1;

/// A recording made for the terminal.
struct Speech {
  std::string opus;                    ///< Ogg Opus: mono, 48 kHz, no metadata.
  std::chrono::milliseconds length{};  ///< Of the author's recording.
  double gain_db = 0;                  ///< What the loudness was changed by.
  std::vector<Refusal> doubts;         ///< Usable, but the author should listen again.
};

using MadeSpeech = std::variant<Speech, Refusal>;

/// Makes what a terminal plays from the recording an author saved: Opus or Vorbis in Ogg, or
/// WAV, which is decided by the first bytes and has to agree with the ending of `file_name`.
/// Mixed to one channel and, where the loudness is outside the tolerance, brought to
/// kSpeechLufs. What the header declares is checked before memory is taken, and what the
/// decoder gives is counted again. The same bytes give the same Opus.
MadeSpeech make_speech(std::string_view file_name, std::string_view bytes);

/// Whether recordings may be called so: ends with .opus, .ogg or .wav.
bool has_speech_ending(std::string_view file_name);

}  // namespace kiosk::media
