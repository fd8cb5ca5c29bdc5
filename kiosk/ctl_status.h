#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl strings status DIR …`: how far the translations of a pack are.
int status_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
