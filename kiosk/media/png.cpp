#include "media/png.h"

#include <png.h>

#include <memory>

namespace kiosk::media {

namespace {

constexpr std::size_t kBytesPerPixel = 4;

bool has_alpha(const Pixels& pixels) {
  for (std::size_t i = kBytesPerPixel - 1; i < pixels.rgba.size(); i += kBytesPerPixel) {
    if (pixels.rgba[i] != 0xFF) return true;
  }
  return false;
}

std::vector<std::uint8_t> without_alpha(const Pixels& pixels) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(pixels.rgba.size() / kBytesPerPixel * 3);
  for (std::size_t i = 0; i < pixels.rgba.size(); i += kBytesPerPixel) {
    rgb.insert(rgb.end(), &pixels.rgba[i], &pixels.rgba[i] + 3);
  }
  return rgb;
}

}  // namespace

Result<Pixels> decode_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&image, png_image_free);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    return Error{ErrorCode::kDamaged, image.message};
  }
  image.format = PNG_FORMAT_RGBA;
  // Without this libpng takes deep pictures for linear light, which drawing programs never write.
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  Pixels pixels{image.width, image.height, {}};
  pixels.rgba.resize(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, pixels.rgba.data(), 0, nullptr) == 0) {
    return Error{ErrorCode::kDamaged, image.message};
  }
  return pixels;
}

Result<std::string> encode_png(const Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&image, png_image_free);
  image.width = pixels.width;
  image.height = pixels.height;
  const bool alpha = has_alpha(pixels);
  image.format = alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  const std::vector<std::uint8_t> rows = alpha ? pixels.rgba : without_alpha(pixels);
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rows.data(), 0, nullptr) == 0) {
    return Error{ErrorCode::kInvalidInput, image.message};
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace kiosk::media
