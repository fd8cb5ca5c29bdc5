#pragma once

#include <chrono>

namespace kiosk {

/// A moment in UTC, in milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// Time since an arbitrary start that never goes back; for deadlines.
using Ticks = std::chrono::microseconds;

/// Where every part of the kiosk takes the time from, so that tests wind it.
/// Borrowed by everybody, owned by `main`.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  virtual Ticks ticks() const = 0;
};

/// The machine's clocks. Any thread.
class SystemClock final : public Clock {
 public:
  Instant now() const override;
  Ticks ticks() const override;
};

/// Both clocks by hand. Not thread-safe.
class FakeClock final : public Clock {
 public:
  explicit FakeClock(Instant start) : m_now(start) {}
  Instant now() const override { return m_now; }
  Ticks ticks() const override { return m_ticks; }
  /// Winds both clocks forward.
  void advance(std::chrono::microseconds by);
  /// Sets the wall clock alone, as an operator or NTP would.
  void set_now(Instant now) { m_now = now; }

 private:
  Instant m_now;
  Ticks m_ticks{0};
  // The wall clock counts whole milliseconds; the rest waits here.
  std::chrono::microseconds m_remainder{0};
};

}  // namespace kiosk
