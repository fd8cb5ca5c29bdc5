#pragma once

#include "content/pack_source.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

struct CheckOptions {
  /// Whether the terminal can draw an icon of this name; icons go unchecked when empty.
  std::function<bool(std::string_view)> icon_exists;
  /// The characters of a text that the terminal's typefaces cannot draw in a language;
  /// characters go unchecked when empty.
  std::function<std::vector<char32_t>(const std::string& text, const std::string& locale)>
      undrawable;
  /// Facts and pages whose review_by lies before it are reported; none when empty.
  std::optional<Date> today;
};

/// What one file of a pack says about another: ids that do not exist, words and
/// translations that are missing or older than their source, dates that have passed,
/// messages that ICU refuses. Readers have reported the rest.
void check_pack(const PackSource& pack, const CheckOptions& options, Problems& problems);

/// Catalogue keys that topics and finders need, with the place that asks for them.
std::map<std::string, Place> needed_keys(const PackSource& pack);

/// The questions on the longest way through a finder; 0 when ways go in a circle.
int longest_way(const FinderSource& finder);

}  // namespace kiosk::content
