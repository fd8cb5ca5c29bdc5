#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiosk::media {

enum class Endian { kBig, kLittle };

/// The number in `count` bytes at `at`; 0 where the bytes end before.
inline std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t count,
                               Endian endian) {
  if (at > bytes.size() || bytes.size() - at < count) return 0;
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t from = endian == Endian::kBig ? i : count - 1 - i;
    number = number << 8 | static_cast<unsigned char>(bytes[at + from]);
  }
  return number;
}

/// Up to `count` bytes from `at`; as many as there are, which may be none.
inline std::string_view part_at(std::string_view bytes, std::size_t at, std::size_t count) {
  return at > bytes.size() ? std::string_view() : bytes.substr(at, count);
}

}  // namespace kiosk::media
