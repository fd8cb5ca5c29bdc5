#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct crypto_generichash_blake2b_state;

// Signatures of packs, in the file formats of minisign: what this program signs
// "minisign -V" verifies, and the other way round.
// Source: minisign, "Public key format", "Signature format", "Secret key format" (Ed25519
// over BLAKE2b-512 of the file, RFC 8032 and 7693).

namespace kiosk::content {

/// What is signed of a file: BLAKE2b with 512 bits over its bytes.
using PackDigest = std::array<unsigned char, 64>;

/// Takes a file in pieces, while it is copied. Any thread, one at a time.
class PackHash {
 public:
  PackHash();
  PackHash(PackHash&&) noexcept;
  ~PackHash();
  void add(std::string_view bytes);
  /// Once, after the last piece.
  PackDigest finish();

 private:
  std::unique_ptr<crypto_generichash_blake2b_state> m_state;
};

/// Tells keys apart; it is not secret and proves nothing.
using KeyId = std::array<unsigned char, 8>;
/// Sixteen digits, as minisign shows it.
std::string key_id_text(const KeyId& id);

/// The half by which anybody can tell that a pack is the key owner's.
struct PackPublicKey {
  KeyId id{};
  std::array<unsigned char, 32> bytes{};
  bool operator==(const PackPublicKey&) const = default;

  /// `text` is a key file or its second line alone. Errors: kUnreadable.
  static Result<PackPublicKey> parse(std::string_view text);
  /// A key file.
  std::string text() const;
};

/// What stands in a signature file beside a pack.
struct PackSignature {
  KeyId key{};
  std::array<unsigned char, 64> bytes{};
  /// One line that is signed too, for people.
  std::string trusted_comment;
  /// Over `bytes` and the comment.
  std::array<unsigned char, 64> comment_bytes{};

  /// Errors: kUnreadable (not a signature file, cut off, or of the old form that signs the
  /// file itself and not its digest).
  static Result<PackSignature> parse(std::string_view text);
  std::string text() const;
};

/// The half that signs. Wiped from memory when destroyed.
class PackSecretKey {
 public:
  PackSecretKey(const PackSecretKey&) = default;
  PackSecretKey& operator=(const PackSecretKey&) = delete;
  ~PackSecretKey();

  /// A new random key. Errors: kUnsupported (the machine gives no randomness).
  static Result<PackSecretKey> make();
  /// Whether the key file is useless without its passphrase.
  static bool is_locked(std::string_view text);
  /// Opening a locked one takes memory (up to 1 GiB for minisign's own) and seconds.
  /// Errors: kUnreadable (not a secret key, cut off, or the passphrase is wrong),
  /// kUnsupported (too little memory).
  static Result<PackSecretKey> parse(std::string_view text, std::string_view passphrase);
  /// A key file; an empty passphrase leaves it open to whoever has the file. The caller wipes
  /// it. Errors: kUnsupported.
  Result<std::string> text(std::string_view passphrase) const;

  PackPublicKey public_key() const;
  /// `trusted_comment` is one line without control characters.
  PackSignature sign(const PackDigest& digest, std::string_view trusted_comment) const;

 private:
  PackSecretKey() = default;

  KeyId m_id{};
  std::array<unsigned char, 64> m_bytes{};  ///< Seed, then the public half.
};

/// Whether `signature` is the key owner's, over this file and this comment.
/// Errors: kInvalidInput (another key's), kDamaged (file, signature or comment was changed).
Status verify(const PackSignature& signature, const PackPublicKey& key, const PackDigest& digest);

}  // namespace kiosk::content
