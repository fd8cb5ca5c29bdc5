#include "tests/screens/square_reader.h"

#include <zbar.h>

#include <algorithm>
#include <memory>

namespace kiosk::tests {

using namespace zbar;

std::optional<SeenSquare> read_square(const std::vector<std::uint8_t>& grey, int width,
                                      int height) {
  struct Free {
    void operator()(zbar_image_scanner_t* scanner) const { zbar_image_scanner_destroy(scanner); }
    void operator()(zbar_image_t* image) const { zbar_image_destroy(image); }
  };
  const std::unique_ptr<zbar_image_scanner_t, Free> scanner(zbar_image_scanner_create());
  zbar_image_scanner_set_config(scanner.get(), ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  const std::unique_ptr<zbar_image_t, Free> image(zbar_image_create());
  zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
  zbar_image_set_size(image.get(), static_cast<unsigned>(width), static_cast<unsigned>(height));
  zbar_image_set_data(image.get(), grey.data(), grey.size(), nullptr);
  if (zbar_scan_image(scanner.get(), image.get()) != 1) return std::nullopt;
  const zbar_symbol_t* const symbol = zbar_image_first_symbol(image.get());
  SeenSquare seen;
  seen.text.assign(zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
  int left = width;
  int right = 0;
  for (unsigned i = 0; i < zbar_symbol_get_loc_size(symbol); ++i) {
    left = std::min(left, zbar_symbol_get_loc_x(symbol, i));
    right = std::max(right, zbar_symbol_get_loc_x(symbol, i));
  }
  seen.side = right - left;
  return seen;
}

std::optional<SeenSquare> read_square(const ui::Picture& picture) {
  std::vector<std::uint8_t> grey(picture.rgba.size() / 4);
  for (std::size_t i = 0; i < grey.size(); ++i) grey[i] = picture.rgba[4 * i + 1];
  return read_square(grey, picture.width, picture.height);
}

}  // namespace kiosk::tests
