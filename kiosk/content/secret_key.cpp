// The signing half of a pack key and its file: locked by a passphrase (scrypt), as minisign
// writes it, or open.
#include "content/signature.h"

#include <sodium.h>

#include <optional>
#include <type_traits>
#include <vector>

namespace kiosk::content {

namespace {

constexpr std::size_t kChecksumBytes = 32;
constexpr std::size_t kSaltBytes = crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
/// What a new passphrase costs to try: 128 MiB and about half a second (scrypt N 2^17, r 8, p 1).
constexpr std::uint64_t kNewWork = 4'194'304;
constexpr std::uint64_t kNewMemory = 134'217'728;
/// What minisign itself asks for. More would only be a way to stop the machine.
constexpr std::uint64_t kMostWork = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
constexpr std::uint64_t kMostMemory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;

/// The part of a key file that a passphrase hides.
struct Hidden {
  KeyId id;
  std::array<unsigned char, 64> key;
  std::array<unsigned char, kChecksumBytes> checksum;
};

/// A key file's second line.
struct Stored {
  std::array<char, 2> algorithm{'E', 'd'};
  std::array<char, 2> lock{'\0', '\0'};  ///< "Sc" with a passphrase.
  std::array<char, 2> checksum_kind{'B', '2'};
  std::array<unsigned char, kSaltBytes> salt{};
  std::array<unsigned char, 8> work{};    ///< Little-endian.
  std::array<unsigned char, 8> memory{};  ///< Bytes, little-endian.
  Hidden hidden{};

  bool locked() const { return lock == std::array<char, 2>{'S', 'c'}; }
};
// It is read and written as it lies in memory.
static_assert(sizeof(Stored) == 2 + 2 + 2 + kSaltBytes + 8 + 8 + 8 + 64 + kChecksumBytes);
static_assert(std::is_trivially_copyable_v<Stored>);

/// Leaves nothing of the key in memory.
struct WipedStored : Stored {
  WipedStored() = default;
  WipedStored(const WipedStored&) = default;
  WipedStored& operator=(const WipedStored&) = delete;
  ~WipedStored() { sodium_memzero(&hidden, sizeof hidden); }
};

std::uint64_t number(const std::array<unsigned char, 8>& bytes) {
  std::uint64_t value = 0;
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) value = value << 8 | *byte;
  return value;
}

std::array<unsigned char, 8> little_endian(std::uint64_t value) {
  std::array<unsigned char, 8> bytes{};
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(value);
    value >>= 8;
  }
  return bytes;
}

unsigned char* bytes_of(Stored& stored) {
  return reinterpret_cast<unsigned char*>(&stored);
}

/// Empty when `text` is not a secret key file.
std::optional<WipedStored> read_stored(std::string_view text) {
  const std::size_t first_end = text.find('\n');
  if (first_end == std::string_view::npos || text.size() > 4096) return std::nullopt;
  std::string_view line = text.substr(first_end + 1);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  WipedStored stored;
  std::size_t got = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(bytes_of(stored), sizeof(Stored), line.data(), line.size(),
                                       nullptr, &got, &end, sodium_base64_VARIANT_ORIGINAL);
  const bool whole = failed == 0 && got == sizeof(Stored) && end == line.data() + line.size();
  const bool known = whole && stored.algorithm == std::array<char, 2>{'E', 'd'} &&
                     stored.checksum_kind == std::array<char, 2>{'B', '2'} &&
                     (stored.locked() || stored.lock == std::array<char, 2>{'\0', '\0'});
  if (!known) return std::nullopt;
  return stored;
}

std::array<unsigned char, kChecksumBytes> checksum(const Stored& stored) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kChecksumBytes);
  const auto add = [&state](const auto& bytes) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  };
  add(stored.algorithm);
  add(stored.hidden.id);
  add(stored.hidden.key);
  std::array<unsigned char, kChecksumBytes> sum{};
  crypto_generichash_final(&state, sum.data(), sum.size());
  sodium_memzero(&state, sizeof state);
  return sum;
}

