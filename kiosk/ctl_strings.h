#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl strings …`: how far the translations are, and marking them as compared
/// with their source. Exit codes as pack_command.
int strings_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
