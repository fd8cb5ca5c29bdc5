#include "app/staff_door.h"

#include "staff/pin.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

using std::chrono::ceil;
using std::chrono::seconds;
using Act = screens::StaffChoice::Act;

StaffDoor::StaffDoor(std::string hash, std::string guard_path, const Clock& clock)
    : m_hash(std::move(hash)), m_clock(clock), m_guard(std::move(guard_path), clock) {}

std::chrono::seconds StaffDoor::locks_in() const {
  const Ticks left = m_last_touch + kLocksAfter - m_clock.ticks();
  return ceil<seconds>(std::max(left, Ticks(0)));
}

void StaffDoor::forget_digits() {
  m_digits = WipedText();
}

void StaffDoor::shut() {
  forget_digits();
  m_state = State::kShut;
  m_wrong = false;
  m_gesture.reset();
}

StaffDoor::News StaffDoor::tick() {
  if (m_state == State::kShut) {
    if (m_hash.empty() || !m_gesture.take(m_clock.ticks())) return News::kNone;
    m_state = State::kAsking;
    touch();
    return News::kAsked;
  }
  if (m_clock.ticks() >= m_last_touch + kLocksAfter) {
    const bool was_open = m_state == State::kOpen;
    shut();
    return was_open ? News::kLocked : News::kLeft;
  }
  const seconds shown = m_state == State::kOpen ? locks_in() : m_guard.locked_for();
  return std::exchange(m_shown, shown) == shown ? News::kNone : News::kRedraw;
}

StaffDoor::News StaffDoor::act(const screens::StaffChoice& choice) {
  switch (choice.act) {
    case Act::kDigit:
      m_wrong = false;
      if (m_digits.get().size() < staff::kLongestPin) {
        m_digits = WipedText(m_digits.get() + static_cast<char>('0' + choice.number % 10));
      }
      return News::kRedraw;
    case Act::kDeleteDigit:
      if (!m_digits.empty()) {
        m_digits = WipedText(std::string_view(m_digits.get()).substr(0, m_digits.get().size() - 1));
      }
      return News::kRedraw;
    case Act::kEnterPin: return m_state == State::kAsking ? try_pin() : News::kNone;
    case Act::kCancelPin:
    case Act::kLeave: shut(); return News::kLeft;
    default: return News::kNone;
  }
}

StaffDoor::News StaffDoor::try_pin() {
  const auto right = staff::try_pin(m_guard, m_hash, m_digits);
  forget_digits();
  m_wrong = right && !*right;
  if (right && *right) {
    m_state = State::kOpen;
    return News::kOpened;
  }
  if (m_guard.locked_for() > seconds(0)) return News::kLockedOut;
  return m_wrong ? News::kWrong : News::kRedraw;
}

screens::StaffPinModel StaffDoor::model() const {
  screens::StaffPinModel model;
  model.typed = m_digits.get().size();
  model.locked = m_guard.locked_for();
  if (m_wrong) model.tries_left = static_cast<int>(m_guard.tries_left());
  return model;
}

std::optional<Ticks> StaffDoor::next_deadline() const {
  if (m_state == State::kShut) return m_hash.empty() ? std::nullopt : m_gesture.deadline();
  const Ticks end = m_last_touch + kLocksAfter;
  const bool counting = m_state == State::kOpen || m_guard.locked_for() > seconds(0);
  if (!counting) return end;
  // The number on the glass changes when the rest is whole seconds again.
  const Ticks left = end - m_clock.ticks();
  return m_clock.ticks() + std::max(Ticks(1), left % Ticks(seconds(1)));
}

}  // namespace kiosk::app
