#include "app/staff_gesture.h"

#include <cmath>

namespace kiosk::app {

void StaffGesture::set_glass(Vec2 size_px, float px_per_mm) {
  m_size = size_px;
  m_corner_px = kCornerMm * px_per_mm;
  reset();
}

void StaffGesture::reset() {
  m_stage = Stage::kIdle;
  m_finger.reset();
}

bool StaffGesture::in_corner(Vec2 position, bool second) const {
  if (!std::isfinite(position.x) || !std::isfinite(position.y)) return false;
  const float from_side = second ? m_size.x - position.x : position.x;
  return from_side >= 0 && from_side <= m_corner_px && position.y >= 0 && position.y <= m_corner_px;
}

void StaffGesture::down(Vec2 position, Ticks now) {
  const bool in_time = m_stage == Stage::kBetween && now - m_since <= kPause;
  if (in_time && in_corner(position, true)) {
    m_stage = Stage::kSecondHeld;
  } else if (in_corner(position, false)) {
    m_stage = Stage::kFirstHeld;
  } else {
    m_stage = Stage::kIdle;
  }
  m_since = now;
}

void StaffGesture::lifted(Ticks now) {
  const bool held = m_stage == Stage::kFirstHeld && now - m_since >= kHold;
  m_stage = held ? Stage::kBetween : Stage::kIdle;
  m_since = now;
  m_finger.reset();
}

void StaffGesture::feed(const ui::InputEvent& event, Ticks now) {
  using ui::InputKind;
  switch (event.kind) {
    case InputKind::kFingerDown:
      if (m_finger && *m_finger != event.finger) return reset();
      m_finger = event.finger;
      return down(event.position, now);
    case InputKind::kFingerMove:
      if (m_finger != event.finger) return;
      // A finger that leaves its corner means something else.
      if (!in_corner(event.position, m_stage == Stage::kSecondHeld)) m_stage = Stage::kIdle;
      return;
    case InputKind::kFingerUp:
      if (m_finger != event.finger) return;
      // Held long enough, but nobody asked before it was lifted.
      if (m_stage == Stage::kSecondHeld && now - m_since >= kHold) return;
      return lifted(now);
    case InputKind::kFingerCancel:
    case InputKind::kResized:
    case InputKind::kDisplayChanged:
    case InputKind::kKey:
    case InputKind::kText: return reset();
    case InputKind::kQuit:
    case InputKind::kExposed:
    case InputKind::kDeviceLost:
    case InputKind::kWoken: return;
  }
}

bool StaffGesture::take(Ticks now) {
  if (m_stage == Stage::kBetween && now - m_since > kPause) m_stage = Stage::kIdle;
  if (m_stage != Stage::kSecondHeld || now - m_since < kHold) return false;
  reset();
  return true;
}

std::optional<Ticks> StaffGesture::deadline() const {
  if (m_stage != Stage::kSecondHeld) return {};
  return m_since + kHold;
}

}  // namespace kiosk::app
