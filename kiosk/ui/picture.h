#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kiosk::ui {

/// A picture in memory: sRGB with straight alpha, rows from the top without gaps.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;  ///< Four bytes a pixel: red, green, blue, alpha.
  bool operator==(const Picture&) const = default;
};

/// The largest picture a pack may carry: a Full-HD screen, twice.
inline constexpr std::size_t kMaximumPicturePixels = 2 * 1920 * 1080;

/// Decodes the bytes of a PNG file. The size in its header is checked before any
/// memory is taken.
/// Errors: kUnreadable when it is not a PNG, kDamaged when its data is broken or
/// cut off, kUnsupported when it has more than `maximum_pixels`.
Result<Picture> decode_picture(std::span<const std::uint8_t> png_bytes,
                               std::size_t maximum_pixels = kMaximumPicturePixels);

/// Width and height of a PNG file in pixels, from its header alone.
/// Errors: kUnreadable when it is not a PNG.
Result<Vec2> picture_size(std::span<const std::uint8_t> png_bytes);

}  // namespace kiosk::ui
