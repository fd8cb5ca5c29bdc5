#pragma once

#include "ui/qr.h"
#include "ui/ui.h"

#include <string>

namespace kiosk::ui {

/// A QR code, dark on white in every theme, with its quiet zone of four modules.
struct QrPicture {
  std::string id;
  std::string name;  ///< Heard: what scanning it does.
  QrCode code;
  bool is_private = false;
};

/// Side for this many modules: at least 40 mm, whole pixels a module. `room` is
/// what there is at most.
float qr_side(Ui& ui, int size, float room);
/// Centred in `rect`.
void qr_picture(Ui& ui, const Rect& rect, const QrPicture& qr);

}  // namespace kiosk::ui
