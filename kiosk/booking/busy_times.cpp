#include "booking/busy_times.h"

#include <algorithm>

namespace kiosk::booking {

void BusyTimes::add(std::string_view resource, Instant begin, Instant end) {
  auto found = m_by_resource.find(resource);
  if (found == m_by_resource.end()) found = m_by_resource.emplace(resource, Times{}).first;
  Times& times = found->second;
  auto next = times.upper_bound(begin);
  if (next != times.begin() && std::prev(next)->second > begin) {
    --next;
    begin = next->first;
  }
  while (next != times.end() && next->first < end) {
    end = std::max(end, next->second);
    next = times.erase(next);
  }
  times.emplace_hint(next, begin, end);
}

bool BusyTimes::is_free(std::string_view resource, Instant begin, Instant end) const {
  const auto found = m_by_resource.find(resource);
  if (found == m_by_resource.end()) return true;
  const Times& times = found->second;
  const auto next = times.lower_bound(end);
  return next == times.begin() || std::prev(next)->second <= begin;
}

}  // namespace kiosk::booking
