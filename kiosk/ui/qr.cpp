#include "ui/qr.h"

#include <qrencode.h>

#include <cerrno>
#include <memory>

namespace kiosk::ui {

Result<QrCode> make_qr(std::string_view text, int max_version) {
  if (text.empty()) return Error{ErrorCode::kInvalidInput, "A QR code needs some text."};
  struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
  };
  // Version 0 lets the library take the smallest that fits.
  const std::unique_ptr<QRcode, Free> code(
      QRcode_encodeData(static_cast<int>(text.size()),
                        reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
  if (code == nullptr) {
    if (errno == ERANGE) {
      return Error{ErrorCode::kUnsupported,
                   "The text is too long for a QR code: " + std::to_string(text.size()) +
                       " bytes, at most 2331 fit."};
    }
    return Error{ErrorCode::kUnsupported, "The QR code could not be made: not enough memory."};
  }
  if (code->version > max_version) {
    return Error{ErrorCode::kUnsupported, "The text needs a QR code of version " +
                                              std::to_string(code->version) + ", at most " +
                                              std::to_string(max_version) + " is allowed."};
  }
  QrCode result;
  result.size = code->width;
  const std::size_t count =
      static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  result.modules.reserve(count);
  // The lowest bit of each byte is the colour; the others tell what the module is for.
  for (std::size_t i = 0; i < count; ++i) result.modules.push_back((code->data[i] & 1) != 0);
  return result;
}

}  // namespace kiosk::ui
