#include "media/opus_encoder.h"

#include <opusenc.h>

#include <memory>

namespace kiosk::media {

namespace {

/// Speech in the full band; more is not heard.
constexpr opus_int32 kBitsPerSecond = 32'000;
/// A random one, as encoders take it, would make a new pack of the same files.
constexpr opus_int32 kSerial = 0x5357;

struct EndEncoder {
  void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
struct EndComments {
  void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
};

int append(void* user, const unsigned char* bytes, opus_int32 count) {
  static_cast<std::string*>(user)->append(reinterpret_cast<const char*>(bytes),
                                          static_cast<std::size_t>(count));
  return 0;
}

int close(void*) {
  return 0;
}

}  // namespace

Result<std::string> encode_opus(const Sound& sound) {
  const Error refused{ErrorCode::kUnsupported, "the recording cannot be encoded"};
  std::string opus;
  const OpusEncCallbacks callbacks{append, close};
  const std::unique_ptr<OggOpusComments, EndComments> comments(ope_comments_create());
  if (!comments) return refused;
  int error = OPE_OK;
  const std::unique_ptr<OggOpusEnc, EndEncoder> encoder(ope_encoder_create_callbacks(
      &callbacks, &opus, comments.get(), static_cast<opus_int32>(sound.rate), 1, 0, &error));
  if (!encoder || error != OPE_OK) return refused;
  const bool done = ope_encoder_ctl(encoder.get(), OPE_SET_SERIALNO(kSerial)) == OPE_OK &&
                    ope_encoder_ctl(encoder.get(), OPE_SET_COMMENT_PADDING(0)) == OPE_OK &&
                    ope_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(kBitsPerSecond)) == OPE_OK &&
                    ope_encoder_ctl(encoder.get(), OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)) == OPE_OK &&
                    ope_encoder_write_float(encoder.get(), sound.samples.data(),
                                            static_cast<int>(sound.samples.size())) == OPE_OK &&
                    ope_encoder_drain(encoder.get()) == OPE_OK;
  if (!done) return refused;
  return opus;
}

}  // namespace kiosk::media
