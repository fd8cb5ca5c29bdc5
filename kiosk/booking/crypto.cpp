#include "booking/crypto.h"

#include "base/assert.h"

#include <sodium.h>

#include <algorithm>

namespace kiosk::booking::crypto {

static_assert(crypto_box_NONCEBYTES == 24 && crypto_box_BEFORENMBYTES == sizeof(Key));
static_assert(crypto_box_PUBLICKEYBYTES == sizeof(Key) && crypto_box_SECRETKEYBYTES == sizeof(Key));

bool ready() {
  static const bool initialised = sodium_init() >= 0;
  return initialised;
}

void random_bytes(std::span<unsigned char> out) {
  KIOSK_ASSERT(ready());
  randombytes_buf(out.data(), out.size());
}

void wipe(std::span<unsigned char> bytes) {
  sodium_memzero(bytes.data(), bytes.size());
}

void keyed_hash(std::span<unsigned char> out, const Key& key, std::string_view purpose,
                std::string_view value) {
  KIOSK_ASSERT(ready());
  const auto update = [](crypto_generichash_state& state, std::string_view part) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  };
  crypto_generichash_state state;
  KIOSK_ASSERT(crypto_generichash_init(&state, key.data(), key.size(), out.size()) == 0);
  update(state, purpose);
  update(state, std::string_view("\0", 1));
  update(state, value);
  crypto_generichash_final(&state, out.data(), out.size());
  sodium_memzero(&state, sizeof state);
}

Key public_half(const Key& secret) {
  Key result{};
  crypto_scalarmult_base(result.data(), secret.data());
  return result;
}

Envelope::Envelope(Envelope&& other) noexcept {
  *this = std::move(other);
}

Envelope& Envelope::operator=(Envelope&& other) noexcept {
  if (this == &other) return *this;
  sender = other.sender;
  shared = other.shared;
  nonce = other.nonce;
  wipe(other.shared);
  return *this;
}

Envelope::~Envelope() {
  wipe(shared);
}

std::optional<Envelope> make_envelope(const Key& public_key) {
  if (!ready()) return std::nullopt;
  Envelope envelope;
  Key secret{};
  crypto_box_keypair(envelope.sender.data(), secret.data());
  const bool strong =
      crypto_box_beforenm(envelope.shared.data(), public_key.data(), secret.data()) == 0;
  wipe(secret);
  if (!strong) return std::nullopt;
  // As a sealed box has it: BLAKE2b of both public keys.
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, envelope.nonce.size());
  crypto_generichash_update(&state, envelope.sender.data(), envelope.sender.size());
  crypto_generichash_update(&state, public_key.data(), public_key.size());
  crypto_generichash_final(&state, envelope.nonce.data(), envelope.nonce.size());
  return envelope;
}

Bytes close_envelope(const Envelope& envelope, std::span<const unsigned char> plain) {
  Bytes sealed(plain.size() + crypto_box_SEALBYTES);
  std::copy(envelope.sender.begin(), envelope.sender.end(), sealed.begin());
  crypto_box_easy_afternm(sealed.data() + envelope.sender.size(), plain.data(), plain.size(),
                          envelope.nonce.data(), envelope.shared.data());
  return sealed;
}

std::optional<Bytes> box_seal(std::span<const unsigned char> plain, const Key& public_key) {
  const auto envelope = make_envelope(public_key);
  if (!envelope) return std::nullopt;
  return close_envelope(*envelope, plain);
}

std::optional<Bytes> box_open(std::span<const unsigned char> sealed, const Key& secret) {
  if (!ready() || sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
  const Key public_key = public_half(secret);
  Bytes plain(sealed.size() - crypto_box_SEALBYTES);
  if (crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(), public_key.data(),
                           secret.data()) != 0) {
    return std::nullopt;
  }
  return plain;
}

std::string to_hex(std::span<const unsigned char> bytes) {
  std::string hex(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();  // sodium ends it with a zero byte.
  return hex;
}

std::optional<Bytes> bytes_from_hex(std::string_view hex, std::size_t size) {
  Bytes bytes(size);
  std::size_t got = 0;
  if (hex.size() != size * 2 ||
      sodium_hex2bin(bytes.data(), size, hex.data(), hex.size(), nullptr, &got, nullptr) != 0 ||
      got != size) {
    return std::nullopt;
  }
  return bytes;
}

std::optional<Key> key_from_hex(std::string_view hex) {
  Key key{};
  std::size_t size = 0;
  const char* end = nullptr;
  if (hex.size() != key.size() * 2 ||
      sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, &end) != 0 ||
      size != key.size()) {
    return std::nullopt;
  }
  return key;
}

}  // namespace kiosk::booking::crypto
