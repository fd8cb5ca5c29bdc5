#pragma once

#include <cstdint>
#include <vector>

namespace kiosk::media {

/// A decoded picture: sRGB with straight alpha, rows from the top without gaps.
struct Pixels {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<std::uint8_t> rgba;  ///< Four bytes a pixel.
};

/// How a camera was held, by the numbers of EXIF: 1 is upright.
using Orientation = int;

/// `pixels` on `width` × `height`, none of them larger than it has: each new pixel is the
/// mean of what it covers. Whole numbers only, so that all machines agree.
Pixels shrunk(const Pixels& pixels, std::uint32_t width, std::uint32_t height);

/// Upright. Anything but 2 to 8 leaves the picture as it is.
/// Source: EXIF 2.32, tag 0x0112.
Pixels upright(const Pixels& pixels, Orientation orientation);

}  // namespace kiosk::media
