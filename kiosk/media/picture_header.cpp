#include "media/picture_header.h"

#include "media/byte_reader.h"
#include "media/jpeg_header.h"

namespace kiosk::media {

namespace {

constexpr std::string_view kPngBegin = "\x89PNG\r\n\x1A\n";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// Source: PNG specification, third edition, 5 "Datastream structure".
std::optional<PictureHeader> read_png_header(std::string_view bytes) {
  constexpr std::size_t kFirstChunk = 8;
  if (part_at(bytes, kFirstChunk + 4, 4) != "IHDR") return std::nullopt;
  PictureHeader header;
  header.kind = PictureKind::kPng;
  header.width = number_at(bytes, kFirstChunk + 8, 4, Endian::kBig);
  header.height = number_at(bytes, kFirstChunk + 12, 4, Endian::kBig);
  // What makes a PNG move stands before its first pixels.
  for (std::size_t at = kFirstChunk; at + 8 <= bytes.size();) {
    const std::string_view name = part_at(bytes, at + 4, 4);
    if (name == "IDAT") break;
    if (name == "acTL") header.animated = true;
    at += 12 + number_at(bytes, at, 4, Endian::kBig);
  }
  return header;
}

/// Source: RFC 9649, "WebP Image Format".
std::optional<PictureHeader> read_webp_header(std::string_view bytes) {
  const auto number = [&](std::size_t at, std::size_t count) {
    return number_at(bytes, at, count, Endian::kLittle);
  };
  constexpr std::uint64_t kMoves = 0x02;
  constexpr std::size_t kFirstChunk = 12;
  PictureHeader header;
  header.kind = PictureKind::kWebp;
  header.whole = bytes.size() >= number(4, 4) + 8;
  const std::string_view chunk = part_at(bytes, kFirstChunk, 4);
  if (chunk == "VP8 ") {
    header.width = number(26, 2) & 0x3FFF;
    header.height = number(28, 2) & 0x3FFF;
  } else if (chunk == "VP8L") {
    header.width = (number(21, 4) & 0x3FFF) + 1;
    header.height = (number(21, 4) >> 14 & 0x3FFF) + 1;
  } else if (chunk == "VP8X") {
    header.animated = (number(20, 1) & kMoves) != 0;
    header.width = number(24, 3) + 1;
    header.height = number(27, 3) + 1;
  }
  if (header.width == 0 || header.height == 0) return std::nullopt;
  for (std::size_t at = kFirstChunk; at + 8 <= bytes.size();) {
    const std::size_t length = number(at + 4, 4);
    if (part_at(bytes, at, 4) == "EXIF") {
      header.orientation = exif_orientation(part_at(bytes, at + 8, length));
    }
    at += 8 + length + length % 2;
  }
  return header;
}

bool looks_like_svg(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<' &&
         bytes.find("<svg") != std::string_view::npos;
}

}  // namespace

std::optional<PictureHeader> read_picture_header(std::string_view bytes) {
  if (bytes.starts_with(kPngBegin)) return read_png_header(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg_header(bytes);
  if (bytes.starts_with("RIFF") && part_at(bytes, 8, 4) == "WEBP") return read_webp_header(bytes);
  if (!looks_like_svg(bytes)) return std::nullopt;
  PictureHeader header;
  header.kind = PictureKind::kSvg;
  return header;
}

std::string_view kind_name(PictureKind kind) {
  switch (kind) {
    case PictureKind::kPng: return "PNG";
    case PictureKind::kJpeg: return "JPEG";
    case PictureKind::kWebp: return "WebP";
    case PictureKind::kSvg: return "SVG";
  }
  return "";
}

}  // namespace kiosk::media
