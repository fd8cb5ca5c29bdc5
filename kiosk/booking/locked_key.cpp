// Of crypto.h: a key that a passphrase locks.
#include "booking/crypto.h"

#include <sodium.h>

namespace kiosk::booking::crypto {

namespace {

// A passphrase is tried on the counsellors' machines, not on a terminal of little memory. Other
// costs would be another version of the key file.
constexpr std::size_t kMemory = std::size_t{128} << 20;
constexpr unsigned long long kWork = 4;

constexpr std::size_t kSaltBytes = crypto_pwhash_argon2id_SALTBYTES;
static_assert(kLockedBytes == kSaltBytes + crypto_secretbox_MACBYTES + sizeof(Key));
static_assert(crypto_secretbox_KEYBYTES == sizeof(Key));

/// Each salt gives another key, which closes one box.
constexpr std::array<unsigned char, crypto_secretbox_NONCEBYTES> kNonce{};

Result<Key> stretched(std::string_view passphrase, std::span<const unsigned char> salt) {
  Key key{};
  if (!ready() || crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(),
                                salt.data(), kWork, kMemory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return Error{ErrorCode::kUnsupported, "a passphrase needs 128 MiB of free memory"};
  }
  return key;
}

}  // namespace

Result<Bytes> lock(const Key& key, std::string_view passphrase) {
  if (!ready()) return Error{ErrorCode::kUnsupported, "this machine gives no random numbers"};
  Bytes locked(kLockedBytes);
  random_bytes(std::span(locked).first(kSaltBytes));
  auto lock_key = stretched(passphrase, std::span(locked).first(kSaltBytes));
  if (!lock_key) return lock_key.error();
  crypto_secretbox_easy(locked.data() + kSaltBytes, key.data(), key.size(), kNonce.data(),
                        lock_key->data());
  wipe(*lock_key);
  return locked;
}

Result<Key> unlock(std::span<const unsigned char> locked, std::string_view passphrase) {
  KIOSK_ASSERT(locked.size() == kLockedBytes);
  auto lock_key = stretched(passphrase, locked.first(kSaltBytes));
  if (!lock_key) return lock_key.error();
  const auto box = locked.subspan(kSaltBytes);
  Key key{};
  const bool opened = crypto_secretbox_open_easy(key.data(), box.data(), box.size(), kNonce.data(),
                                                 lock_key->data()) == 0;
  wipe(*lock_key);
  if (!opened) {
    return Error{ErrorCode::kInvalidInput,
                 "this passphrase does not open the key; mind capital letters and the keyboard's "
                 "language, and try again"};
  }
  return key;
}

}  // namespace kiosk::booking::crypto
