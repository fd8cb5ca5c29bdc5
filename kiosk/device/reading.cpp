#include "device/reading.h"

#include "device/audio_output.h"

#include <algorithm>
#include <utility>

namespace kiosk::device {

namespace {

constexpr std::size_t kPiece = kOutputRate / 8;

}  // namespace

void Reading::begin_next() {
  Speech speech = std::move(m_waiting.front());
  m_waiting.pop_front();
  if (!speech.samples.empty()) {
    m_samples = std::move(speech.samples);
    m_read = 0;
    return;
  }
  Result<SpeechDecoder> decoder = SpeechDecoder::open(std::move(speech.opus));
  if (decoder) m_current = *std::move(decoder);
}

std::vector<std::int16_t> Reading::piece() {
  if (!m_samples) return m_current->read();
  const std::size_t count = std::min(kPiece, m_samples->size() - m_read);
  const auto begin = m_samples->begin() + static_cast<std::ptrdiff_t>(m_read);
  m_read += count;
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::vector<std::int16_t> Reading::next() {
  while (m_current || m_samples || !m_waiting.empty()) {
    if (!m_current && !m_samples) {
      begin_next();
      continue;
    }
    std::vector<std::int16_t> samples = piece();
    if (!samples.empty()) return samples;
    m_current.reset();
    m_samples.reset();
    if (!m_waiting.empty()) {
      return std::vector<std::int16_t>(kSpeechPause.count() * kOutputRate / 1000);
    }
  }
  return {};
}

}  // namespace kiosk::device
