#pragma once

#include "app/staff_gesture.h"
#include "base/clock.h"
#include "base/wipe.h"
#include "screens/intent.h"
#include "screens/staff_pin.h"
#include "staff/pin_guard.h"

#include <future>
#include <optional>
#include <string>

namespace kiosk::app {

/// The way into the staff area and out of it: gesture, PIN, and the lock when nobody touches it.
/// Owned by the staff area, fed with every event; main thread.
class StaffDoor {
 public:
  static constexpr Ticks kLocksAfter = std::chrono::minutes(2);

  /// Where one stands.
  enum class State { kShut, kAsking, kOpen };
  /// What has changed by an event, a choice or the time.
  enum class News { kNone, kRedraw, kAsked, kOpened, kWrong, kLockedOut, kLeft, kLocked };

  /// `hash` is the PIN's; an empty one never opens. `guard_path` is the file of the tries.
  StaffDoor(std::string hash, std::string guard_path, const Clock& clock);

  State state() const { return m_state; }
  StaffGesture& gesture() { return m_gesture; }
  /// Somebody is there.
  void touch() { m_last_touch = m_clock.ticks(); }
  /// Watches for the gesture, the lock and the PIN that is being checked. `wait` holds the caller
  /// up until that is done.
  News tick(bool wait = false);
  /// A choice of the PIN's screen, or kLeave.
  News act(const screens::StaffChoice& choice);

  screens::StaffPinModel model() const;
  /// Until the area locks by itself; whole seconds, rounded up.
  std::chrono::seconds locks_in() const;
  std::optional<Ticks> next_deadline() const;

 private:
  /// Lets the PIN be checked beside the frames: that takes tenths of a second.
  News begin_try();
  News end_try(bool right);
  void shut();
  void forget_digits();

  std::string m_hash;
  const Clock& m_clock;
  staff::PinGuard m_guard;
  StaffGesture m_gesture;
  State m_state = State::kShut;
  WipedText m_digits;
  std::future<bool> m_check;  ///< Of the PIN that was typed; not valid: nothing is checked.
  bool m_wrong = false;       ///< The last PIN was.
  Ticks m_last_touch{0};
  std::chrono::seconds m_shown{0};  ///< The number that counts down on the glass.
};

}  // namespace kiosk::app
