#include "app/listening.h"

#include "content/spoken_words.h"
#include "device/speech_decoder.h"
#include "device/voice.h"

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
  for (const std::size_t block : choice.blocks) {
    if (block >= page.blocks.size() || block >= page.speech.size()) continue;
    if (page.speech[block].empty()) continue;
    device::Speech next;
    next.opus = recordings(page.speech[block]);
    next.length = device::speech_length(next.opus);
    next.text = content::spoken_words(page.blocks[block]);
    next.locale = page.locale;
    if (next.length.count() > 0) speech.push_back(std::move(next));
  }
  read(now, std::move(speech));
}

void Listening::begin(Ticks now, std::vector<device::Speech> speech) {
  if (std::exchange(m_interrupted, false)) return;
  std::erase_if(speech, [](const device::Speech& one) { return one.length.count() == 0; });
  read(now, std::move(speech));
}

void Listening::read(Ticks now, std::vector<device::Speech> speech) {
  if (speech.empty()) return;
  Ticks length = device::kSpeechPause * static_cast<int>(speech.size() - 1);
  for (const device::Speech& one : speech) length += one.length;
  m_until = now + length;
  m_speaker.speak(std::move(speech));
}

void Listening::stop() {
  // Also when the recordings should be over: a loudspeaker that woke up slowly is late.
  if (std::exchange(m_until, Ticks(0)) != Ticks(0)) m_speaker.hush();
}

bool can_listen(const screens::Screen& screen, std::string_view locale) {
  if (const auto* article = std::get_if<screens::ArticleModel>(&screen)) {
    const auto& names = article->page.speech;
    return std::any_of(names.begin(), names.end(),
                       [](const std::string& name) { return !name.empty(); });
  }
  const auto* const done = std::get_if<screens::DoneModel>(&screen);
  return done != nullptr && !done->spoken.empty() && device::has_voice(locale);
}

}  // namespace kiosk::app
