#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// What the two forms of key files share; for their sources.

namespace kiosk::booking {

inline constexpr std::uint64_t kMaxKeyFileBytes = 4096;
inline constexpr std::size_t kKeyChecksumDigits = 8;
inline constexpr std::string_view kLockedHeader =
    "Wegweiser centre key, SECRET half, locked with a passphrase, version 1";

/// Takes the text up to the line's end off `rest`, without spaces at its end.
inline std::string_view take_key_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

}  // namespace kiosk::booking
