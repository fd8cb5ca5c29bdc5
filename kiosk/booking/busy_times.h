#pragma once

#include "base/clock.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace kiosk::booking {

/// When each counsellor, interpreter and room is taken up. A value; asking costs the logarithm
/// of what is in it.
class BusyTimes {
 public:
  /// Half-open. What overlaps an earlier time of the same resource makes the two one.
  void add(std::string_view resource, Instant begin, Instant end);
  bool is_free(std::string_view resource, Instant begin, Instant end) const;
  void clear() { m_by_resource.clear(); }

 private:
  /// End by begin; none overlaps another.
  using Times = std::map<Instant, Instant>;
  std::map<std::string, Times, std::less<>> m_by_resource;
};

}  // namespace kiosk::booking
