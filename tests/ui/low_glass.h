#pragma once

#include "ui/picture.h"

struct SDL_Window;

/// What the X server shows in a window, which must lie free. Apart from its test
/// because Xlib takes names like Window and Status for itself.
kiosk::ui::Picture on_the_glass(SDL_Window* window);
