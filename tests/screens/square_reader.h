#pragma once

#include "ui/picture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::tests {

/// What a phone's camera reads in a picture's QR code; empty when it finds none.
std::optional<std::string> read_square(const ui::Picture& picture);
/// `grey`: `width` × `height`, 0 is black.
std::optional<std::string> read_square(const std::vector<std::uint8_t>& grey, int width,
                                       int height);

}  // namespace kiosk::tests
