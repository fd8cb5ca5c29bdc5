#pragma once

#include "device/speaker.h"
#include "device/speech_decoder.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace kiosk::device {

/// Recordings, and what the machine's own voice says, turned into one stream of samples, with a
/// pause between two. One thread.
class Reading {
 public:
  Reading() = default;
  explicit Reading(std::vector<Speech> speech) : m_waiting(speech.begin(), speech.end()) {}

  /// The next samples, a fraction of a second; none once everything has been read. What
  /// cannot be played is left out.
  std::vector<std::int16_t> next();

 private:
  /// Begins with the first that waits.
  void begin_next();
  /// None at the end of what is being read.
  std::vector<std::int16_t> piece();

  std::deque<Speech> m_waiting;
  std::optional<SpeechDecoder> m_current;
  std::optional<std::vector<std::int16_t>> m_samples;  ///< Read instead of `m_current`.
  std::size_t m_read = 0;                              ///< Of `m_samples`.
};

}  // namespace kiosk::device
