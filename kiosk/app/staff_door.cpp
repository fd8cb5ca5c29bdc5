#include "app/staff_door.h"

#include "staff/pin.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

using std::chrono::ceil;
using std::chrono::seconds;
using Act = screens::StaffChoice::Act;

namespace {

constexpr Ticks kWhileChecking = std::chrono::milliseconds(20);

}  // namespace

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
  // Holds up for what is left of a check, if there is one; the try counts.
  m_check = {};
}

StaffDoor::News StaffDoor::tick(bool wait) {
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
  if (m_check.valid()) {
    const bool done = wait || m_check.wait_for(seconds(0)) == std::future_status::ready;
    return done ? end_try(m_check.get()) : News::kNone;
  }
  const seconds shown = m_state == State::kOpen ? locks_in() : m_guard.locked_for();
  return std::exchange(m_shown, shown) == shown ? News::kNone : News::kRedraw;
}

StaffDoor::News StaffDoor::act(const screens::StaffChoice& choice) {
  // Half a second in which the keys are dead anyway.
  if (m_check.valid()) return News::kNone;
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
    case Act::kEnterPin: return m_state == State::kAsking ? begin_try() : News::kNone;
    case Act::kCancelPin:
    case Act::kLeave: shut(); return News::kLeft;
    default: return News::kNone;
  }
}

StaffDoor::News StaffDoor::begin_try() {
  const Status begun = m_guard.begin_try();
  if (begun) {
    // A WipedText is copied: each copy overwrites itself.
    m_check = std::async(std::launch::async,
                         [hash = m_hash, pin = m_digits] { return staff::pin_matches(hash, pin); });
  }
  forget_digits();
  m_wrong = false;
  return begun || m_guard.locked_for() == seconds(0) ? News::kRedraw : News::kLockedOut;
}

StaffDoor::News StaffDoor::end_try(bool right) {
  m_wrong = !right;
  if (right) {
    // A count that could not be cleared is no reason to keep staff out.
    static_cast<void>(m_guard.succeeded());
    m_state = State::kOpen;
    touch();
    return News::kOpened;
  }
  return m_guard.locked_for() > seconds(0) ? News::kLockedOut : News::kWrong;
}

screens::StaffPinModel StaffDoor::model() const {
  screens::StaffPinModel model;
  model.typed = m_digits.get().size();
  model.busy = m_check.valid();
  // Of the try that is being checked, nobody knows yet that it was wrong.
  if (!model.busy) model.locked = m_guard.locked_for();
  if (m_wrong) model.tries_left = static_cast<int>(m_guard.tries_left());
  return model;
}

std::optional<Ticks> StaffDoor::next_deadline() const {
  if (m_state == State::kShut) return m_hash.empty() ? std::nullopt : m_gesture.deadline();
  if (m_check.valid()) return m_clock.ticks() + kWhileChecking;
  const Ticks end = m_last_touch + kLocksAfter;
  const bool counting = m_state == State::kOpen || m_guard.locked_for() > seconds(0);
  if (!counting) return end;
  // The number on the glass changes when the rest is whole seconds again.
  const Ticks left = end - m_clock.ticks();
  return m_clock.ticks() + std::max(Ticks(1), left % Ticks(seconds(1)));
}

}  // namespace kiosk::app
