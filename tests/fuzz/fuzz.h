#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What one try is made of, borrowed for the call.
inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return size == 0 ? std::string_view()
                   : std::string_view(reinterpret_cast<const char*>(data), size);
}
