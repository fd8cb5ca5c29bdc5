#pragma once

#include "base/clock.h"
#include "ui/input_event.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace kiosk::app {

/// The hidden way into the staff area: hold a finger in the glass's upper left corner for two
/// seconds, lift it, and within three seconds hold one in the upper right corner for two.
///
/// The corners are those of the glass, left then right in every language: staff learn it with
/// the hand, and the language on the glass is the last visitor's. It only watches: it draws
/// nothing and takes no touch from the screen. Owned by the application, fed with every event
/// before it is acted on; main thread.
class StaffGesture {
 public:
  static constexpr float kCornerMm = 25;
  static constexpr Ticks kHold = std::chrono::seconds(2);
  static constexpr Ticks kPause = std::chrono::seconds(3);

  /// How large the glass is; forgets what was begun.
  void set_glass(Vec2 size_px, float px_per_mm);

  /// Takes finger events; a second finger begins anew. `now` never goes back.
  void feed(const ui::InputEvent& event, Ticks now);
  /// True once, when the second corner has been held long enough – the finger may still be down.
  bool take(Ticks now);
  /// When to call `take` without an event; empty when nothing is under way.
  std::optional<Ticks> deadline() const;
  void reset();

 private:
  enum class Stage : std::uint8_t { kIdle, kFirstHeld, kBetween, kSecondHeld };
  bool in_corner(Vec2 position, bool second) const;
  void down(Vec2 position, Ticks now);
  void lifted(Ticks now);

  Vec2 m_size;
  float m_corner_px = 0;
  Stage m_stage = Stage::kIdle;
  Ticks m_since{0};  ///< Of the stage.
  std::optional<ui::FingerId> m_finger;
};

}  // namespace kiosk::app
