#pragma once

#include <span>
#include <string_view>

namespace kiosk {

/// `kioskctl appointments list|open|export|closures …`: shows the agenda, and with the centre's
/// secret key what visitors left for the counsellors; exports it; closes days. `arguments` follow
/// the word "appointments". Returns the exit code: 0 done, 1 it could not be done, 2 the command
/// was wrong.
int appointments_command(std::span<const std::string_view> arguments);

/// `kioskctl keys new|show …`: makes and shows the centre's keys. As above.
int keys_command(std::span<const std::string_view> arguments);

}  // namespace kiosk
