#pragma once

#include "base/result.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

class Sealer;

/// What only the counsellor may read.
struct PersonalData {
  std::string name;
  std::string phone;
  std::vector<std::string> wishes;
  bool empty() const { return name.empty() && phone.empty() && wishes.empty(); }
  bool operator==(const PersonalData&) const = default;
};

/// The half of the centre's key that lives in the kiosk. It can only close.
struct PublicKey {
  std::array<unsigned char, 32> bytes{};
  bool operator==(const PublicKey&) const = default;

  /// Reads centre.pub. Errors: kNotFound, kUnreadable (not such a file, mistyped, or a
  /// weak key).
  static Result<PublicKey> read(const std::string& path);
  /// Writes it readable for everybody. Errors: kUnwritable.
  Status write(const std::string& path) const;
  /// Four groups of four letters by which people compare keys over the phone.
  std::string fingerprint() const;
};

/// The half that lives at the counsellor's. Wiped from memory when destroyed.
class SecretKey {
 public:
  explicit SecretKey(const std::array<unsigned char, 32>& bytes) : m_bytes(bytes) {}
  SecretKey(const SecretKey&) = default;
  SecretKey& operator=(const SecretKey&) = default;
  ~SecretKey();

  /// Reads centre.key. Errors: kNotFound, kUnreadable (also when it is locked).
  static Result<SecretKey> read(const std::string& path);
  /// Whether the file is a secret half that a passphrase locks.
  static bool is_locked(const std::string& path);
  /// Reads one that is locked. Errors: kNotFound, kUnreadable, kInvalidInput (another passphrase),
  /// kUnsupported (too little memory).
  static Result<SecretKey> read_locked(const std::string& path, std::string_view passphrase);
  /// Writes it for the owner alone (mode 0600). Errors: kUnwritable.
  Status write(const std::string& path) const;
  /// The same, locked with a passphrase. Errors: kUnsupported too (too little memory).
  Status write_locked(const std::string& path, std::string_view passphrase) const;
  PublicKey public_key() const;
  const std::array<unsigned char, 32>& bytes() const { return m_bytes; }

 private:
  std::array<unsigned char, 32> m_bytes;
};

/// A new random key. Errors: kUnsupported (the machine gives no randomness).
Result<SecretKey> make_secret_key();

/// Pads `data` to one length for all visitors, so that the size tells nothing, and seals
/// it. Errors: kInvalidInput (longer than the fields' limits allow), kUnsupported (weak
/// key, no randomness). Source: libsodium, "Sealed boxes" (X25519, XSalsa20-Poly1305).
Result<std::vector<unsigned char>> seal(const PersonalData& data, const PublicKey& key);

/// The same for the key of `sealer`, faster when it is prepared.
Result<std::vector<unsigned char>> seal(const PersonalData& data, Sealer& sealer);

/// Errors: kDamaged (altered, or sealed to another key).
Result<PersonalData> open_sealed(std::span<const unsigned char> sealed, const SecretKey& key);

}  // namespace kiosk::booking
