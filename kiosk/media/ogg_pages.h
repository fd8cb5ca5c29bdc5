#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::media {

/// What the pages of an Ogg file tell before anything is decoded.
struct OggPages {
  std::string_view first_packet;    ///< Says which codec; borrows the file's bytes.
  std::uint64_t last_position = 0;  ///< Of the last page: samples, counted as the codec does.
};

/// Walks the pages of `bytes`. Empty unless they are one logical stream from its first page
/// to its last, nothing between or after them, each with the right checksum: a decoder
/// skips damaged pages without a word, and a sentence would lose its "not".
/// Source: RFC 3533, section 6.
std::optional<OggPages> read_ogg_pages(std::string_view bytes);

}  // namespace kiosk::media
