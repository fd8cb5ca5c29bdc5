#include "ui/window_event.h"

#include <SDL.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace kiosk::ui {
namespace {

/// Two panels may use the same number for a finger; the mouse's is negative.
FingerId finger_id(const SDL_TouchFingerEvent& touch) {
  const auto mixed = static_cast<std::uint64_t>(touch.touchId) * 0x9E3779B97F4A7C15U ^
                     static_cast<std::uint64_t>(touch.fingerId);
  return static_cast<FingerId>(mixed & std::numeric_limits<FingerId>::max());
}

/// SDL's 1.0 is the last pixel, not the first one beyond it.
float along(float share, float size) {
  return share == 1.0F ? std::max(0.0F, size - 0.5F) : share * size;
}

InputEvent finger(InputKind kind, const SDL_TouchFingerEvent& touch, Vec2 size_px) {
  InputEvent event{.kind = kind};
  event.finger = finger_id(touch);
  event.position = {along(touch.x, size_px.x), along(touch.y, size_px.y)};
  return event;
}

InputEvent mouse(InputKind kind, int x, int y, Vec2 size_px, Vec2 size_points) {
  InputEvent event{.kind = kind};
  event.finger = kMouseFinger;
  const Vec2 scale{size_points.x > 0 ? size_px.x / size_points.x : 1,
                   size_points.y > 0 ? size_px.y / size_points.y : 1};
  event.position = {static_cast<float>(x) * scale.x, static_cast<float>(y) * scale.y};
  return event;
}

std::optional<InputEvent> key(const SDL_KeyboardEvent& pressed) {
  // A key that leans on something must not walk through the screens by itself. Only
  // a wrong text may be held away.
  const bool deletes = pressed.keysym.sym == SDLK_BACKSPACE || pressed.keysym.sym == SDLK_DELETE;
  if (pressed.repeat != 0 && !deletes) return std::nullopt;
  InputEvent event{.kind = InputKind::kKey};
  event.repeat = pressed.repeat != 0;
  event.key = SDL_GetKeyName(pressed.keysym.sym);
  event.shift = (pressed.keysym.mod & KMOD_SHIFT) != 0;
  event.control = (pressed.keysym.mod & KMOD_CTRL) != 0;
  event.alt = (pressed.keysym.mod & KMOD_ALT) != 0;
  return event;
}

std::optional<InputEvent> window(const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_EXPOSED: return InputEvent{.kind = InputKind::kExposed};
    case SDL_WINDOWEVENT_SIZE_CHANGED: return InputEvent{.kind = InputKind::kResized};
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: return InputEvent{.kind = InputKind::kDisplayChanged};
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<InputEvent> translate_event(const SDL_Event& event, Vec2 size_px, Vec2 size_points) {
  switch (event.type) {
    case SDL_QUIT: return InputEvent{.kind = InputKind::kQuit};
    case SDL_WINDOWEVENT: return window(event.window);
    case SDL_DISPLAYEVENT: return InputEvent{.kind = InputKind::kDisplayChanged};
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: return InputEvent{.kind = InputKind::kDeviceLost};
    case SDL_USEREVENT: return InputEvent{.kind = InputKind::kWoken};
    case SDL_FINGERDOWN: return finger(InputKind::kFingerDown, event.tfinger, size_px);
    case SDL_FINGERMOTION: return finger(InputKind::kFingerMove, event.tfinger, size_px);
    case SDL_FINGERUP: return finger(InputKind::kFingerUp, event.tfinger, size_px);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      const InputKind kind =
          event.type == SDL_MOUSEBUTTONDOWN ? InputKind::kFingerDown : InputKind::kFingerUp;
      return mouse(kind, event.button.x, event.button.y, size_px, size_points);
    }
    case SDL_MOUSEMOTION:
      if ((event.motion.state & SDL_BUTTON_LMASK) == 0) return std::nullopt;
      return mouse(InputKind::kFingerMove, event.motion.x, event.motion.y, size_px, size_points);
    case SDL_KEYDOWN: return key(event.key);
    case SDL_TEXTINPUT: {
      InputEvent text{.kind = InputKind::kText};
      text.text = WipedText(event.text.text);
      return text;
    }
    default: return std::nullopt;
  }
}

}  // namespace kiosk::ui
