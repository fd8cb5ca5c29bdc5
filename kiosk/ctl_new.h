#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl pack new …`: begins a centre's folder. `arguments` follow those words. Exit
/// codes as pack_command.
int new_pack_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
