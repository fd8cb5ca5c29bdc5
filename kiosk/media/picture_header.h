#pragma once

#include "media/pixels.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::media {

enum class PictureKind { kPng, kJpeg, kWebp, kSvg };

/// What the first bytes of a picture say, read without a decoder. Numbers are as the file
/// declares them and prove nothing about what follows.
struct PictureHeader {
  PictureKind kind = PictureKind::kPng;
  std::uint64_t width = 0;  ///< 0 for a drawing, which has no pixels.
  std::uint64_t height = 0;
  bool animated = false;
  bool whole = true;  ///< False when the end that the kind prescribes is missing.
  Orientation orientation = 1;
  bool inks = false;  ///< A JPEG of four inks (CMYK) as printers use it.
};

/// Empty when the bytes are none of the four kinds, or end inside the header.
std::optional<PictureHeader> read_picture_header(std::string_view bytes);

/// "PNG", "JPEG", "WebP", "SVG".
std::string_view kind_name(PictureKind kind);

}  // namespace kiosk::media
