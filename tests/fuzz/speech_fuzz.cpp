// Recordings as authors save them, and what a pack holds instead of one that was made from them.
#include "base/assert.h"
#include "device/speech_decoder.h"
#include "media/speech.h"
#include "media/speech_header.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk;

namespace {

const char* name_for(media::SpeechKind kind) {
  switch (kind) {
    case media::SpeechKind::kOpus: return "a.opus";
    case media::SpeechKind::kVorbis: return "a.ogg";
    case media::SpeechKind::kWav: return "a.wav";
  }
  return "";
}

void play(std::string_view opus) {
  auto decoder = device::SpeechDecoder::open(std::string(opus));
  if (!decoder) return;
  while (!decoder->read().empty()) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = text_of(data, size);
  play(bytes);
  const auto header = media::read_speech_header(bytes);
  if (!header) return 0;
  const media::MadeSpeech made = media::make_speech(name_for(header->kind), bytes);
  // What was made can be played.
  if (const auto* const speech = std::get_if<media::Speech>(&made)) {
    KIOSK_ASSERT(device::SpeechDecoder::open(speech->opus).ok());
  }
  return 0;
}
