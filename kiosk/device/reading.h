#pragma once

#include "device/speaker.h"
#include "device/speech_decoder.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace kiosk::device {

/// Recordings turned into one stream of samples, with a pause between two. One thread.
class Reading {
 public:
  Reading() = default;
  explicit Reading(std::vector<Speech> speech) : m_waiting(speech.begin(), speech.end()) {}

  /// The next samples, a fraction of a second; none once everything has been read. What
  /// cannot be played is left out.
  std::vector<std::int16_t> next();

 private:
  std::deque<Speech> m_waiting;
  std::optional<SpeechDecoder> m_current;
};

}  // namespace kiosk::device
