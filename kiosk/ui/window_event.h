#pragma once

#include "base/geometry.h"
#include "ui/input_event.h"

#include <optional>

union SDL_Event;

namespace kiosk::ui {

/// What an SDL event means for the kiosk; empty for what needs no frame: a pointer
/// that only passes, other mouse buttons, key repeats and releases, focus.
///
/// `size_px` and `size_points` are the window's size in pixels and in the units
/// the system gives the pointer in; they differ on dense displays.
std::optional<InputEvent> translate_event(const SDL_Event& event, Vec2 size_px, Vec2 size_points);

}  // namespace kiosk::ui
