#include "content/edit_distance.h"

#include <algorithm>
#include <vector>

namespace kiosk::content {

int edit_distance(std::u32string_view a, std::u32string_view b, int limit) {
  const int rows = static_cast<int>(a.size());
  const int columns = static_cast<int>(b.size());
  const int too_far = limit + 1;
  if (rows - columns > limit || columns - rows > limit) return too_far;

  // Three rows of the table: swapping two neighbours looks two rows back.
  std::vector<int> before(b.size() + 1, too_far);
  std::vector<int> above(b.size() + 1, too_far);
  std::vector<int> here(b.size() + 1, too_far);
  for (int j = 0; j <= std::min(columns, limit); ++j) above[j] = j;

  for (int i = 1; i <= rows; ++i) {
    std::fill(here.begin(), here.end(), too_far);
    if (i <= limit) here[0] = i;
    int best = here[0];
    for (int j = std::max(1, i - limit); j <= std::min(columns, i + limit); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      int cost = std::min({above[j] + 1, here[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost = std::min(cost, before[j - 2] + 1);
      }
      here[j] = std::min(cost, too_far);
      best = std::min(best, here[j]);
    }
    if (best > limit) return too_far;
    before.swap(above);
    above.swap(here);
  }
  return above[columns];
}

}  // namespace kiosk::content
