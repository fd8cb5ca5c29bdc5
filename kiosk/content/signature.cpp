#include "content/signature.h"

#include "base/utf8.h"

#include <sodium.h>

#include <algorithm>
#include <span>
#include <vector>

namespace kiosk::content {

namespace {

constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";
constexpr std::string_view kKeyAlgorithm = "Ed";
constexpr std::string_view kDigestAlgorithm = "ED";
constexpr std::string_view kOldAlgorithm = "Ed";
constexpr std::size_t kAlgorithmBytes = 2;
/// Far above what the formats need: a comment is a line, not a book.
constexpr std::size_t kLongestFile = 16'384;

using Bytes = std::vector<unsigned char>;

Error unreadable(std::string message) {
  return {ErrorCode::kUnreadable, std::move(message)};
}

const unsigned char* octets(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(std::span<const unsigned char> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // sodium ends it with a zero byte.
  return text;
}

/// Empty when `text` is not base64 of exactly `size` bytes.
Bytes from_base64(std::string_view text, std::size_t size) {
  Bytes bytes(size);
  std::size_t got = 0;
  sodium_base642bin(bytes.data(), size, text.data(), text.size(), nullptr, &got, nullptr,
                    sodium_base64_VARIANT_ORIGINAL);
  // libsodium also takes some letters with their highest bit set: only what it would write
  // itself counts.
  return got == size && to_base64(bytes) == text ? bytes : Bytes();
}

/// Lines without their ends; text after the last end counts as a line.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

/// The line of base64 below a comment; of a text of one line, that line.
std::string_view key_line(std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text);
  if (lines.size() == 1) return lines.front();
  const bool has_form = lines.size() == 2 && lines.front().starts_with(kUntrusted);
  return has_form ? lines.back() : std::string_view();
}

/// Copies the next bytes to `to`.
template <std::size_t N>
void take(std::span<const unsigned char>& from, std::array<unsigned char, N>& to) {
  std::copy_n(from.begin(), N, to.begin());
  from = from.subspan(N);
}

bool takes_algorithm(std::span<const unsigned char>& from, std::string_view name) {
  const bool same = std::equal(name.begin(), name.end(), from.begin());
  from = from.subspan(kAlgorithmBytes);
  return same;
}

void append(Bytes& to, std::span<const unsigned char> bytes) {
  to.insert(to.end(), bytes.begin(), bytes.end());
}

bool is_one_line(std::string_view comment) {
  return utf8::valid(comment) && std::none_of(comment.begin(), comment.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\t';
         });
}

/// What the second half of a signature file signs.
Bytes signed_with_comment(const PackSignature& signature) {
  Bytes bytes(signature.bytes.begin(), signature.bytes.end());
  append(bytes, {octets(signature.trusted_comment), signature.trusted_comment.size()});
  return bytes;
}

}  // namespace

// Hashing and verifying work without sodium_init, which only makes random numbers and chooses
// vector instructions: tests/bench/README.md has what those cost and gain.
PackHash::PackHash() : m_state(std::make_unique<crypto_generichash_state>()) {
  crypto_generichash_init(m_state.get(), nullptr, 0, std::tuple_size_v<PackDigest>);
}
PackHash::PackHash(PackHash&&) noexcept = default;
PackHash::~PackHash() = default;

void PackHash::add(std::string_view bytes) {
  crypto_generichash_update(m_state.get(), octets(bytes), bytes.size());
}

PackDigest PackHash::finish() {
  PackDigest digest{};
  crypto_generichash_final(m_state.get(), digest.data(), digest.size());
  return digest;
}

std::string key_id_text(const KeyId& id) {
  // minisign shows the bytes as a number whose lowest byte comes first.
  std::string text;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) {
    text += "0123456789ABCDEF"[*byte >> 4];
    text += "0123456789ABCDEF"[*byte & 15];
  }
  return text;
}

Result<PackPublicKey> PackPublicKey::parse(std::string_view text) {
  if (text.size() > kLongestFile) return unreadable("this is not a public key for packs");
  PackPublicKey key;
  const Bytes bytes =
      from_base64(key_line(text), kAlgorithmBytes + key.id.size() + key.bytes.size());
  std::span<const unsigned char> rest(bytes);
  if (rest.empty() || !takes_algorithm(rest, kKeyAlgorithm)) {
    return unreadable("this is not a public key for packs, or it is cut off");
  }
  take(rest, key.id);
  take(rest, key.bytes);
  return key;
}

std::string PackPublicKey::text() const {
  Bytes all(kKeyAlgorithm.begin(), kKeyAlgorithm.end());
  append(all, id);
  append(all, bytes);
  return std::string(kUntrusted) + "Wegweiser pack key " + key_id_text(id) + ", public half\n" +
         to_base64(all) + '\n';
}

Result<PackSignature> PackSignature::parse(std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text.substr(0, kLongestFile));
  if (text.size() > kLongestFile || lines.size() != 4 || !lines[0].starts_with(kUntrusted) ||
      !lines[2].starts_with(kTrusted)) {
    return unreadable("this is not a signature, or it is cut off");
  }
  PackSignature signature;
  const Bytes bytes =
      from_base64(lines[1], kAlgorithmBytes + signature.key.size() + signature.bytes.size());
  const Bytes over_all = from_base64(lines[3], signature.comment_bytes.size());
  signature.trusted_comment = lines[2].substr(kTrusted.size());
  if (bytes.empty() || over_all.empty() || !is_one_line(signature.trusted_comment)) {
    return unreadable("the signature is damaged or cut off");
  }
  std::span<const unsigned char> rest(bytes);
  if (!takes_algorithm(rest, kDigestAlgorithm)) {
    const bool old = std::equal(kOldAlgorithm.begin(), kOldAlgorithm.end(), bytes.begin());
    return unreadable(
        old ? "the signature has minisign's old form; sign with minisign 0.10 or newer"
            : "the signature is of an unknown kind");
  }
  take(rest, signature.key);
  take(rest, signature.bytes);
  std::copy(over_all.begin(), over_all.end(), signature.comment_bytes.begin());
  return signature;
}

std::string PackSignature::text() const {
  Bytes all(kDigestAlgorithm.begin(), kDigestAlgorithm.end());
  append(all, key);
  append(all, bytes);
  return std::string(kUntrusted) + "signature of Wegweiser pack key " + key_id_text(key) + '\n' +
         to_base64(all) + '\n' + std::string(kTrusted) + trusted_comment + '\n' +
         to_base64(comment_bytes) + '\n';
}

Status verify(const PackSignature& signature, const PackPublicKey& key, const PackDigest& digest) {
  if (signature.key != key.id) {
    return Error{ErrorCode::kInvalidInput, "signed with key " + key_id_text(signature.key) +
                                               ", not with key " + key_id_text(key.id)};
  }
  if (crypto_sign_verify_detached(signature.bytes.data(), digest.data(), digest.size(),
                                  key.bytes.data()) != 0) {
    return Error{ErrorCode::kDamaged, "the file was changed after it was signed"};
  }
  const Bytes all = signed_with_comment(signature);
  if (crypto_sign_verify_detached(signature.comment_bytes.data(), all.data(), all.size(),
                                  key.bytes.data()) != 0) {
    return Error{ErrorCode::kDamaged, "the signature's comment was changed after signing"};
  }
  return Done{};
}

}  // namespace kiosk::content
