#pragma once

#include "base/wipe.h"
#include "ui/input_event.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace kiosk::ui {

/// What a key does to the focus, on a keypad as on a keyboard.
enum class Key : std::uint8_t { kNext, kPrevious, kActivate, kBack };

/// What a key does in a text field.
enum class EditKey : std::uint8_t { kLeft, kRight, kHome, kEnd, kBackspace, kDelete, kDone };

/// One press of a key with all it may mean. Where text is typed, its text counts, then
/// `edit`, then `key`; everywhere else `key` alone.
struct Stroke {
  std::optional<Key> key;
  std::optional<EditKey> edit;
  WipedText text;
};

/// Turns key and text events into strokes: the letter of a key belongs to its press, so
/// that Space is either a button pressed or a blank typed, never both. Pure. Owned by the
/// frame loop; main thread.
class Strokes {
 public:
  /// Takes key and text events; others are ignored.
  void feed(const InputEvent& event);
  /// The oldest, for the frame about to be drawn: at most one a frame, as with fingers.
  std::optional<Stroke> take();
  bool empty() const { return m_waiting.empty(); }
  void clear();

 private:
  void feed_key(const InputEvent& event);
  void feed_text(const InputEvent& event);

  std::deque<Stroke> m_waiting;
  /// The last event was a key with a meaning of its own; its letter may follow.
  bool m_letter_due = false;
};

}  // namespace kiosk::ui
