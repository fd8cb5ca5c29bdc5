#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl pack …`: checks and builds content packs. `arguments` follow the word
/// "pack". Returns the exit code: 0 done, 1 the pack has errors, 2 wrong arguments.
int pack_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
