#pragma once

#include <string>
#include <string_view>

namespace kiosk::screens {

/// A QR code's modules row by row, '1' is dark; `size` × `size` without the margin.
/// Empty when there was nothing to encode or too much.
struct SquareCode {
  std::string modules;
  int size = 0;
};

/// Plain text as a QR code; at most 2,331 bytes of UTF-8.
SquareCode square_code(std::string_view text);

}  // namespace kiosk::screens
