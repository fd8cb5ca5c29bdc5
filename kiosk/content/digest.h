#pragma once

#include <string>
#include <string_view>

namespace kiosk::content {

/// BLAKE2b with 128 bits, in lower-case hexadecimal.
std::string digest_hex(std::string_view bytes);

/// The digest a translation carries of the source text it was made from: title, summary
/// and body, each on its own line, the body without empty lines around it.
std::string source_digest(std::string_view title, std::string_view summary, std::string_view body);

/// `text` of a translation with its source_digest set to `digest`; the line is added
/// before the end of the front matter when there is none. Nothing else changes.
std::string with_digest(const std::string& text, const std::string& digest);

}  // namespace kiosk::content
