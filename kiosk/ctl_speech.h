#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl speech …`: says that recordings read the words as they are now. Exit codes as
/// pack_command.
int speech_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
