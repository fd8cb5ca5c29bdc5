#pragma once

#include <span>
#include <string_view>

namespace kiosk {

struct Words;

/// `kioskctl pack sign …` and `kioskctl pack verify …`: who vouches for a pack. `arguments`
/// follow those words. Exit codes as pack_command.
int sign_command(std::span<const std::string_view> arguments);
int verify_command(std::span<const std::string_view> arguments);

/// `kioskctl keys new --pack-key --out DIR`: the two halves of a key packs are signed with.
int new_pack_key(const Words& words);

}  // namespace kiosk
