#include "content/digest.h"

#include "content/source_text.h"

#include <sodium.h>

#include <array>

namespace kiosk::content {

std::string digest_hex(std::string_view bytes) {
  std::array<unsigned char, 16> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

std::string source_digest(std::string_view title, std::string_view summary, std::string_view body) {
  std::string text(title);
  text += '\n';
  text += summary;
  text += '\n';
  text += trimmed(body);
  return digest_hex(text);
}

}  // namespace kiosk::content
