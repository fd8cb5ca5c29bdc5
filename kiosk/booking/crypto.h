#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
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
/// A sealed box in libsodium's form. Empty for a weak public key.
std::optional<Bytes> box_seal(std::span<const unsigned char> plain, const Key& public_key);

/// The half of a sealed box that does not depend on what goes in. Wiped when destroyed or
/// moved from; may be used once.
class Envelope {
 public:
  Envelope() = default;
  Envelope(Envelope&& other) noexcept;
  Envelope& operator=(Envelope&& other) noexcept;
  ~Envelope();

  Key sender{};  ///< Public half of a key made for this box alone.
  Key shared{};  ///< What sender and receiver have in common.
  std::array<unsigned char, 24> nonce{};
};

/// Empty for a weak public key.
std::optional<Envelope> make_envelope(const Key& public_key);
/// The same box as box_seal gives.
Bytes close_envelope(const Envelope& envelope, std::span<const unsigned char> plain);

/// Empty when altered or sealed to another key.
std::optional<Bytes> box_open(std::span<const unsigned char> sealed, const Key& secret);

/// What lock() makes: 16 bytes of salt and a secret box.
inline constexpr std::size_t kLockedBytes = 64;
/// `key` in a box that `passphrase` opens. To try one costs 128 MiB and about half a second.
/// Errors: kUnsupported (too little memory, no randomness).
/// Source: libsodium, "The pwhash* API" (Argon2id) and "Authenticated encryption".
Result<Bytes> lock(const Key& key, std::string_view passphrase);
/// Errors: kInvalidInput (another passphrase, or altered), kUnsupported (too little memory).
Result<Key> unlock(std::span<const unsigned char> locked, std::string_view passphrase);

std::string to_hex(std::span<const unsigned char> bytes);
/// Empty unless `hex` is exactly the digits of `Key`.
std::optional<Key> key_from_hex(std::string_view hex);
/// Empty unless `hex` is exactly the digits of `size` bytes.
std::optional<Bytes> bytes_from_hex(std::string_view hex, std::size_t size);

}  // namespace kiosk::booking::crypto
