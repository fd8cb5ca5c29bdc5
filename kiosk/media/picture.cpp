#include "media/picture.h"

#include "media/picture_header.h"
#include "media/png.h"
#include "media/sdl_decoder.h"
#include "media/svg_check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kiosk::media {

namespace {

constexpr std::array<std::pair<std::string_view, PictureKind>, 5> kEndings = {{
    {".png", PictureKind::kPng},
    {".jpg", PictureKind::kJpeg},
    {".jpeg", PictureKind::kJpeg},
    {".webp", PictureKind::kWebp},
    {".svg", PictureKind::kSvg},
}};

std::optional<PictureKind> kind_by_ending(std::string_view file_name) {
  for (const auto& [ending, kind] : kEndings) {
    if (file_name.ends_with(ending)) return kind;
  }
  return std::nullopt;
}

std::string_view ending_of(PictureKind kind) {
  const auto* const found = std::find_if(kEndings.begin(), kEndings.end(),
                                         [&](const auto& pair) { return pair.second == kind; });
  return found->first;
}

Refusal broken() {
  return {"bad-picture", "The picture is damaged or cut off, or it is of another kind.",
          "Save it anew as PNG, JPEG, WebP or SVG."};
}

/// What can be said before anything is decoded.
std::optional<Refusal> refuse_header(std::string_view file_name, const PictureHeader& header) {
  if (kind_by_ending(file_name) != header.kind) {
    return Refusal{"picture-kind",
                   "The file's name does not say what it is: a " +
                       std::string(kind_name(header.kind)) + " picture.",
                   "Let the name end in \"" + std::string(ending_of(header.kind)) +
                       "\", here and on the pages that show it."};
  }
  if (header.width > kMaxPicturePixels || header.height > kMaxPicturePixels ||
      header.width * header.height > kMaxPicturePixels) {
    return Refusal{"picture-size",
                   "The picture has " + std::to_string(header.width) + " × " +
                       std::to_string(header.height) + " pixels.",
                   "Make it at most 6000 × 4000; 1920 × 1080 are enough."};
  }
  if (header.animated) {
    return Refusal{"picture-moves", "The picture moves.",
                   "Save one picture of it; nothing moves on the terminal."};
  }
  if (!header.whole) return broken();
  return std::nullopt;
}

struct Size {
  std::uint32_t width;
  std::uint32_t height;
};

/// The largest size of these proportions that fits, never larger than it was.
Size fitted(Size size, Size most) {
  const std::uint64_t width = size.width;
  const std::uint64_t height = size.height;
  if (width <= most.width && height <= most.height) return size;
  if (width * most.height >= height * most.width) {
    const std::uint64_t fit = std::max<std::uint64_t>(1, height * most.width / width);
    return {most.width, static_cast<std::uint32_t>(fit)};
  }
  const std::uint64_t fit = std::max<std::uint64_t>(1, width * most.height / height);
  return {static_cast<std::uint32_t>(fit), most.height};
}

/// Smaller by a quarter until the PNG is small enough for a visitor's patience.
MadePicture encoded(const Pixels& pixels, Orientation orientation) {
  Size most{kMadeWidth, kMadeHeight};
  // A picture lying on its side stands afterwards.
  if (orientation >= 5) std::swap(most.width, most.height);
  for (;;) {
    const Size size = fitted({pixels.width, pixels.height}, most);
    Result<std::string> png =
        encode_png(upright(shrunk(pixels, size.width, size.height), orientation));
    if (!png) return broken();
    if (png->size() <= kMaxMadeBytes) return *std::move(png);
    most = {size.width * 3 / 4, size.height * 3 / 4};
  }
}

}  // namespace

bool has_picture_ending(std::string_view file_name) {
  return kind_by_ending(file_name).has_value();
}

MadePicture make_picture(std::string_view file_name, std::string_view bytes) {
  const std::optional<PictureHeader> header = read_picture_header(bytes);
  if (!header) return broken();
  if (auto refusal = refuse_header(file_name, *header)) return *std::move(refusal);
  if (header->kind == PictureKind::kSvg) {
    if (auto refusal = refuse_svg(bytes)) return *std::move(refusal);
  }
  const Result<Pixels> pixels =
      header->kind == PictureKind::kPng ? decode_png(bytes) : decode_with_sdl(bytes, *header);
  if (!pixels || pixels->width == 0 || pixels->height == 0) return broken();
  return encoded(*pixels, header->orientation);
}

}  // namespace kiosk::media
