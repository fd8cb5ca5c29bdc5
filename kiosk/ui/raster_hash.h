#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kiosk::ui::raster {

/// Tells changed drawings from unchanged ones; not for anything secret. A clash
/// of two different tiles has a chance of 1 in 2^64.
class Hash {
 public:
  explicit Hash(std::uint64_t seed = 0x9E3779B97F4A7C15U) : m_state(seed) {}

  void add(std::uint64_t value) {
    m_state = (m_state ^ value) * 0xBF58476D1CE4E5B9U;
    m_state ^= m_state >> 29;
  }
  void add(int a, int b) {
    add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32 |
        static_cast<std::uint32_t>(b));
  }
  void add(const void* bytes, std::size_t count) {
    const char* next = static_cast<const char*>(bytes);
    for (; count >= 8; count -= 8, next += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, next, 8);
      add(word);
    }
    std::uint64_t rest = count;
    std::memcpy(&rest, next, count);
    add(rest);
  }
  std::uint64_t value() const { return m_state; }

 private:
  std::uint64_t m_state;
};

}  // namespace kiosk::ui::raster
