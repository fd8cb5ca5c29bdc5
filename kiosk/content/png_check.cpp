#include "content/png_check.h"

#include <fmt/format.h>
#include <png.h>

#include <memory>
#include <vector>

namespace kiosk::content {

Status check_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&image, png_image_free);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    return Error{ErrorCode::kDamaged, image.message};
  }
  if (image.width > kMaxPictureSide || image.height > kMaxPictureSide) {
    return Error{ErrorCode::kUnsupported, fmt::format("{} × {}", image.width, image.height)};
  }
  image.format = PNG_FORMAT_RGBA;
  std::vector<png_byte> pixels(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) {
    return Error{ErrorCode::kDamaged, image.message};
  }
  return Done{};
}

}  // namespace kiosk::content
