#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Writes the small values a pack's blobs are made of. Numbers are LEB128, texts are
/// their length and their bytes; see FORMAT.md.
class ByteWriter {
 public:
  void number(std::uint64_t value);
  /// Zigzag, so that small negative numbers stay short.
  void signed_number(std::int64_t value);
  void real(double value);
  void flag(bool value) { number(value ? 1 : 0); }
  void text(std::string_view value);
  void texts(const std::vector<std::string>& values);

  std::span<const unsigned char> bytes() const { return m_bytes; }

 private:
  std::vector<unsigned char> m_bytes;
};

/// Reads what ByteWriter wrote. After the first value that does not fit every further
/// one is empty and `ok()` stays false, so callers check once, at the end. Never reads
/// outside the span, which it borrows.
class ByteReader {
 public:
  explicit ByteReader(std::span<const unsigned char> bytes) : m_rest(bytes) {}

  std::uint64_t number();
  std::int64_t signed_number();
  double real();
  bool flag();
  /// Ill-formed UTF-8 counts as damage.
  std::string text();
  std::vector<std::string> texts();
  /// How many elements follow; damage when there cannot be so many.
  std::size_t count();
  /// A value of 0 … `last`, as enums are stored.
  unsigned choice(unsigned last);

  bool ok() const { return m_ok; }
  /// True when everything was read and nothing was wrong.
  bool finished() const { return m_ok && m_rest.empty(); }
  void fail();

 private:
  std::span<const unsigned char> m_rest;
  bool m_ok = true;
};

}  // namespace kiosk::content
