#include "app/listening.h"

#include "content/spoken_words.h"
#include "device/speech_decoder.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

void Listening::interrupt(Ticks now, bool first) {
  const bool was_reading = now < m_until;
  m_interrupted = was_reading || (m_interrupted && !first);
  stop();
}

void Listening::begin(Ticks now, const screens::Listen& choice,
                      const screens::ArticleModel& article, const Recordings& recordings) {
  if (std::exchange(m_interrupted, false)) return;
  const content::Page& page = article.page;
  std::vector<device::Speech> speech;
  Ticks length{0};
  for (const std::size_t block : choice.blocks) {
    if (block >= page.blocks.size() || block >= page.speech.size()) continue;
    if (page.speech[block].empty()) continue;
    device::Speech next;
    next.opus = recordings(page.speech[block]);
    next.length = device::speech_length(next.opus);
    next.text = content::spoken_words(page.blocks[block]);
    next.locale = page.locale;
    if (next.length.count() == 0) continue;
    if (!speech.empty()) length += device::kSpeechPause;
    length += next.length;
    speech.push_back(std::move(next));
  }
  if (speech.empty()) return;
  m_until = now + length;
  m_speaker.speak(std::move(speech));
}

void Listening::stop() {
  // Also when the recordings should be over: a loudspeaker that woke up slowly is late.
  if (std::exchange(m_until, Ticks(0)) != Ticks(0)) m_speaker.hush();
}

bool can_listen(const content::Page& page) {
  return std::any_of(page.speech.begin(), page.speech.end(),
                     [](const std::string& name) { return !name.empty(); });
}

}  // namespace kiosk::app
