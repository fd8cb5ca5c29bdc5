#pragma once

#include "base/result.h"
#include "media/sound_decoder.h"

#include <string>

namespace kiosk::media {

/// The bytes of an Ogg Opus file: mono, 48 kHz, about 4 kB a second, without tags. The same
/// samples give the same bytes. Errors: kUnsupported when the encoder refuses.
Result<std::string> encode_opus(const Sound& sound);

}  // namespace kiosk::media
