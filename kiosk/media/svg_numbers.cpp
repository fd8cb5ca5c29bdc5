#include "media/svg_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace kiosk::media {

namespace {

constexpr double kMost = 1e7;
constexpr double kLeastSize = 1e-3;
constexpr double kMostGrowth = 6;
constexpr double kMostSkew = 1.95;  ///< 89 degrees.

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins_number(std::string_view text) {
  return is_digit(text.front()) || (text.front() == '.' && text.size() > 1 && is_digit(text[1]));
}

/// Takes the number, without its sign, with which `rest` begins. One that is written with an
/// exponent of three digits counts as infinite: 0e999 is no number for the decoder.
double take_number(std::string_view& rest) {
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  double value = 0;
  const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  const std::string_view number(rest.data(), static_cast<std::size_t>(read.ptr - rest.data()));
  rest.remove_prefix(std::max<std::size_t>(number.size(), 1));
  if (read.ec != std::errc()) return kInfinite;
  const std::size_t exponent = number.find_first_of("eE");
  if (exponent == std::string_view::npos) return value;
  const std::size_t digits = number.size() - number.find_first_of("0123456789", exponent);
  return digits <= 2 ? value : kInfinite;
}

/// Calls `use` for each number of an attribute's value until it returns false, which is returned.
template <typename Use>
bool all_numbers(std::string_view value, const Use& use) {
  while (!value.empty()) {
    if (begins_number(value)) {
      if (!use(take_number(value))) return false;
      continue;
    }
    // A colour, or the name of a gradient.
    const std::size_t end = value.front() == '#' ? value.find_first_of(" \t\r\n,;)") : 1;
    value.remove_prefix(std::min(value.size(), end));
  }
  return true;
}

/// The power of ten by which one transform enlarges. `numbers` reaches to its closing bracket.
double growth(std::string_view numbers, std::size_t counted) {
  double most = 1;
  all_numbers(numbers, [&](double number) {
    most = std::max(most, number);
    return --counted > 0;
  });
  return std::log10(most);
}

/// Of all transforms in a tag, wherever they stand in it.
double growth(std::string_view tag) {
  constexpr std::size_t kAll = 1000;
  // The last two numbers of a matrix move.
  constexpr std::array<std::pair<std::string_view, std::size_t>, 3> kEnlarge = {
      {{"scale", kAll}, {"matrix", 4}, {"skew", kAll}}};
  double sum = 0;
  for (const auto& [name, counted] : kEnlarge) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at)) {
      at += name.size();
      const double power = growth(tag.substr(at, tag.find(')', at) - at), counted);
      // A skew of up to 89 degrees enlarges less than its number, one of 90 without end.
      if (name == "skew" && power > kMostSkew) return kMostGrowth;
      sum += power;
    }
  }
  return sum;
}

}  // namespace

bool holds_endless_number(std::string_view value) {
  return !all_numbers(value, [](double number) { return number < kMost; });
}

bool holds_tiny_size(std::string_view value) {
  return !all_numbers(value, [](double number) { return number == 0 || number >= kLeastSize; });
}

bool SvgGrowth::see(std::string_view tag) {
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n"));
  if (name == "/g") {
    if (!m_groups.empty()) m_groups.pop_back();
    return true;
  }
  const double around = m_groups.empty() ? 0 : m_groups.back();
  const double whole = around + growth(tag);
  if (name == "g" && !tag.ends_with('/')) m_groups.push_back(whole);
  return whole < kMostGrowth;
}

}  // namespace kiosk::media
