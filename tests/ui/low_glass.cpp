#include "tests/ui/low_glass.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/Xutil.h>

kiosk::ui::Picture on_the_glass(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) == SDL_FALSE || info.subsystem != SDL_SYSWM_X11) return {};
  kiosk::ui::Picture picture;
  SDL_GetWindowSize(window, &picture.width, &picture.height);
  XImage* image = XGetImage(info.info.x11.display, info.info.x11.window, 0, 0,
                            static_cast<unsigned>(picture.width),
                            static_cast<unsigned>(picture.height), AllPlanes, ZPixmap);
  if (image == nullptr) return {};
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const unsigned long p = XGetPixel(image, x, y);
      picture.rgba.insert(picture.rgba.end(),
                          {static_cast<std::uint8_t>(p >> 16), static_cast<std::uint8_t>(p >> 8),
                           static_cast<std::uint8_t>(p), std::uint8_t{255}});
    }
  }
  XDestroyImage(image);
  return picture;
}
