#include "device/reading.h"

#include "device/audio_output.h"

#include <utility>

namespace kiosk::device {

std::vector<std::int16_t> Reading::next() {
  while (m_current || !m_waiting.empty()) {
    if (m_current) {
      std::vector<std::int16_t> samples = m_current->read();
      if (!samples.empty()) return samples;
      m_current.reset();
      if (!m_waiting.empty()) {
        return std::vector<std::int16_t>(kSpeechPause.count() * kOutputRate / 1000);
      }
      continue;
    }
    Result<SpeechDecoder> decoder = SpeechDecoder::open(std::move(m_waiting.front().opus));
    m_waiting.pop_front();
    if (decoder) m_current = *std::move(decoder);
  }
  return {};
}

}  // namespace kiosk::device
