#include "ui/png.h"

#include <png.h>

#include <cstring>
#include <fstream>

namespace kiosk::ui {
namespace {

/// libpng's own description of a size and RGBA bytes; freed on all ways out.
class PngImage {
 public:
  PngImage() {
    std::memset(&m_image, 0, sizeof m_image);
    m_image.version = PNG_IMAGE_VERSION;
  }
  ~PngImage() { png_image_free(&m_image); }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;
  png_image* get() { return &m_image; }
  png_image* operator->() { return &m_image; }

 private:
  png_image m_image;
};

constexpr std::size_t kBytesPerPixel = 4;

std::size_t byte_count(std::size_t width, std::size_t height) {
  return width * height * kBytesPerPixel;
}

}  // namespace

Result<std::vector<std::uint8_t>> encode_png(const Picture& picture) {
  if (picture.width <= 0 || picture.height <= 0 ||
      picture.rgba.size() != byte_count(static_cast<std::size_t>(picture.width),
                                        static_cast<std::size_t>(picture.height))) {
    return Error{ErrorCode::kInvalidInput, "The picture's size and its pixels do not match."};
  }
  PngImage image;
  image->width = static_cast<png_uint_32>(picture.width);
  image->height = static_cast<png_uint_32>(picture.height);
  image->format = PNG_FORMAT_RGBA;
  // A bound, not the size: it saves compressing everything twice.
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(*image.get());
  std::vector<std::uint8_t> bytes(size);
  if (png_image_write_to_memory(image.get(), bytes.data(), &size, 0, picture.rgba.data(), 0,
                                nullptr) == 0) {
    return Error{ErrorCode::kInvalidInput,
                 "The picture could not be encoded: " + std::string(image->message)};
  }
  bytes.resize(size);
  return bytes;
}

Status write_png(const std::string& path, const Picture& picture) {
  const auto bytes = encode_png(picture);
  if (!bytes) return bytes.error();
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(bytes->data()),
             static_cast<std::streamsize>(bytes->size()));
  file.close();
  if (!file) return Error{ErrorCode::kUnwritable, "The picture cannot be written to " + path + "."};
  return Done{};
}

Result<Vec2> picture_size(std::span<const std::uint8_t> png_bytes) {
  PngImage image;
  if (png_image_begin_read_from_memory(image.get(), png_bytes.data(), png_bytes.size()) == 0) {
    return Error{ErrorCode::kUnreadable,
                 "This is not a PNG picture: " + std::string(image->message)};
  }
  return Vec2{static_cast<float>(image->width), static_cast<float>(image->height)};
}

Result<Picture> decode_picture(std::span<const std::uint8_t> png_bytes,
                               std::size_t maximum_pixels) {
  PngImage image;
  if (png_image_begin_read_from_memory(image.get(), png_bytes.data(), png_bytes.size()) == 0) {
    return Error{ErrorCode::kUnreadable,
                 "This is not a PNG picture: " + std::string(image->message)};
  }
  // Both are at most 2^31 - 1 in a PNG, so their product fits.
  const std::size_t width = image->width;
  const std::size_t height = image->height;
  if (width * height > maximum_pixels) {
    return Error{ErrorCode::kUnsupported, "The picture is too large: " + std::to_string(width) +
                                              " × " + std::to_string(height) + " pixels, at most " +
                                              std::to_string(maximum_pixels) + " in all."};
  }
  image->format = PNG_FORMAT_RGBA;
  Picture picture{static_cast<int>(width), static_cast<int>(height), {}};
  picture.rgba.resize(byte_count(width, height));
  if (png_image_finish_read(image.get(), nullptr, picture.rgba.data(), 0, nullptr) == 0) {
    return Error{ErrorCode::kDamaged, "The picture is damaged: " + std::string(image->message)};
  }
  return picture;
}

}  // namespace kiosk::ui
