// How the two halves of a centre's key stand in files: a line that says what it is, and a
// line with the key and a checksum in hexadecimal, so that a key typed off paper is checked.
#include "base/files.h"
#include "booking/crypto.h"
#include "booking/key_lines.h"
#include "booking/reference_code.h"
#include "booking/sealed.h"

#include <sys/stat.h>

namespace kiosk::booking {

namespace {

constexpr std::string_view kPublicHeader = "Wegweiser centre key, public half, version 1";
constexpr std::string_view kSecretHeader = "Wegweiser centre key, SECRET half, version 1";

std::string checksum(const crypto::Key& key) {
  std::array<unsigned char, 16> hash{};
  crypto::keyed_hash(hash, key, "key file", "");
  return crypto::to_hex(hash).substr(0, kKeyChecksumDigits);
}

std::string key_text(std::string_view header, const crypto::Key& key) {
  return std::string(header) + "\n" + crypto::to_hex(key) + " " + checksum(key) + "\n";
}

Result<crypto::Key> read_key(const std::string& path, std::string_view header,
                             std::string_view other_header, const char* other_hint) {
  auto content = DiskFiles().read(path, kMaxKeyFileBytes);
  if (!content) return content.error();
  const auto unreadable = [&path](const std::string& why) {
    return Error{ErrorCode::kUnreadable, path + ": " + why};
  };
  std::string_view rest = *content;
  const std::string_view first = take_key_line(rest);
  const std::string_view second = take_key_line(rest);
  const std::size_t space = second.find(' ');
  const auto key = crypto::key_from_hex(second.substr(0, space));
  const bool checked =
      key && space != std::string_view::npos && second.substr(space + 1) == checksum(*key);
  const bool is_other = first == other_header;
  const bool is_right = first == header;
  const bool is_locked = first == kLockedHeader;
  crypto::wipe({reinterpret_cast<unsigned char*>(content->data()), content->size()});
  if (is_other) return unreadable(other_hint);
  if (is_locked) return unreadable("a passphrase locks this key");
  if (!is_right) return unreadable("this is not a centre key");
  if (!checked) return unreadable("the key is mistyped or cut off");
  return *key;
}

}  // namespace

Result<PublicKey> PublicKey::read(const std::string& path) {
  const auto key = read_key(path, kPublicHeader, kSecretHeader,
                            "this is the secret half of the key; it must not be in the kiosk");
  if (!key) return key.error();
  // Some numbers of the right form seal to nobody or to everybody; libsodium refuses them.
  if (!crypto::box_seal({}, *key)) {
    return Error{ErrorCode::kUnreadable, path + ": nothing can be sealed with this key"};
  }
  return PublicKey{*key};
}

Status PublicKey::write(const std::string& path) const {
  if (Status written = replace_file(path, key_text(kPublicHeader, bytes)); !written) return written;
  ::chmod(path.c_str(), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
  return Done{};
}

std::string PublicKey::fingerprint() const {
  std::array<unsigned char, 16> hash{};
  crypto::keyed_hash(hash, bytes, "fingerprint", "");
  std::string shown;
  for (std::size_t i = 0; i < hash.size(); ++i) {
    if (i != 0 && i % 4 == 0) shown += '-';
    shown += kCodeAlphabet[hash[i] % kCodeAlphabet.size()];
  }
  return shown;
}

SecretKey::~SecretKey() {
  crypto::wipe(m_bytes);
}

Result<SecretKey> SecretKey::read(const std::string& path) {
  const auto key = read_key(path, kSecretHeader, kPublicHeader,
                            "this is the public half of the key; opening needs the secret one");
  if (!key) return key.error();
  return SecretKey(*key);
}

Status SecretKey::write(const std::string& path) const {
  std::string text = key_text(kSecretHeader, m_bytes);
  Status written = replace_file(path, text);
  crypto::wipe({reinterpret_cast<unsigned char*>(text.data()), text.size()});
  return written;
}

PublicKey SecretKey::public_key() const {
  return {crypto::public_half(m_bytes)};
}

Result<SecretKey> make_secret_key() {
  if (!crypto::ready()) {
    return Error{ErrorCode::kUnsupported, "this machine gives no random numbers for a key"};
  }
  crypto::Key bytes{};
  crypto::random_bytes(bytes);
  return SecretKey(bytes);
}

}  // namespace kiosk::booking
