#pragma once

#include "media/picture_header.h"

#include <optional>
#include <string_view>

namespace kiosk::media {

/// Walks the segments of a JPEG file to its end. Empty when there is no frame.
/// Source: ITU-T T.81, annex B.
std::optional<PictureHeader> read_jpeg_header(std::string_view bytes);

/// The orientation in a block of EXIF, which is a TIFF file; 1 when it says none.
Orientation exif_orientation(std::string_view tiff);

}  // namespace kiosk::media
