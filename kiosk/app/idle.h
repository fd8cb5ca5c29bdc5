#pragma once

#include "base/clock.h"

#include <optional>

namespace kiosk::app {

/// Counts the time since the last touch of a visit: first silence, then a warning
/// that counts down, then the end. Owned by the application, fed with ticks, so a
/// test winds it. Stopped while nobody is there.
class IdleClock {
 public:
  enum class Phase {
    kStopped,  ///< Nobody is there (attract).
    kActive,   ///< Touched less than `idle` ago.
    kWarning,  ///< Counting down.
    kOver,     ///< The visit has to end.
  };

  IdleClock(Ticks idle, Ticks warning) : m_idle(idle), m_warning(warning) {}

  /// A visit begins or a touch extends it; also out of the warning, without end.
  void touch(Ticks now) { m_last_touch = now; }
  /// Nobody is there any more.
  void stop() { m_last_touch.reset(); }

  Phase phase(Ticks now) const;
  /// Whole seconds the countdown shows, rounded up; the full warning outside it.
  int seconds_left(Ticks now) const;
  /// How often the warning had to be heard up to now: when it begins, then seldom. 0
  /// outside it.
  int calls(Ticks now) const;
  /// When the phase or the number shown changes next; empty when stopped or over.
  std::optional<Ticks> next_change(Ticks now) const;

 private:
  Ticks m_idle;
  Ticks m_warning;
  std::optional<Ticks> m_last_touch;
};

}  // namespace kiosk::app
