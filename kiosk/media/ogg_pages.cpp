#include "media/ogg_pages.h"

#include "media/byte_reader.h"

#include <array>

namespace kiosk::media {

namespace {

constexpr std::size_t kHeaderBytes = 27;
constexpr std::size_t kChecksumAt = 22;
constexpr std::uint8_t kContinued = 1;
constexpr std::uint8_t kFirst = 2;
constexpr std::uint8_t kLast = 4;

constexpr std::array<std::uint32_t, 256> make_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t rest = i << 24;
    for (int bit = 0; bit < 8; ++bit) {
      rest = (rest << 1) ^ ((rest & 0x80000000U) != 0 ? 0x04C11DB7U : 0U);
    }
    table[i] = rest;
  }
  return table;
}

/// The checksum of a page, whose own four bytes count as zeros.
std::uint32_t checksum(std::string_view page) {
  static constexpr std::array<std::uint32_t, 256> kTable = make_table();
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const bool own = i >= kChecksumAt && i < kChecksumAt + 4;
    const auto byte = own ? std::uint8_t{0} : static_cast<std::uint8_t>(page[i]);
    sum = (sum << 8) ^ kTable[(sum >> 24) ^ byte];
  }
  return sum;
}

/// The page at the beginning of `bytes`; empty when there is no whole one.
std::string_view first_page(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes || !bytes.starts_with(std::string_view("OggS\0", 5))) return {};
  const std::size_t segments = number_at(bytes, 26, 1, Endian::kLittle);
  std::size_t size = kHeaderBytes + segments;
  for (std::size_t i = 0; i < segments; ++i) {
    size += number_at(bytes, kHeaderBytes + i, 1, Endian::kLittle);
  }
  if (size > bytes.size()) return {};
  const std::string_view page = bytes.substr(0, size);
  return number_at(page, kChecksumAt, 4, Endian::kLittle) == checksum(page) ? page
                                                                            : std::string_view();
}

}  // namespace

std::optional<OggPages> read_ogg_pages(std::string_view bytes) {
  constexpr std::uint64_t kNoPacketEnds = ~std::uint64_t{0};
  OggPages pages;
  std::uint64_t serial = 0;
  std::uint64_t number = 0;
  bool ended = false;
  for (std::string_view rest = bytes; !rest.empty(); ++number) {
    const std::string_view page = first_page(rest);
    if (page.empty() || ended) return std::nullopt;
    rest.remove_prefix(page.size());
    const auto flags = static_cast<std::uint8_t>(page[5]);
    const std::size_t segments = number_at(page, 26, 1, Endian::kLittle);
    if (number == 0) {
      serial = number_at(page, 14, 4, Endian::kLittle);
      if ((flags & (kFirst | kContinued)) != kFirst) return std::nullopt;
      pages.first_packet = page.substr(kHeaderBytes + segments);
    } else if ((flags & kFirst) != 0) {
      return std::nullopt;
    }
    if (number_at(page, 14, 4, Endian::kLittle) != serial) return std::nullopt;
    if (number_at(page, 18, 4, Endian::kLittle) != number) return std::nullopt;
    const std::uint64_t position = number_at(page, 6, 8, Endian::kLittle);
    if (position != kNoPacketEnds) pages.last_position = position;
    ended = (flags & kLast) != 0;
  }
  if (!ended) return std::nullopt;
  return pages;
}

}  // namespace kiosk::media
