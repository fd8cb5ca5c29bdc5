#pragma once

#include "ctl_words.h"

#include <span>
#include <string_view>

namespace kiosk {

/// kioskctl pack install|list|rollback …: the packs a terminal has taken. Returns the exit code.
int install_command(std::span<const std::string_view> arguments);
int list_command(std::span<const std::string_view> arguments);
int rollback_command(std::span<const std::string_view> arguments);

/// kioskctl keys install FILE …: a later list of keys for a terminal. Returns the exit code.
int install_keys_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
