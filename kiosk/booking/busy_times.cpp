#include "booking/busy_times.h"

#include <algorithm>

namespace kiosk::booking {

void BusyTimes::add(std::string_view resource, Instant begin, Instant end) {
  auto found = m_by_resource.find(resource);
  if (found == m_by_resource.end()) {
    found = m_by_resource.emplace(resource, std::vector<Time>()).first;
  }
  std::vector<Time>& times = found->second;
  const auto first = std::partition_point(times.begin(), times.end(),
                                          [&](const Time& time) { return time.end <= begin; });
  const auto last =
      std::partition_point(first, times.end(), [&](const Time& time) { return time.begin < end; });
  if (first != last) {
    begin = std::min(begin, first->begin);
    end = std::max(end, std::prev(last)->end);
  }
  times.insert(times.erase(first, last), {begin, end});
}

bool BusyTimes::is_free(std::string_view resource, Instant begin, Instant end) const {
  const auto found = m_by_resource.find(resource);
  if (found == m_by_resource.end()) return true;
  const std::vector<Time>& times = found->second;
  const auto next = std::partition_point(times.begin(), times.end(),
                                         [&](const Time& time) { return time.end <= begin; });
  return next == times.end() || next->begin >= end;
}

}  // namespace kiosk::booking
