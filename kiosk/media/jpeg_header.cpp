#include "media/jpeg_header.h"

#include "media/byte_reader.h"

namespace kiosk::media {

namespace {

constexpr std::uint64_t kEndOfImage = 0xD9;
constexpr std::uint64_t kExif = 0xE1;
constexpr std::string_view kExifName{"Exif\0\0", 6};

/// Markers that stand alone, without a length: TEM, RST0 to RST7, SOI.
bool stands_alone(std::uint64_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// A frame of any coding: C0 to CF without the tables DHT, JPG and DAC.
bool is_frame(std::uint64_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Where the next marker's FF stands; npos when there is none. Inside a scan FF 00 is a
/// byte of the picture.
std::size_t next_marker(std::string_view bytes, std::size_t at) {
  for (at = bytes.find('\xFF', at); at != std::string_view::npos; at = bytes.find('\xFF', at + 1)) {
    const std::uint64_t marker = number_at(bytes, at + 1, 1, Endian::kBig);
    if (marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) return at;
  }
  return std::string_view::npos;
}

}  // namespace

Orientation exif_orientation(std::string_view tiff) {
  constexpr std::uint64_t kOrientationTag = 0x0112;
  constexpr std::size_t kEntryBytes = 12;
  const Endian endian = tiff.substr(0, 2) == "II" ? Endian::kLittle : Endian::kBig;
  const std::size_t directory = number_at(tiff, 4, 4, endian);
  const std::uint64_t entries = number_at(tiff, directory, 2, endian);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = directory + 2 + i * kEntryBytes;
    if (number_at(tiff, at, 2, endian) != kOrientationTag) continue;
    const std::uint64_t value = number_at(tiff, at + 8, 2, endian);
    return value >= 1 && value <= 8 ? static_cast<Orientation>(value) : 1;
  }
  return 1;
}

std::optional<PictureHeader> read_jpeg_header(std::string_view bytes) {
  PictureHeader header;
  header.kind = PictureKind::kJpeg;
  header.whole = false;
  for (std::size_t at = next_marker(bytes, 2); at != std::string_view::npos;) {
    const std::uint64_t marker = number_at(bytes, at + 1, 1, Endian::kBig);
    if (marker == kEndOfImage) {
      header.whole = true;
      break;
    }
    const std::size_t length = number_at(bytes, at + 2, 2, Endian::kBig);
    const std::string_view segment = bytes.substr(at);
    if (is_frame(marker)) {
      header.height = number_at(segment, 5, 2, Endian::kBig);
      header.width = number_at(segment, 7, 2, Endian::kBig);
      header.inks = number_at(segment, 9, 1, Endian::kBig) == 4;
    } else if (marker == kExif && part_at(segment, 4, kExifName.size()) == kExifName) {
      header.orientation = exif_orientation(segment.substr(4 + kExifName.size()));
    }
    at = next_marker(bytes, stands_alone(marker) ? at + 2 : at + 2 + length);
  }
  if (header.width == 0 || header.height == 0) return std::nullopt;
  return header;
}

}  // namespace kiosk::media
