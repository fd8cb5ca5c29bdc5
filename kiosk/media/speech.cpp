#include "media/speech.h"

#include "media/loudness.h"
#include "media/opus_encoder.h"
#include "media/sound_decoder.h"
#include "media/speech_header.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::media {

namespace {

constexpr std::array<std::pair<std::string_view, SpeechKind>, 3> kEndings = {{
    {".opus", SpeechKind::kOpus},
    {".ogg", SpeechKind::kVorbis},
    {".wav", SpeechKind::kWav},
}};
/// Shorter ones hold no word, and no block R128 could measure.
constexpr double kLeastSeconds = 0.5;
/// Made louder than this, one hears the room and the wire.
constexpr double kMostGainDb = 20;

const std::pair<std::string_view, SpeechKind>* by_ending(std::string_view file_name) {
  const auto* const found = std::find_if(kEndings.begin(), kEndings.end(), [&](const auto& pair) {
    return file_name.ends_with(pair.first);
  });
  return found == kEndings.end() ? nullptr : found;
}

const char* kind_name(SpeechKind kind) {
  switch (kind) {
    case SpeechKind::kOpus: return "Opus";
    case SpeechKind::kVorbis: return "Ogg Vorbis";
    case SpeechKind::kWav: return "WAV";
  }
  return "";
}

Refusal broken() {
  return {"bad-speech", "The recording is damaged or cut off, or it is of another kind.",
          "Save it anew as Opus, Ogg Vorbis or WAV with 16, 24 or 32 bits."};
}

Refusal too_long() {
  return {"speech-length", "The recording is longer than three minutes.",
          "Cut it, and give each part of the page a recording of its own."};
}

/// What can be said before anything is decoded.
std::optional<Refusal> refuse_header(std::string_view file_name, const SpeechHeader& header) {
  const auto* const named = by_ending(file_name);
  if (named == nullptr || named->second != header.kind) {
    const auto* const right = std::find_if(kEndings.begin(), kEndings.end(), [&](const auto& pair) {
      return pair.second == header.kind;
    });
    return Refusal{"speech-kind",
                   std::string("The file's name does not say what it is: a recording as ") +
                       kind_name(header.kind) + ".",
                   "Let the name end in \"" + std::string(right->first) +
                       "\", here and on the page that plays it."};
  }
  if (!header.whole) return broken();
  if (header.channels < 1 || header.channels > 2) {
    return Refusal{"speech-channels",
                   "The recording has " + std::to_string(header.channels) + " channels.",
                   "Save it in mono, or in stereo."};
  }
  if (header.rate < kLeastSpeechRate || header.rate > kMostSpeechRate) {
    return Refusal{"speech-rate",
                   "The recording has " + std::to_string(header.rate) + " samples a second.",
                   "Save it with 48 kHz; 8 kHz to 48 kHz are allowed."};
  }
  if (header.samples > header.rate * kMaxSpeechSeconds) return too_long();
  return std::nullopt;
}

/// What the decoder gave against what the header promised.
std::optional<Refusal> refuse_sound(const Sound& sound, const SpeechHeader& header) {
  // Opus is decoded with the rate it was recorded at, its header counts at 48 kHz.
  const double seconds = static_cast<double>(sound.samples.size()) / sound.rate;
  const double declared_s = static_cast<double>(header.samples) / static_cast<double>(header.rate);
  // A tenth of a second is no word.
  if (std::abs(seconds - declared_s) > 0.1) return broken();
  if (seconds < kLeastSeconds) {
    return Refusal{"speech-length", "The recording is shorter than half a second.",
                   "Record the words again, and end the recording after the last one."};
  }
  return std::nullopt;
}

/// By how much the sound has to be made louder (or softer, negative).
std::variant<double, Refusal> needed_gain(const Loudness& loudness) {
  if (!std::isfinite(loudness.lufs) || !std::isfinite(loudness.true_peak_db)) {
    return Refusal{"speech-silent", "Nothing is heard in the recording.",
                   "Check that the microphone is on and chosen, then record it again."};
  }
  const double off = kSpeechLufs - loudness.lufs;
  if (off > kMostGainDb) {
    return Refusal{"speech-quiet", "The recording is much too quiet.",
                   "Speak a hand's width from the microphone, or turn it up; made louder by "
                   "the program, it would hiss."};
  }
  const double wanted = std::abs(off) <= kSpeechToleranceLu ? 0 : off;
  const double gain = std::min(wanted, kMostTruePeakDb - loudness.true_peak_db);
  if (loudness.lufs + gain < kSpeechLufs - kSpeechToleranceLu) {
    return Refusal{"speech-loudness",
                   "The voice is too quiet beside the loudest moment of the recording.",
                   "Cut out knocks, coughs and puffs, or record it again further from the "
                   "microphone; a compressor of your sound program helps, too."};
  }
  return gain;
}

void apply(double gain_db, Sound& sound) {
  if (gain_db == 0) return;
  const auto factor = static_cast<float>(std::pow(10, gain_db / 20));
  for (float& sample : sound.samples) sample *= factor;
}

}  // namespace

bool has_speech_ending(std::string_view file_name) {
  return by_ending(file_name) != nullptr;
}

MadeSpeech make_speech(std::string_view file_name, std::string_view bytes) {
  const std::optional<SpeechHeader> header = read_speech_header(bytes);
  if (!header) return broken();
  if (auto refusal = refuse_header(file_name, *header)) return *std::move(refusal);
  Result<Sound> sound = decode_sound(bytes, header->rate * kMaxSpeechSeconds);
  if (!sound) return broken();
  if (auto refusal = refuse_sound(*sound, *header)) return *std::move(refusal);
  const Result<Loudness> loudness = measure_loudness(*sound);
  if (!loudness) return broken();
  auto gain = needed_gain(*loudness);
  if (auto* refusal = std::get_if<Refusal>(&gain)) return std::move(*refusal);

  Speech speech;
  speech.gain_db = std::get<double>(gain);
  speech.length = std::chrono::milliseconds(sound->samples.size() * 1000 / sound->rate);
  if (sound->clipped) {
    speech.doubts.push_back({"speech-clipped", "The recording is overdriven: it crackles.",
                             "Listen to it; turn the microphone down and record it again."});
  }
  apply(speech.gain_db, *sound);
  Result<std::string> opus = encode_opus(*sound);
  if (!opus) return broken();
  speech.opus = *std::move(opus);
  return speech;
}

}  // namespace kiosk::media
