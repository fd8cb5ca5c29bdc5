#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// One to four numbers with dots between them, "2026.11.1"; compared number by number, a
/// missing one as 0.
class Version {
 public:
  /// Empty for anything else: signs, letters, leading zeros, more than nine digits a number.
  static std::optional<Version> parse(std::string_view text);

  std::string text() const;
  /// By how much the first number that differs lies above that of `other`; 0 when none does.
  std::int64_t first_rise(const Version& other) const;
  std::strong_ordering operator<=>(const Version& other) const;
  bool operator==(const Version& other) const { return (*this <=> other) == 0; }

 private:
  std::vector<std::uint32_t> m_numbers;
};

}  // namespace kiosk::content
