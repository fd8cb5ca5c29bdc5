#include "media/speech.h"

#include "media/loudness.h"
#include "media/sound_decoder.h"
#include "tests/catch.h"
#include "tests/media/recordings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace kiosk;
using namespace kiosk::media;

namespace {

/// Where the fields of the WAV files of this test stand.
constexpr std::size_t kChannelsAt = 22;
constexpr std::size_t kRateAt = 24;

Speech made(const std::string& name, const std::string& bytes) {
  MadeSpeech made = make_speech(name, bytes);
  if (const auto* refusal = std::get_if<Refusal>(&made)) FAIL(refusal->rule);
  return std::get<Speech>(std::move(made));
}

/// The rule of the refusal; "made" when there is none.
std::string rule(const std::string& name, const std::string& bytes) {
  const MadeSpeech made = make_speech(name, bytes);
  const auto* refusal = std::get_if<Refusal>(&made);
  if (refusal == nullptr) return "made";
  CHECK_FALSE(refusal->sentence.empty());
  CHECK_FALSE(refusal->remedy.empty());
  return refusal->rule;
}

Sound played(const Speech& speech) {
  const auto sound = decode_sound(speech.opus, kMadeSpeechRate * kMaxSpeechSeconds);
  REQUIRE(sound.ok());
  return *sound;
}

Loudness loudness(const Speech& speech) {
  const auto measured = measure_loudness(played(speech));
  REQUIRE(measured.ok());
  return *measured;
}

/// Where the chunk's contents begin.
std::size_t chunk(const std::string& wav, const char* name) {
  const std::size_t at = wav.find(name);
  REQUIRE(at != std::string::npos);
  return at + 8;
}

}  // namespace

TEST_CASE("make_speech makes every kind into mono Opus of the same sound") {
  const Recording recording{.rate = GENERATE(8'000, 48'000), .channels = GENERATE(1, 2)};
  CAPTURE(recording.rate, recording.channels);
  const std::string wav = wav_of(recording);
  for (const Speech& speech : {made("a.wav", wav), made("a.opus", opus_of(recording)),
                               made("a.ogg", vorbis_of(recording))}) {
    const Sound sound = played(speech);
    CHECK(sound.samples.size() == sound.rate * 3 / 2);
    CHECK(speech.length == std::chrono::milliseconds(1500));
    CHECK(speech.gain_db == 0);
    CHECK(speech.doubts.empty());
    CHECK(std::abs(loudness(speech).lufs - kSpeechLufs) < kSpeechToleranceLu);
    CHECK(speech.opus.find("Ama Serwaa") == std::string::npos);
  }
  CHECK(made("a.wav", wav).opus == made("a.wav", wav).opus);
}

