#pragma once

#include "base/geometry.h"
#include "base/wipe.h"

#include <cstdint>
#include <string>

namespace kiosk::ui {

/// The mouse counts as one more finger; touch panels number theirs from 0.
using FingerId = std::int64_t;
inline constexpr FingerId kMouseFinger = -1;

/// The only gesture beside the tap. `kUp` asks for what comes next.
enum class Swipe : std::uint8_t { kNone, kUp, kDown };

enum class InputKind : std::uint8_t {
  kFingerDown,
  kFingerMove,
  kFingerUp,
  kFingerCancel,    ///< The panel was unplugged: every finger is gone.
  kKey,             ///< A key went down; releases are not reported.
  kText,            ///< A hardware keyboard typed `text`.
  kQuit,            ///< The system asks the program to end.
  kExposed,         ///< The window's pixels were lost and must be shown again.
  kResized,         ///< The window has another size now.
  kDisplayChanged,  ///< A screen came, went or turned.
  kDeviceLost,      ///< The graphics driver lost its textures.
  kWoken,           ///< `Window::wake` was called.
};

/// One thing that happened outside, from SDL or made by a test or the driver.
struct InputEvent {
  InputKind kind = InputKind::kWoken;
  FingerId finger = 0;   ///< For the finger kinds.
  Vec2 position = {};    ///< Pixels of the window; may be outside it or not finite.
  std::string key = {};  ///< SDL's name of the key: "Return", "Tab", "F1", "A", …
  WipedText text = {};   ///< UTF-8.
  bool repeat = false;   ///< The key is held; reported of keys that delete alone.
  bool shift = false;
  bool control = false;
  bool alt = false;
};

}  // namespace kiosk::ui
