#include "base/clock.h"

namespace kiosk {

namespace chrono = std::chrono;

Instant SystemClock::now() const {
  return chrono::floor<chrono::milliseconds>(chrono::system_clock::now());
}

Ticks SystemClock::ticks() const {
  return chrono::duration_cast<Ticks>(chrono::steady_clock::now().time_since_epoch());
}

void FakeClock::advance(chrono::microseconds by) {
  m_ticks += by;
  m_remainder += by;
  const auto whole = chrono::floor<chrono::milliseconds>(m_remainder);
  m_now += whole;
  m_remainder -= whole;
}

}  // namespace kiosk
