#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The only door of this folder to libsodium; for its sources.

namespace kiosk::booking::crypto {

using Key = std::array<unsigned char, 32>;
using Bytes = std::vector<unsigned char>;

/// False when the machine gives no randomness; everything below needs true.
bool ready();

void random_bytes(std::span<unsigned char> out);
/// Zeroes memory in a way the compiler does not remove.
void wipe(std::span<unsigned char> bytes);

/// BLAKE2b of `purpose`, a zero byte and `value`. `out` has 16 to 64 bytes.
void keyed_hash(std::span<unsigned char> out, const Key& key, std::string_view purpose,
                std::string_view value);

Key public_half(const Key& secret);
/// Empty for a weak public key.
std::optional<Bytes> box_seal(std::span<const unsigned char> plain, const Key& public_key);
/// Empty when altered or sealed to another key.
std::optional<Bytes> box_open(std::span<const unsigned char> sealed, const Key& secret);

std::string to_hex(std::span<const unsigned char> bytes);
/// Empty unless `hex` is exactly the digits of `Key`.
std::optional<Key> key_from_hex(std::string_view hex);

}  // namespace kiosk::booking::crypto
