#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// A QR code: `size` × `size` modules by rows, true is dark. The light margin of
/// four modules that readers need is not part of it.
struct QrCode {
  int size = 0;
  std::vector<bool> modules;
  int version() const { return (size - 17) / 4; }
  bool dark(int x, int y) const {
    return modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                   static_cast<std::size_t>(x)];
  }
};

inline constexpr int kQrMarginModules = 4;
/// The largest version there is.
inline constexpr int kMaxQrVersion = 40;

/// Encodes UTF-8 bytes with error correction level M (15 % may be lost to glare
/// and scratches) in the smallest version that holds them.
/// Errors: kInvalidInput for empty text, kUnsupported when it is longer than a
/// QR code of `max_version` can hold (2,331 bytes in version 40).
/// Source  ISO/IEC 18004, table 7.
Result<QrCode> make_qr(std::string_view text, int max_version = kMaxQrVersion);

}  // namespace kiosk::ui
