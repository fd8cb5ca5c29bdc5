#include "device/voice.h"

#include "device/audio_output.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kiosk::device {

namespace {

// Words a minute; 175 is too fast for who hears a second language.
constexpr int kPace = 140;

struct LanguageVoice {
  std::string_view language;
  const char* voice;
};
// Dari is near enough to the Persian voice. There is none for Hausa, Pashto and Tamazight.
constexpr std::array<LanguageVoice, 8> kVoices{{{"ar", "ar"},
                                                {"de", "de"},
                                                {"en", "en"},
                                                {"fa", "fa"},
                                                {"fr", "fr"},
                                                {"sq", "sq"},
                                                {"sr", "sr"},
                                                {"ur", "ur"}}};

const char* voice_of(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  const auto found = std::ranges::find(kVoices, language, &LanguageVoice::language);
  return found == kVoices.end() ? nullptr : found->voice;
}

int take(short* samples, int count, espeak_EVENT* events) {
  auto* const heard = static_cast<std::vector<std::int16_t>*>(events->user_data);
  if (samples != nullptr && heard != nullptr) heard->insert(heard->end(), samples, samples + count);
  return 0;
}

/// Samples a second; 0 when the library finds no data. The library is one for the program.
int open_library() {
  const int rate =
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate <= 0) return 0;
  espeak_SetSynthCallback(take);
  espeak_SetParameter(espeakRATE, kPace, 0);
  return rate;
}

std::vector<std::int16_t> at_output_rate(const std::vector<std::int16_t>& from, int rate) {
  std::vector<std::int16_t> to;
  if (from.size() < 2) return to;
  const double step = static_cast<double>(rate) / kOutputRate;
  const double last = static_cast<double>(from.size() - 1);
  to.reserve(static_cast<std::size_t>(last / step) + 1);
  for (double at = 0; at < last; at = static_cast<double>(to.size()) * step) {
    const auto left = static_cast<std::size_t>(at);
    const double part = at - static_cast<double>(left);
    to.push_back(static_cast<std::int16_t>(from[left] * (1 - part) + from[left + 1] * part));
  }
  return to;
}

}  // namespace

bool has_voice(std::string_view locale) {
  return voice_of(locale) != nullptr;
}

Speech read_aloud(std::string text, std::string_view locale) {
  static const int rate = open_library();
  Speech speech;
  const char* const voice = voice_of(locale);
  if (text.empty() || rate == 0 || voice == nullptr || espeak_SetVoiceByName(voice) != EE_OK)
    return speech;
  std::vector<std::int16_t> heard;
  espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr,
               &heard);
  speech.samples = at_output_rate(heard, rate);
  speech.length = std::chrono::milliseconds(speech.samples.size() * 1000 / kOutputRate);
  speech.text = std::move(text);
  speech.locale = locale;
  return speech;
}

}  // namespace kiosk::device
