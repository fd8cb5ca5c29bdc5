#pragma once

#include "base/clock.h"
#include "base/geometry.h"
#include "ui/input_event.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk::ui {

/// Whether a second tap on the same target counts inside the double-tap time.
/// Letters of the on-screen keyboard may be wanted twice; nothing else is.
enum class DoubleTap : std::uint8_t { kCountsOnce, kCountsTwice };

/// The measures of the touch rules.
struct TouchSettings {
  float px_per_mm = 4.03F;
  float swipe_mm = 15;  ///< Shortest vertical way of a swipe.
  float slack_mm = 2;   ///< A finger may tremble this far out of its target and come back.
  Ticks double_tap = std::chrono::milliseconds(300);
  /// A double tap whose first tap changed the screen hits the new one here.
  float double_tap_mm = 10;
  /// A touch panel that also sends mouse events does so within this time.
  Ticks mouse_echo = std::chrono::milliseconds(500);
  /// A silent finger gives way to a new one after this time: its release was
  /// lost. A resting finger trembles, so panels keep reporting a real one.
  Ticks gives_way_after = std::chrono::seconds(1);
  /// With no new finger, a press waits this long for somebody slow; then it is
  /// cancelled, because an object leans on the panel or the release was lost.
  Ticks stale_after = std::chrono::seconds(10);
};

/// One place to touch, as drawn in the last frame. An empty id takes the touch
/// and gives it to nobody: a dialog lays one over the screen below its own targets.
struct TouchTarget {
  std::string id;  ///< Of the semantics node.
  Rect rect;       ///< Pixels.
  DoubleTap double_tap = DoubleTap::kCountsOnce;
};

/// What the fingers mean for the next frame.
struct TouchResult {
  std::string pressed;    ///< Target to draw pressed; empty for none.
  std::string activated;  ///< Target that was pressed and released; in one frame only.
  Vec2 point;             ///< Where `activated` was released.
  Swipe swipe = Swipe::kNone;
};

/// Turns fingers into at most one activation a frame. Pure: no window, no clock
/// of its own. Owned by the frame loop; main thread.
///
/// Fingers are tested against the targets of the last drawn frame, because that
/// is what the visitor saw. A press must begin and end inside the same target;
/// slipping off cancels it; a second finger is ignored from its touch to its
/// lifting. Coordinates that are not finite or lie outside
/// the screen never press anything.
///
/// Order of calls: `feed` any number of events, `take` once, draw the frame,
/// `set_targets` with what was drawn.
class Touch {
 public:
  explicit Touch(const TouchSettings& settings = {}) : m_settings(settings) {}
  /// For another panel; keeps the finger.
  void set_settings(const TouchSettings& settings) { m_settings = settings; }

  /// Takes finger events; others are ignored. `now` never goes back.
  void feed(const InputEvent& event, Ticks now);
  /// For the frame about to be drawn.
  TouchResult take(Ticks now);
  /// What was drawn, later targets above earlier ones, on a screen of this size.
  /// A press whose target is gone or has moved away is cancelled.
  void set_targets(std::span<const TouchTarget> targets, Vec2 size);
  /// Another screen is about to be shown: forgets the press and everything that
  /// waits, and for the double-tap time ignores taps near the one that led here.
  void screen_changed(Ticks now);
  /// The visit is over: forgets everything, the finger that is down too.
  void reset();

  /// Something waits for the next frame; draw one at once.
  bool wants_frame() const { return !m_waiting.empty() || m_swipe != Swipe::kNone; }
  /// When to call `take` to let a stale finger go; empty without a finger.
  std::optional<Ticks> deadline() const;
  /// A finger that counts is down.
  bool finger_down() const { return m_press.has_value(); }
  /// Presses that hit a target, since the start.
  std::uint64_t hits() const { return m_hits; }
  /// Presses on a target that ended without an activation, since the start.
  std::uint64_t cancelled() const { return m_cancelled; }

 private:
  struct Press {
    FingerId finger;
    std::optional<TouchTarget> target;  ///< Empty: on nothing, or slipped off.
    Vec2 start;
    Vec2 last;
    Ticks heard;  ///< Last event of this finger.
  };
  struct Tap {
    std::string id;
    Vec2 position;
    Ticks time;
  };

  void down(FingerId finger, Vec2 position, Ticks now);
  void move(FingerId finger, Vec2 position, Ticks now);
  void up(FingerId finger, Vec2 position, Ticks now);
  void activate(const TouchTarget& target, Vec2 position, Ticks now);
  void cancel_press();
  void let_go_of_stale(Ticks now);
  bool on_screen(Vec2 position) const;
  bool repeats_a_tap(const TouchTarget& target, Vec2 position, Ticks now) const;
  Swipe swipe_to(const Press& press, Vec2 position) const;
  const TouchTarget* hit(Vec2 position) const;
  bool trembles_near(const Rect& rect, Vec2 position) const;

  TouchSettings m_settings;
  Vec2 m_size;
  std::vector<TouchTarget> m_targets;
  std::optional<Press> m_press;
  std::deque<Tap> m_waiting;
  Swipe m_swipe = Swipe::kNone;
  std::optional<Tap> m_last_tap;
  std::optional<Tap> m_led_here;       ///< The tap that led to this screen.
  std::optional<Ticks> m_panel_heard;  ///< Last event of a finger that is not the mouse.
  std::uint64_t m_hits = 0;
  std::uint64_t m_cancelled = 0;
};

}  // namespace kiosk::ui
