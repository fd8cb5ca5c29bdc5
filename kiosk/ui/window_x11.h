#pragma once

struct SDL_Window;

namespace kiosk::ui {

/// Whether the window stands on an X11 desktop whose window manager places it.
/// A kiosk's X server has none; false on every other system.
bool has_x11_window_manager(SDL_Window* window);

}  // namespace kiosk::ui
