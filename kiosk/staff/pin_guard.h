#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace kiosk::staff {

/// How often a PIN may be tried: five times, then each wrong one locks for 1, 2, 4, 8 … minutes,
/// 60 at most. The count lies in the state folder and survives a restart; only the right PIN
/// clears it. Within a run the monotonic clock counts; from run to run the wall clock does, and
/// where it went back the whole lock-out begins anew. Owned by the application, which lends the
/// clock; main thread.
class PinGuard {
 public:
  static constexpr unsigned kFreeTries = 5;
  static constexpr std::chrono::minutes kLongestLock{60};

  /// `path` is the file of the count. A missing one counts as no tries; what cannot be read
  /// locks for the longest time, so that damaging the file gains nothing.
  PinGuard(std::string path, const Clock& clock);

  /// How long no PIN may be tried; zero when one may.
  std::chrono::seconds locked_for() const;
  /// How many tries are left before the next lock-out, at least 1.
  unsigned tries_left() const;

  /// Records a try, durably, before the PIN is looked at: pulling the plug gains nothing. Only
  /// after success may the PIN be checked. Errors: kTaken (locked), kUnwritable.
  Status begin_try();
  /// The try begun last had the right PIN. Errors: kUnwritable; the tries then still count.
  Status succeeded();

 private:
  Status write(unsigned tries);
  void lock_for(std::chrono::milliseconds duration);

  std::string m_path;
  const Clock& m_clock;
  unsigned m_tries = 0;  ///< Wrong ones in a row, the begun one included.
  Ticks m_open_from{0};  ///< Before this moment it is locked.
};

}  // namespace kiosk::staff
