#include "booking/code_guard.h"

namespace kiosk::booking {

std::chrono::seconds CodeGuard::pause() const {
  if (m_wrong.size() < kWrongTries) return std::chrono::seconds(0);
  const Ticks left = m_wrong.front() + kWindow - m_clock.ticks();
  if (left <= Ticks(0)) return std::chrono::seconds(0);
  return std::chrono::ceil<std::chrono::seconds>(left);
}

void CodeGuard::wrong() {
  m_wrong.push_back(m_clock.ticks());
  if (m_wrong.size() > kWrongTries) m_wrong.pop_front();
}

}  // namespace kiosk::booking
