#pragma once

#include "ui/picture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::tests {

/// What a phone's camera sees of a QR code.
struct SeenSquare {
  std::string text;
  int side = 0;  ///< In pixels, without the light margin.
};

/// Empty when it finds none in the picture.
std::optional<SeenSquare> read_square(const ui::Picture& picture);
/// `grey`: `width` × `height`, 0 is black.
std::optional<SeenSquare> read_square(const std::vector<std::uint8_t>& grey, int width, int height);

}  // namespace kiosk::tests
