#include "content/version.h"

#include <algorithm>
#include <charconv>

namespace kiosk::content {

namespace {

constexpr std::size_t kMostNumbers = 4;
constexpr std::size_t kMostDigits = 9;

std::optional<std::uint32_t> number(std::string_view digits) {
  const bool written_once = digits == "0" || !digits.starts_with('0');
  if (digits.empty() || digits.size() > kMostDigits || !written_once) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Version> Version::parse(std::string_view text) {
  Version version;
  for (;;) {
    const std::size_t dot = text.find('.');
    const std::optional<std::uint32_t> next = number(text.substr(0, dot));
    if (!next || version.m_numbers.size() == kMostNumbers) return std::nullopt;
    version.m_numbers.push_back(*next);
    if (dot == std::string_view::npos) return version;
    text.remove_prefix(dot + 1);
  }
}

std::string Version::text() const {
  std::string text;
  for (const std::uint32_t value : m_numbers) {
    text += (text.empty() ? "" : ".") + std::to_string(value);
  }
  return text;
}

std::int64_t Version::first_rise(const Version& other) const {
  const auto at = [](const std::vector<std::uint32_t>& numbers, std::size_t i) {
    return i < numbers.size() ? std::int64_t{numbers[i]} : 0;
  };
  for (std::size_t i = 0; i < std::max(m_numbers.size(), other.m_numbers.size()); ++i) {
    const std::int64_t rise = at(m_numbers, i) - at(other.m_numbers, i);
    if (rise != 0) return rise;
  }
  return 0;
}

std::strong_ordering Version::operator<=>(const Version& other) const {
  return first_rise(other) <=> 0;
}

}  // namespace kiosk::content
