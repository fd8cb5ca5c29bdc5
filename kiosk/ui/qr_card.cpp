#include "ui/qr_card.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float kLeastMm = 40;
// A phone at arm's length needs no larger modules than this.
constexpr float kModuleMm = 1.1F;

float module_px(Ui& ui, int size, float room) {
  const auto count = static_cast<float>(size + 2 * kQrMarginModules);
  const float wanted = std::max(ui.px(kLeastMm) / static_cast<float>(size), ui.px(kModuleMm));
  return std::max(1.F, std::min(std::ceil(wanted), std::floor(room / count)));
}

}  // namespace

float qr_side(Ui& ui, int size, float room) {
  return module_px(ui, size, room) * static_cast<float>(size + 2 * kQrMarginModules);
}

void qr_picture(Ui& ui, const Rect& rect, const QrPicture& qr) {
  const float room = std::min(rect.width, rect.height);
  const float module = module_px(ui, qr.code.size, room);
  const float side = qr_side(ui, qr.code.size, room);
  Node node;
  node.id = qr.id;
  node.role = NodeRole::kImage;
  node.name = qr.name;
  node.is_private = qr.is_private;
  Rect box = centred(rect, side, side);
  box.x = std::round(box.x);
  box.y = std::round(box.y);
  ui.add(std::move(node), box);
  // Dark on light in every theme: many phones cannot read the inverse. The
  // picture itself is never mirrored.
  ui.fill(box, Color::rgb(0xFFFFFF));
  const Rect glass = ui.mirror(box);
  const float margin = module * kQrMarginModules;
  for (int y = 0; y < qr.code.size; ++y) {
    for (int x = 0; x < qr.code.size;) {
      if (!qr.code.dark(x, y)) {
        ++x;
        continue;
      }
      int end = x;
      while (end < qr.code.size && qr.code.dark(end, y)) ++end;
      const Rect run{glass.x + margin + static_cast<float>(x) * module,
                     glass.y + margin + static_cast<float>(y) * module,
                     static_cast<float>(end - x) * module, module};
      ui.fill(ui.mirror(run), Color::rgb(0x000000));
      x = end;
    }
  }
}

}  // namespace kiosk::ui
