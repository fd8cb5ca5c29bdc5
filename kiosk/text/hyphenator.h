#pragma once

#include "text/font_manifest.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// Patterns that say between which letters a word may be divided (Liang's method), read
/// the way the dictionaries of libhyphen are written for: at each letter the longest text that
/// begins a pattern decides, and counts only where it is a whole one.
class HyphenationPatterns {
 public:
  /// `file` is borrowed for the life of the patterns.
  explicit HyphenationPatterns(std::string_view file) : m_file(file) {}

  /// The pattern that begins at byte `offset` of the file: letters, dots for a word's
  /// border, digits between them.
  void add(std::uint32_t offset);
  /// For each letter of `word` the highest digit behind it; odd allows a division.
  void weigh(std::string_view word, std::vector<char>& digits);

 private:
  std::string_view pattern_at(std::uint32_t offset) const;
  /// Index of the slot that holds or would hold the text with this hash.
  std::size_t slot_of(std::uint64_t hash) const;
  void insert(std::uint64_t hash, std::uint32_t pattern);
  void apply(std::uint32_t offset, std::size_t begin, std::size_t size,
             std::vector<char>& digits) const;

  std::string_view m_file;
  // Every text that a pattern begins with: 40 bits of its hash and 24 of the place in the
  // file where it stands as a whole pattern. That two of half a million texts share the 40
  // bits has a chance of one in ten.
  std::vector<std::uint64_t> m_slots;
  std::size_t m_used = 0;
  std::string m_dotted;
  std::vector<std::uint32_t> m_ends;  // For each letter the slot of the longest text, + 1.
  std::vector<std::size_t> m_begins;
};

/// Where words may be divided, by the patterns of one language in libhyphen's format.
/// (libhyphen itself needs three seconds and 35 MB for Debian's German file.) The file is
/// read for the first word. Owned by the layout builder; main thread only.
class Hyphenator {
 public:
  explicit Hyphenator(HyphenationFile file) : m_file(std::move(file)) {}
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  /// Offsets in code units before which `word`, letters alone, may be divided; at least
  /// two letters stay on each side. Valid until the next call.
  const std::vector<std::uint32_t>& divide(std::u16string_view word);

 private:
  void read();
  void divide_part(std::size_t begin, std::size_t end);

  HyphenationFile m_file;
  bool m_read = false;
  std::string m_text;                   // The file.
  HyphenationPatterns m_compounds{{}};  // Find the words that a compound is made of …
  HyphenationPatterns m_syllables{{}};  // … and then their syllables.
  std::vector<std::uint32_t> m_offsets;
  std::string m_bytes;
  std::vector<char> m_digits;
  std::vector<char> m_part_digits;
};

}  // namespace kiosk::text
