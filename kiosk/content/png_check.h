#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>

namespace kiosk::content {

/// The longest side of a pack's picture in pixels: as long as a Full-HD screen is wide.
inline constexpr std::uint32_t kMaxPictureSide = 1920;

/// Decodes the bytes of a PNG file and forgets the pixels: what passes can be shown. The
/// size in the header is checked before any memory is taken.
/// Errors: kUnsupported with the size when a side is longer than `kMaxPictureSide`;
/// kDamaged when it is no PNG, broken or cut off.
Status check_png(std::string_view bytes);

}  // namespace kiosk::content
