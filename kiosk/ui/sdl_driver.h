#pragma once

#include <string>

namespace kiosk::ui {

/// Whether this machine has a graphics device at all. Asking OpenGL would load a
/// software driver of 90 MiB where there is none.
bool has_graphics_device();

/// What OpenGL says draws in the current context ("Mesa Intel(R) UHD …"); empty
/// where the renderer is not OpenGL's.
std::string gl_driver();

/// Drivers that imitate a graphics card, slower than drawing without one.
bool draws_on_the_processor(std::string driver);

}  // namespace kiosk::ui
