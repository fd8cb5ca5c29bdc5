#include "device/speech_decoder.h"

#include "device/audio_output.h"

#include <opusfile.h>

#include <utility>

namespace kiosk::device {

namespace {

/// Longer ones do not come from the pack builder.
constexpr ogg_int64_t kMostSamples = ogg_int64_t{180 + 1} * kOutputRate;
/// What the longest Opus packet holds.
constexpr std::size_t kPieceSamples = kOutputRate * 120 / 1000;

}  // namespace

void SpeechDecoder::Close::operator()(OggOpusFile* file) const {
  op_free(file);
}

Result<SpeechDecoder> SpeechDecoder::open(std::string opus) {
  SpeechDecoder decoder;
  decoder.m_opus = std::make_unique<std::string>(std::move(opus));
  const auto* const bytes = reinterpret_cast<const unsigned char*>(decoder.m_opus->data());
  decoder.m_file.reset(op_open_memory(bytes, decoder.m_opus->size(), nullptr));
  const Error damaged{ErrorCode::kDamaged, "a recording in the pack cannot be played"};
  OggOpusFile* const file = decoder.m_file.get();
  if (file == nullptr || op_link_count(file) != 1 || op_channel_count(file, -1) != 1) {
    return damaged;
  }
  const ogg_int64_t samples = op_pcm_total(file, -1);
  if (samples < 1 || samples > kMostSamples) return damaged;
  decoder.m_length = std::chrono::milliseconds(samples * 1000 / kOutputRate);
  return decoder;
}

std::vector<std::int16_t> SpeechDecoder::read() {
  std::vector<std::int16_t> samples(kPieceSamples);
  int got = OP_HOLE;
  // What is missing is skipped; the end and anything worse ends the recording.
  while (got == OP_HOLE) {
    got = op_read(m_file.get(), samples.data(), static_cast<int>(samples.size()), nullptr);
  }
  samples.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return samples;
}

std::chrono::milliseconds speech_length(std::string_view opus) {
  const Result<SpeechDecoder> decoder = SpeechDecoder::open(std::string(opus));
  return decoder ? decoder->length() : std::chrono::milliseconds(0);
}

}  // namespace kiosk::device