/// Hides the hidden part or shows it again: the same act.
Status turn_lock(Stored& stored, std::string_view passphrase) {
  std::array<unsigned char, sizeof(Hidden)> stream{};
  if (crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), passphrase.data(),
                                         passphrase.size(), stored.salt.data(), number(stored.work),
                                         number(stored.memory)) != 0) {
    return Error{ErrorCode::kUnsupported, "this machine has too little memory for the passphrase"};
  }
  auto* const hidden = reinterpret_cast<unsigned char*>(&stored.hidden);
  for (std::size_t i = 0; i < stream.size(); ++i) hidden[i] ^= stream[i];
  sodium_memzero(stream.data(), stream.size());
  return Done{};
}

Error no_key(std::string message) {
  return {ErrorCode::kUnreadable, std::move(message)};
}

}  // namespace

PackSecretKey::~PackSecretKey() {
  sodium_memzero(m_bytes.data(), m_bytes.size());
}

Result<PackSecretKey> PackSecretKey::make() {
  if (sodium_init() < 0) {
    return Error{ErrorCode::kUnsupported, "this machine gives no random numbers for a key"};
  }
  PackSecretKey key;
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_half{};
  crypto_sign_keypair(public_half.data(), key.m_bytes.data());
  randombytes_buf(key.m_id.data(), key.m_id.size());
  return key;
}

bool PackSecretKey::is_locked(std::string_view text) {
  const auto stored = read_stored(text);
  return stored && stored->locked();
}

Result<PackSecretKey> PackSecretKey::parse(std::string_view text, std::string_view passphrase) {
  if (sodium_init() < 0) return Error{ErrorCode::kUnsupported, "libsodium does not start"};
  auto stored = read_stored(text);
  if (!stored) return no_key("this is not a secret key for packs, or it is cut off");
  if (stored->locked()) {
    if (number(stored->work) > kMostWork || number(stored->memory) > kMostMemory) {
      return no_key("the key file asks for more memory than any real one");
    }
    if (const Status turned = turn_lock(*stored, passphrase); !turned) return turned.error();
  }
  const Hidden& hidden = stored->hidden;
  // minisign leaves the checksum of an open key empty.
  const bool unchecked =
      !stored->locked() && sodium_is_zero(hidden.checksum.data(), hidden.checksum.size()) == 1;
  if (!unchecked && checksum(*stored) != hidden.checksum) {
    return no_key(stored->locked() ? "the passphrase is wrong" : "the secret key is damaged");
  }
  PackSecretKey key;
  key.m_id = hidden.id;
  key.m_bytes = hidden.key;
  return key;
}

Result<std::string> PackSecretKey::text(std::string_view passphrase) const {
  WipedStored stored;
  stored.hidden.id = m_id;
  stored.hidden.key = m_bytes;
  stored.hidden.checksum = checksum(stored);
  if (!passphrase.empty()) {
    stored.lock = {'S', 'c'};
    stored.work = little_endian(kNewWork);
    stored.memory = little_endian(kNewMemory);
    randombytes_buf(stored.salt.data(), stored.salt.size());
    if (const Status turned = turn_lock(stored, passphrase); !turned) return turned.error();
  }
  std::string text =
      "untrusted comment: Wegweiser pack key " + key_id_text(m_id) + ", SECRET half\n";
  const std::size_t head = text.size();
  text.resize(head + sodium_base64_encoded_len(sizeof(Stored), sodium_base64_VARIANT_ORIGINAL));
  sodium_bin2base64(text.data() + head, text.size() - head, bytes_of(stored), sizeof(Stored),
                    sodium_base64_VARIANT_ORIGINAL);
  text.back() = '\n';  // In place of sodium's zero byte.
  return text;
}

PackPublicKey PackSecretKey::public_key() const {
  PackPublicKey key;
  key.id = m_id;
  crypto_sign_ed25519_sk_to_pk(key.bytes.data(), m_bytes.data());
  return key;
}

PackSignature PackSecretKey::sign(const PackDigest& digest,
                                  std::string_view trusted_comment) const {
  PackSignature signature;
  signature.key = m_id;
  signature.trusted_comment = trusted_comment;
  crypto_sign_detached(signature.bytes.data(), nullptr, digest.data(), digest.size(),
                       m_bytes.data());
  std::vector<unsigned char> all(signature.bytes.begin(), signature.bytes.end());
  all.insert(all.end(), trusted_comment.begin(), trusted_comment.end());
  crypto_sign_detached(signature.comment_bytes.data(), nullptr, all.data(), all.size(),
                       m_bytes.data());
  return signature;
}

}  // namespace kiosk::content
