#pragma once

#include <string_view>

namespace kiosk::content {

/// How many letters must be changed, added, left out or swapped with their
/// neighbour to make one word of the other; anything above `limit` gives
/// `limit` + 1, found early. Work is bounded by (2 × limit + 1) × length.
/// Source: optimal string alignment, computed in a diagonal band.
int edit_distance(std::u32string_view a, std::u32string_view b, int limit);

}  // namespace kiosk::content
