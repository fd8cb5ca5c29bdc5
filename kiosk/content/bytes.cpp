#include "content/bytes.h"

#include "base/utf8.h"

#include <bit>

namespace kiosk::content {

void ByteWriter::number(std::uint64_t value) {
  while (value >= 0x80) {
    m_bytes.push_back(static_cast<unsigned char>(value | 0x80));
    value >>= 7;
  }
  m_bytes.push_back(static_cast<unsigned char>(value));
}

void ByteWriter::signed_number(std::int64_t value) {
  number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ByteWriter::real(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (int shift = 0; shift < 64; shift += 8) {
    m_bytes.push_back(static_cast<unsigned char>(bits >> shift));
  }
}

void ByteWriter::text(std::string_view value) {
  number(value.size());
  m_bytes.insert(m_bytes.end(), value.begin(), value.end());
}

void ByteWriter::texts(const std::vector<std::string>& values) {
  number(values.size());
  for (const std::string& value : values) text(value);
}

void ByteReader::fail() {
  m_ok = false;
  m_rest = {};
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (m_rest.empty()) break;
    const std::uint64_t byte = m_rest.front();
    m_rest = m_rest.subspan(1);
    value |= (byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

double ByteReader::real() {
  if (m_rest.size() < 8) {
    fail();
    return 0;
  }
  std::uint64_t bits = 0;
  for (unsigned i = 0; i < 8; ++i) bits |= std::uint64_t{m_rest[i]} << (8 * i);
  m_rest = m_rest.subspan(8);
  return std::bit_cast<double>(bits);
}

bool ByteReader::flag() {
  return choice(1) == 1;
}

std::string ByteReader::text() {
  const std::uint64_t size = number();
  if (size > m_rest.size()) {
    fail();
    return {};
  }
  std::string value(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(size));
  m_rest = m_rest.subspan(static_cast<std::size_t>(size));
  if (!utf8::valid(value)) {
    fail();
    return {};
  }
  return value;
}

std::vector<std::string> ByteReader::texts() {
  std::vector<std::string> values(count());
  for (std::string& value : values) value = text();
  return values;
}

std::size_t ByteReader::count() {
  // A wrong count must not make memory run out: every element takes a byte at least, and
  // no list of a pack comes near this.
  constexpr std::uint64_t kMostElements = 20'000;
  const std::uint64_t value = number();
  if (value > m_rest.size() || value > kMostElements) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(value);
}

unsigned ByteReader::choice(unsigned last) {
  const std::uint64_t value = number();
  if (value > last) {
    fail();
    return 0;
  }
  return static_cast<unsigned>(value);
}

}  // namespace kiosk::content
