#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl strings export DIR --to LOCALE …`: one file for a translator.
int export_command(std::span<const std::string_view> arguments);

/// `kioskctl strings import DIR FILE …`: merges it back.
int import_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
