#include "booking/reference_code.h"

#include "base/utf8.h"
#include "booking/crypto.h"
#include "locale/characters.h"
#include "locale/fold.h"

namespace kiosk::booking {

namespace {

/// The letter of the alphabet that somebody who reads `c` off paper means, or 0.
char meant(char c) {
  switch (c) {
    case 'B': return '8';
    case 'S': return '5';
    case 'Z': return '2';
    case 'G': return '6';
    default: return kCodeAlphabet.find(c) == std::string_view::npos ? '\0' : c;
  }
}

}  // namespace

std::string make_code(const InstallationKey& key, std::string_view request_key, int attempt) {
  std::array<unsigned char, 32> hash{};
  crypto::keyed_hash(hash, key, "code " + std::to_string(attempt), request_key);
  // Four bytes a letter make the remainder even to one part in a hundred million.
  std::string code;
  for (std::size_t i = 0; i < kCodeLength; ++i) {
    std::uint32_t number = 0;
    for (std::size_t j = 0; j < 4; ++j) number = number << 8 | hash[i * 4 + j];
    code += kCodeAlphabet[number % kCodeAlphabet.size()];
  }
  return code;
}

std::string show_code(std::string_view code) {
  return std::string(code.substr(0, kCodeLength / 2)) + "-" +
         std::string(code.substr(kCodeLength / 2));
}

std::optional<std::string> parse_code(std::string_view typed) {
  constexpr std::size_t kLongestTyped = 64;
  if (typed.size() > kLongestTyped) return std::nullopt;
  std::string code;
  const std::string ascii = locale::digits_to_ascii(typed);
  for (std::size_t at = 0; at < ascii.size();) {
    const char32_t c = utf8::next(ascii, at);
    if (locale::is_space(c) || locale::is_control(c) || c == U'-' || c == U'\u2010' ||
        c == U'\u2011' || c == U'\u2013') {
      continue;
    }
    if (c >= 0x80) return std::nullopt;
    const auto letter = static_cast<char>(c >= U'a' && c <= U'z' ? c - (U'a' - U'A') : c);
    const char known = meant(letter);
    if (known == '\0') return std::nullopt;
    code += known;
  }
  if (code.size() != kCodeLength) return std::nullopt;
  return code;
}

std::int64_t code_digest(const InstallationKey& key, std::string_view code) {
  const Digest digest = keyed_digest(key, "reference", code);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8 | digest[i];
  return static_cast<std::int64_t>(number >> 1);  // SQLite's numbers have a sign.
}

Digest keyed_digest(const InstallationKey& key, std::string_view purpose, std::string_view value) {
  Digest digest{};
  crypto::keyed_hash(digest, key, purpose, value);
  return digest;
}

}  // namespace kiosk::booking
