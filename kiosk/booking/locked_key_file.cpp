// The secret half of a centre's key with a passphrase: a line that says what it is, and a line
// with the locked key and a checksum in hexadecimal, which tells a slip of the pen from a wrong
// passphrase.
#include "base/files.h"
#include "booking/crypto.h"
#include "booking/key_lines.h"
#include "booking/sealed.h"

namespace kiosk::booking {

namespace {

std::string checksum(std::string_view hex) {
  std::array<unsigned char, 16> hash{};
  crypto::keyed_hash(hash, {}, "locked key file", hex);
  return crypto::to_hex(hash).substr(0, kKeyChecksumDigits);
}

}  // namespace

bool SecretKey::is_locked(const std::string& path) {
  const auto content = DiskFiles().read(path, kMaxKeyFileBytes);
  if (!content) return false;
  std::string_view rest = *content;
  return take_key_line(rest) == kLockedHeader;
}

Result<SecretKey> SecretKey::read_locked(const std::string& path, std::string_view passphrase) {
  const auto content = DiskFiles().read(path, kMaxKeyFileBytes);
  if (!content) return content.error();
  std::string_view rest = *content;
  if (take_key_line(rest) != kLockedHeader) {
    return Error{ErrorCode::kUnreadable, path + ": this is not a locked centre key"};
  }
  const std::string_view line = take_key_line(rest);
  const std::size_t space = line.find(' ');
  const std::string_view hex = line.substr(0, space);
  const auto locked = crypto::bytes_from_hex(hex, crypto::kLockedBytes);
  if (!locked || space == std::string_view::npos || line.substr(space + 1) != checksum(hex)) {
    return Error{ErrorCode::kUnreadable, path + ": the key is mistyped or cut off"};
  }
  auto bytes = crypto::unlock(*locked, passphrase);
  if (!bytes) return bytes.error_in(path);
  SecretKey key(*bytes);
  crypto::wipe(*bytes);
  return key;
}

Status SecretKey::write_locked(const std::string& path, std::string_view passphrase) const {
  if (!crypto::ready()) {
    return Error{ErrorCode::kUnsupported, "this machine gives no random numbers"};
  }
  const auto locked = crypto::lock(m_bytes, passphrase);
  if (!locked) return locked.error();
  const std::string hex = crypto::to_hex(*locked);
  return replace_file(path, std::string(kLockedHeader) + "\n" + hex + " " + checksum(hex) + "\n");
}

}  // namespace kiosk::booking
