#include "ui/sdl_driver.h"

#include <SDL.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string_view>

namespace kiosk::ui {

bool has_graphics_device() {
  std::error_code ignored;
  const std::filesystem::directory_iterator devices("/dev/dri", ignored);
  return std::any_of(begin(devices), end(devices), [](const auto& entry) {
    return entry.path().filename().string().rfind("renderD", 0) == 0;
  });
}

std::string gl_driver() {
  using GetString = const unsigned char* (*)(unsigned);
  constexpr unsigned kGlRenderer = 0x1F01;
  void* found =
      SDL_GL_GetCurrentContext() == nullptr ? nullptr : SDL_GL_GetProcAddress("glGetString");
  if (found == nullptr) return {};
  const unsigned char* name = reinterpret_cast<GetString>(found)(kGlRenderer);
  return name == nullptr ? std::string() : reinterpret_cast<const char*>(name);
}

bool draws_on_the_processor(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::string_view kNames[] = {"llvmpipe", "softpipe",    "swrast",
                                         "software", "swiftshader", "lavapipe"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view known) { return name.find(known) != std::string::npos; });
}

}  // namespace kiosk::ui
