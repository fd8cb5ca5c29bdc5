#include "ui/window_x11.h"

#include <SDL.h>
#include <SDL_syswm.h>

namespace kiosk::ui {

bool has_x11_window_manager(SDL_Window* window) {
#if defined(SDL_VIDEO_DRIVER_X11)
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) == SDL_FALSE || info.subsystem != SDL_SYSWM_X11) {
    return false;
  }
  Display* display = info.info.x11.display;
  // Only a running window manager sets this (Extended Window Manager Hints 1.5).
  const Atom check = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", True);
  if (check == None) return false;
  Atom type = None;
  int format = 0;
  unsigned long count = 0;
  unsigned long rest = 0;
  unsigned char* value = nullptr;
  const int status = XGetWindowProperty(display, XDefaultRootWindow(display), check, 0, 1, False,
                                        AnyPropertyType, &type, &format, &count, &rest, &value);
  if (value != nullptr) XFree(value);
  return status == 0 && type != None;
#else
  static_cast<void>(window);
  return false;
#endif
}

}  // namespace kiosk::ui
