#include "app/idle.h"

namespace kiosk::app {

using std::chrono::ceil;
using std::chrono::seconds;

namespace {

// Three times in the usual warning: enough to be noticed, too few to press anybody.
constexpr Ticks kCallEvery = seconds(15);

}  // namespace

IdleClock::Phase IdleClock::phase(Ticks now) const {
  if (!m_last_touch) return Phase::kStopped;
  const Ticks silence = now - *m_last_touch;
  if (silence < m_idle) return Phase::kActive;
  return silence < m_idle + m_warning ? Phase::kWarning : Phase::kOver;
}

int IdleClock::seconds_left(Ticks now) const {
  if (phase(now) == Phase::kOver) return 0;
  const Ticks left =
      phase(now) == Phase::kWarning ? *m_last_touch + m_idle + m_warning - now : m_warning;
  return static_cast<int>(ceil<seconds>(left).count());
}

int IdleClock::calls(Ticks now) const {
  if (phase(now) != Phase::kWarning) return 0;
  return 1 + static_cast<int>((now - *m_last_touch - m_idle) / kCallEvery);
}

std::optional<Ticks> IdleClock::next_change(Ticks now) const {
  switch (phase(now)) {
    case Phase::kActive: return *m_last_touch + m_idle;
    case Phase::kWarning: {
      // The number falls when a whole second less is left, counted from the end so
      // that a warning of a broken second does not drift.
      const Ticks end = *m_last_touch + m_idle + m_warning;
      return end - seconds(seconds_left(now) - 1);
    }
    case Phase::kStopped:
    case Phase::kOver: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace kiosk::app
