#pragma once

#include "base/result.h"
#include "media/picture_header.h"
#include "media/pixels.h"

#include <string_view>

namespace kiosk::media {

/// Decodes a JPEG or WebP file, or draws an SVG file as large as kMadeWidth × kMadeHeight
/// allows. The header has been checked. Errors: kDamaged when the decoder refuses.
Result<Pixels> decode_with_sdl(std::string_view bytes, const PictureHeader& header);

}  // namespace kiosk::media
