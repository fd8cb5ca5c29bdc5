#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::app {

/// Longer than any name, number or question a person types while standing.
inline constexpr std::size_t kMaxTypedBytes = 512;

/// Makes `text` hold `value`, cut between code points to kMaxTypedBytes, without
/// leaving the old content in freed memory.
void assign_private(std::string& text, std::string_view value);

}  // namespace kiosk::app
