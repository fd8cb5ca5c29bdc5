#pragma once

#include "base/clock.h"

#include <chrono>
#include <deque>

namespace kiosk::booking {

/// Counts wrong reference codes, so that nobody can try them out: five in a minute, then a pause
/// until the first of them is a minute old. Borrows the clock; one thread.
class CodeGuard {
 public:
  static constexpr std::size_t kWrongTries = 5;
  static constexpr std::chrono::minutes kWindow{1};

  explicit CodeGuard(const Clock& clock) : m_clock(clock) {}

  /// How long no code may be tried; zero when one may.
  std::chrono::seconds pause() const;
  void wrong();

 private:
  const Clock& m_clock;
  std::deque<Ticks> m_wrong;  ///< At most kWrongTries, the oldest first.
};

}  // namespace kiosk::booking
