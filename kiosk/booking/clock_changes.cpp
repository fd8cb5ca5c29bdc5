#include "booking/clock_changes.h"

#include <algorithm>
#include <optional>

namespace kiosk::booking {

using namespace std::chrono;

namespace {

/// A zone that changes its clocks does so once a year at least; Ramadan's changes go round with
/// the moon.
constexpr days kFarthestBack(800);

seconds offset_at(const locale::Zone& zone, sys_seconds moment) {
  return zone.to_local(moment).offset;
}

/// The first moment after `before` that has the offset of `after`, which is another one.
sys_seconds change_between(const locale::Zone& zone, sys_seconds before, sys_seconds after) {
  const seconds offset_after = offset_at(zone, after);
  while (after - before > seconds(1)) {
    const sys_seconds middle = before + (after - before) / 2;
    (offset_at(zone, middle) == offset_after ? after : before) = middle;
  }
  return after;
}

Observance observance_from(const locale::Zone& zone, sys_seconds change) {
  const seconds from = offset_at(zone, change - seconds(1));
  return {local_seconds((change + from).time_since_epoch()), from, offset_at(zone, change)};
}

/// The last change at or before `moment`; empty when it was long ago.
std::optional<sys_seconds> last_change(const locale::Zone& zone, sys_seconds moment) {
  const seconds offset = offset_at(zone, moment);
  for (sys_seconds day = moment - days(1); day > moment - kFarthestBack; day -= days(1)) {
    if (offset_at(zone, day) != offset) return change_between(zone, day, day + days(1));
  }
  return std::nullopt;
}

}  // namespace

std::vector<Observance> observances(const locale::Zone& zone, Instant begin, Instant end) {
  const auto first = floor<seconds>(begin);
  const auto last = floor<seconds>(end);
  const auto change = last_change(zone, first);
  const seconds offset = offset_at(zone, first);
  std::vector<Observance> found = {change ? observance_from(zone, *change)
                                          : Observance{local_seconds{}, offset, offset}};
  for (sys_seconds before = first; before < last;) {
    const sys_seconds after = std::min(before + days(1), last);
    if (offset_at(zone, before) != offset_at(zone, after)) {
      found.push_back(observance_from(zone, change_between(zone, before, after)));
    }
    before = after;
  }
  return found;
}

}  // namespace kiosk::booking
