#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl doctor …`: whether a terminal has all it needs, a line a check. `arguments` follow
/// the word "doctor". Returns the exit code: 0 no problem, 1 problems, 2 the command was wrong.
int doctor_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
