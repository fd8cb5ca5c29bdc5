#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::utf8 {

/// True when `text` is well-formed UTF-8 (no surrogates, no overlong forms).
bool valid(std::string_view text);

/// Byte offset of the first ill-formed sequence; empty when there is none.
std::optional<std::size_t> first_invalid(std::string_view text);

/// `text` with every ill-formed byte replaced by U+FFFD.
std::string repaired(std::string_view text);

/// Decodes the code point at byte `offset` and moves `offset` behind it.
/// Ill-formed input gives U+FFFD and moves by one byte. `offset < text.size()`.
char32_t next(std::string_view text, std::size_t& offset);

/// Appends `code_point` (a scalar value) to `out`.
void append(std::string& out, char32_t code_point);

/// Number of code points in well-formed `text`.
std::size_t length(std::string_view text);

/// The longest prefix of at most `max_bytes` bytes that ends between code points.
std::string_view prefix(std::string_view text, std::size_t max_bytes);

std::u16string to_utf16(std::string_view text);
std::string from_utf16(std::u16string_view text);
std::u32string to_utf32(std::string_view text);

}  // namespace kiosk::utf8
