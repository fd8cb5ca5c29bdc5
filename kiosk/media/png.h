#pragma once

#include "base/result.h"
#include "media/pixels.h"

#include <string>
#include <string_view>

namespace kiosk::media {

/// Decodes a PNG file of any depth. Errors: kDamaged when it is broken or cut off.
Result<Pixels> decode_png(std::string_view bytes);

/// The bytes of a PNG file: eight bits a channel, with alpha only where a pixel has any.
/// Errors: kInvalidInput when libpng refuses.
Result<std::string> encode_png(const Pixels& pixels);

}  // namespace kiosk::media
