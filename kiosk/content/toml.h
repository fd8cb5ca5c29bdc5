#pragma once

#include "content/problem.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::content {

struct TomlNode;
struct TomlEntry;
using TomlArray = std::vector<TomlNode>;
/// Sorted by key.
using TomlTable = std::vector<TomlEntry>;

/// A value of a TOML document with the line it stands on.
struct TomlNode {
  int line = 0;
  std::variant<std::string, std::int64_t, double, bool, std::chrono::year_month_day, TomlArray,
               TomlTable>
      value;

  template <typename T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
};

struct TomlEntry {
  std::string key;
  int line = 0;
  TomlNode node;
};

/// Parses a TOML document that begins on line `first_line` of `file`. A mistake in
/// its grammar becomes a problem and gives nothing. Times of day, dates that do not
/// exist and numbers that are not finite are mistakes here. Source: TOML 1.0.
std::optional<TomlTable> parse_toml(std::string_view text, const std::string& file, int first_line,
                                    Problems& problems);

}  // namespace kiosk::content
