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

std::string with_digest(const std::string& text, const std::string& digest) {
  const std::string line = "source_digest = \"" + digest + "\"\n";
  const std::size_t end = text.find("\n+++", 3);
  if (end == std::string::npos) return text;
  const std::size_t found = text.rfind("\nsource_digest", end);
  if (found == std::string::npos) return text.substr(0, end + 1) + line + text.substr(end + 1);
  const std::size_t line_end = text.find('\n', found + 1);
  return text.substr(0, found + 1) + line + text.substr(line_end + 1);
}

}  // namespace kiosk::content
