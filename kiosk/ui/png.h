#pragma once

#include "base/result.h"
#include "ui/picture.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::ui {

/// The bytes of a PNG file with these pixels.
/// Errors: kInvalidInput when size and pixels do not belong together.
Result<std::vector<std::uint8_t>> encode_png(const Picture& picture);

/// Writes a PNG file. Errors: kInvalidInput, kUnwritable.
Status write_png(const std::string& path, const Picture& picture);

}  // namespace kiosk::ui