TEST_CASE("make_speech brings recordings to one loudness") {
  SECTION("quiet and loud ones are changed, up to the target") {
    const double level = GENERATE(0.03, 0.9);
    const Speech speech = made("a.wav", wav_of({.level = level}));
    CHECK((speech.gain_db > 0) == (level < 0.1));
    CHECK(std::abs(loudness(speech).lufs - kSpeechLufs) < 0.5);
  }
  SECTION("one that would hiss is refused") {
    CHECK(rule("a.wav", wav_of({.level = 0.008})) == "speech-quiet");
  }
  SECTION("a knock that leaves no room for the voice is refused") {
    std::vector<float> samples = Recording{.level = 0.03}.samples();
    samples[20'000] = 0.95F;
    CHECK(rule("a.wav", wav_of_floats(samples, 48'000)) == "speech-loudness");
  }
  SECTION("silence is refused, also where two channels silence each other") {
    CHECK(rule("a.wav", wav_of({.level = 0})) == "speech-silent");
    std::vector<float> samples = Recording{}.samples();
    for (std::size_t i = 0; i < samples.size(); i += 2) samples[i + 1] = -samples[i];
    CHECK(rule("a.wav", wav_of_floats(samples, 48'000, 2)) == "speech-silent");
  }
  SECTION("an overdriven one is made, with a doubt") {
    std::vector<float> samples = Recording{.level = 3}.samples();
    for (float& sample : samples) sample = std::clamp(sample, -1.F, 1.F);
    const Speech speech = made("a.wav", wav_of_floats(samples, 48'000));
    REQUIRE(speech.doubts.size() == 1);
    CHECK(speech.doubts[0].rule == "speech-clipped");
    CHECK(loudness(speech).true_peak_db <= kMostTruePeakDb);
  }
}

TEST_CASE("make_speech believes no header") {
  const std::string wav = wav_of({});
  SECTION("too many channels, no rate, too high a rate") {
    CHECK(rule("a.wav", with_number(wav, kChannelsAt, 2, 32)) == "bad-speech");
    CHECK(rule("a.wav", with_number(with_number(wav, kChannelsAt, 2, 32), 32, 2, 64)) ==
          "speech-channels");
    CHECK(rule("a.wav", with_number(wav, kRateAt, 4, 0)) == "speech-rate");
    CHECK(rule("a.wav", with_number(wav, kRateAt, 4, 384'000)) == "speech-rate");
  }
  SECTION("four gigabytes that are not there") {
    CHECK(rule("a.wav", with_number(wav, chunk(wav, "data") - 4, 4, 0xFFFFFFFF)) == "bad-speech");
    CHECK(rule("a.wav", with_number(wav, 16, 4, 0xFFFFFFFF)) == "bad-speech");
  }
  SECTION("three minutes and no more") {
    CHECK(rule("a.wav", wav_of({.rate = 8'000, .seconds = 180})) == "made");
    CHECK(rule("a.wav", wav_of({.rate = 8'000, .seconds = 180.1})) == "speech-length");
    CHECK(rule("a.ogg", vorbis_of({.rate = 8'000, .seconds = 180.1})) == "speech-length");
    CHECK(rule("a.wav", wav_of({.seconds = 0.4})) == "speech-length");
  }
  SECTION("samples that are no numbers") {
    const float bad = GENERATE(std::numeric_limits<float>::quiet_NaN(),
                               std::numeric_limits<float>::infinity(), 1e30F);
    std::vector<float> samples = Recording{}.samples();
    samples[30'000] = bad;
    CHECK(rule("a.wav", wav_of_floats(samples, 48'000)) == "bad-speech");
  }
}

TEST_CASE("make_speech refuses damaged files") {
  const auto [name, bytes] = GENERATE(std::pair<std::string, std::string>{"a.opus", opus_of({})},
                                      std::pair<std::string, std::string>{"a.ogg", vorbis_of({})},
                                      std::pair<std::string, std::string>{"a.wav", wav_of({})});
  CAPTURE(name);
  REQUIRE(rule(name, bytes) == "made");
  SECTION("cut off anywhere") {
    for (std::size_t tenths = 0; tenths < 10; ++tenths) {
      CHECK(rule(name, bytes.substr(0, bytes.size() * tenths / 10)) == "bad-speech");
    }
    CHECK(rule(name, bytes.substr(0, bytes.size() - 1)) == "bad-speech");
  }
  SECTION("with any byte changed near the begin it is made or refused, never worse") {
    const std::string whole = name == "a.wav" ? wav_of({.rate = 8'000, .seconds = 0.6}) : bytes;
    for (std::size_t at = 0; at < 120; ++at) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ 0xA5);
      CHECK_FALSE(rule(name, changed).empty());
    }
  }
  SECTION("with one bit changed in the sound, where a checksum tells") {
    if (name == "a.wav") return;
    std::string changed = bytes;
    changed[bytes.size() - 100] ^= 1;
    CHECK(rule(name, changed) == "bad-speech");
  }
  SECTION("another kind than the name says, or a name of no kind") {
    CHECK(rule(name == "a.wav" ? "a.opus" : "a.wav", bytes) == "speech-kind");
    CHECK(rule("a.mp3", bytes) == "speech-kind");
    CHECK_FALSE(has_speech_ending("a.mp3"));
    CHECK(has_speech_ending(name));
  }
  SECTION("a second stream behind the first, whose length nobody declared") {
    if (name != "a.wav") CHECK(rule(name, bytes + bytes) == "bad-speech");
  }
}
