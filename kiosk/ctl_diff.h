#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// kioskctl pack diff OLD NEW: what a visitor would find otherwise. Returns the exit code.
int diff_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
