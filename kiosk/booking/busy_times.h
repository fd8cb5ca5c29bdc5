#pragma once

#include "base/clock.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

/// When each counsellor, interpreter and room is taken up. A value; asking costs the logarithm
/// of what is in it.
class BusyTimes {
 public:
  /// Half-open. What overlaps an earlier time of the same resource makes the two one.
  void add(std::string_view resource, Instant begin, Instant end);
  bool is_free(std::string_view resource, Instant begin, Instant end) const;

 private:
  struct Time {
    Instant begin;
    Instant end;
  };
  /// By time; none overlaps another.
  std::map<std::string, std::vector<Time>, std::less<>> m_by_resource;
};

}  // namespace kiosk::booking
