#include "media/speech_header.h"

#include "media/byte_reader.h"
#include "media/ogg_pages.h"

#include <algorithm>

namespace kiosk::media {

namespace {

constexpr std::size_t kChunkHeader = 8;
constexpr std::uint64_t kWavIntegers = 1;
constexpr std::uint64_t kWavFloats = 3;
/// The real form stands further on.
constexpr std::uint64_t kWavExtended = 0xFFFE;

std::uint64_t small(std::string_view bytes, std::size_t at, std::size_t count) {
  return number_at(bytes, at, count, Endian::kLittle);
}

/// The "fmt " chunk. Compressed sound inside a WAV is not for recordings.
void read_form(std::string_view form, SpeechHeader& header, std::uint64_t& frame_bytes) {
  std::uint64_t tag = small(form, 0, 2);
  if (tag == kWavExtended) tag = small(form, 24, 2);
  header.channels = small(form, 2, 2);
  header.rate = small(form, 4, 4);
  frame_bytes = small(form, 12, 2);
  const std::uint64_t bits = small(form, 14, 2);
  const bool integers =
      tag == kWavIntegers && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
  const bool floats = tag == kWavFloats && bits == 32;
  if (!integers && !floats) header.whole = false;
  if (frame_bytes != header.channels * bits / 8) header.whole = false;
}

SpeechHeader read_wav(std::string_view bytes) {
  SpeechHeader header;
  std::uint64_t frame_bytes = 0;
  std::size_t at = 12;
  while (at + kChunkHeader <= bytes.size()) {
    const std::string_view name = bytes.substr(at, 4);
    const std::uint64_t size = small(bytes, at + 4, 4);
    at += kChunkHeader;
    if (name == "fmt ") read_form(part_at(bytes, at, size), header, frame_bytes);
    if (name == "data") {
      if (frame_bytes == 0 || size > bytes.size() - at) header.whole = false;
      if (frame_bytes != 0) header.samples = size / frame_bytes;
      return header;
    }
    if (size > bytes.size() - at) break;
    at += size + size % 2;  // Chunks begin at even bytes.
  }
  header.whole = false;
  return header;
}

std::optional<SpeechHeader> read_ogg(std::string_view bytes) {
  // The kind stands right behind the first page's header, also in a file that is cut off.
  const std::string_view start = part_at(bytes, 28, 16);
  const bool opus = start.starts_with("OpusHead");
  if (!opus && !start.starts_with("\x01vorbis")) return std::nullopt;
  SpeechHeader header;
  header.kind = opus ? SpeechKind::kOpus : SpeechKind::kVorbis;
  header.channels = small(start, opus ? 9 : 11, 1);
  header.rate = opus ? 48'000 : small(start, 12, 4);
  const auto pages = read_ogg_pages(bytes);
  header.whole = pages.has_value();
  if (pages) {
    const std::uint64_t skipped = opus ? small(pages->first_packet, 10, 2) : 0;
    header.samples = pages->last_position - std::min(skipped, pages->last_position);
  }
  return header;
}

}  // namespace

std::optional<SpeechHeader> read_speech_header(std::string_view bytes) {
  if (bytes.starts_with("RIFF") && part_at(bytes, 8, 4) == "WAVE") return read_wav(bytes);
  if (bytes.starts_with("OggS")) return read_ogg(bytes);
  return std::nullopt;
}

}  // namespace kiosk::media
