#pragma once

#include <cstdint>
#include <vector>

namespace kiosk::device {

/// What goes onto paper, as a picture.
struct PrintPage {
  int width = 0;  ///< In dots, as `height`.
  int height = 0;
  int dpi = 203;
  std::vector<std::uint8_t> grey;  ///< 8 bits a dot, 0 is black; rows from the top without gaps.
};

}  // namespace kiosk::device
