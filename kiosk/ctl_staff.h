#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl staff pin|log …`: the PIN of the terminal's staff area, and what staff did there.
/// `arguments` follow the word "staff". Returns the exit code: 0 done, 1 it could not be done or
/// the log is broken, 2 the command was wrong.
int staff_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
