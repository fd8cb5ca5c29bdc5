#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl figures show …`: what was counted on a terminal, with small numbers hidden.
/// `arguments` follow the word "figures". Returns the exit code: 0 done, 1 it could not be
/// done, 2 the command was wrong.
int figures_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
