#pragma once

#include "base/clock.h"
#include "locale/zone.h"

#include <chrono>
#include <vector>

namespace kiosk::booking {

/// A stretch of time in which the clocks of a zone keep one distance from UTC.
struct Observance {
  /// When it begins, as the clocks show it that are about to be changed; 1970 when they were not
  /// changed for years.
  std::chrono::local_seconds onset;
  std::chrono::seconds offset_from{0};  ///< Local minus UTC before it.
  std::chrono::seconds offset_to{0};    ///< And from it on.
};

/// The observance that `begin` lies in, and each that follows until `end` (included), by time.
/// Never empty.
std::vector<Observance> observances(const locale::Zone& zone, Instant begin, Instant end);

}  // namespace kiosk::booking
