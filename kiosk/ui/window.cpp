#include "ui/window.h"

#include "base/assert.h"
#include "ui/window_event.h"
#include "ui/window_x11.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace kiosk::ui {
namespace {

constexpr int kMaximumSide = 16384;

/// Before SDL_Init, where each hint is read.
void set_hints() {
  // Otherwise a window surface travels through an OpenGL texture on a software
  // driver: 25 times the CPU and 90 MiB (architecture, decision 3).
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  // Auto-capture loses finger-up events on X11 (libsdl-org/SDL #9709).
  SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
  // One touch must not arrive twice.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  // The system, not a message on the desktop's bus, keeps the screen awake;
  // SDL's way starts D-Bus threads and timers.
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "1");
}

Error sdl_error(const std::string& what) {
  const char* reason = SDL_GetError();
  return {ErrorCode::kUnsupported,
          what + (reason == nullptr || *reason == 0 ? std::string(".")
                                                    : " (" + std::string(reason) + ").")};
}

SDL_Window* create(const WindowOptions& options) {
  const char* title = options.title.c_str();
  constexpr Uint32 kFlags = SDL_WINDOW_SHOWN | SDL_WINDOW_ALLOW_HIGHDPI;
  if (options.mode == WindowMode::kWindowed) {
    return SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                            options.height, kFlags | SDL_WINDOW_RESIZABLE);
  }
  SDL_Rect display{0, 0, options.width, options.height};
  SDL_GetDisplayBounds(0, &display);
  // Without a window manager, SDL's fullscreen waits 0.2 s for an answer that
  // never comes; a window as large as the display is the same there.
  const bool is_x11 = std::string_view(SDL_GetCurrentVideoDriver()) == "x11";
  return SDL_CreateWindow(title, display.x, display.y, display.w, display.h,
                          kFlags | SDL_WINDOW_BORDERLESS |
                              (is_x11 ? 0U : static_cast<Uint32>(SDL_WINDOW_FULLSCREEN_DESKTOP)));
}

}  // namespace

void leave_the_desktop_alone() {
  constexpr std::array<std::pair<const char*, const char*>, 3> kVariables = {{
      {"DBUS_SESSION_BUS_ADDRESS", "disabled:"},
      {"XMODIFIERS", "@im=none"},
      {"XCOMPOSEFILE", "/dev/null"},
  }};
  for (const auto& [name, value] : kVariables) {
    const char* const now = std::getenv(name);
    // Nothing is written again once there are threads, which may be reading.
    if (now == nullptr || std::string_view(now) != value) setenv(name, value, 1);
  }
}

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  if (options.width < 1 || options.height < 1 || options.width > kMaximumSide ||
      options.height > kMaximumSide) {
    return Error{ErrorCode::kInvalidInput, "The window's size must be 1 to 16384 pixels."};
  }
  const Vec2 wanted{static_cast<float>(options.width), static_cast<float>(options.height)};
  if (options.mode == WindowMode::kHeadless) {
    return std::unique_ptr<Window>(new Window(nullptr, wanted));
  }
  set_hints();
  leave_the_desktop_alone();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    return sdl_error("There is no display to show the kiosk on");
  }
  // SDL's last resort shows nothing to anybody; a kiosk must not seem to run.
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  if (driver == "offscreen" || driver == "dummy") {
    SDL_Quit();
    return Error{ErrorCode::kUnsupported, "There is no display to show the kiosk on."};
  }
  SDL_Window* handle = create(options);
  if (handle == nullptr) {
    const Error error = sdl_error("The window cannot be opened");
    SDL_Quit();
    return error;
  }
  if (options.mode == WindowMode::kFullscreen) {
    if (has_x11_window_manager(handle)) {
      SDL_SetWindowFullscreen(handle, SDL_WINDOW_FULLSCREEN_DESKTOP);
    }
    SDL_ShowCursor(SDL_DISABLE);  // A hand on the glass needs no arrow.
  }
  std::unique_ptr<Window> window(new Window(handle, wanted));
  window->update_size();
  return window;
}

Window::~Window() {
  if (m_window == nullptr) return;
  SDL_DestroyWindow(m_window);
  SDL_Quit();
}

void Window::resize_headless(int width, int height) {
  KIOSK_ASSERT(headless());
  m_size = {static_cast<float>(width), static_cast<float>(height)};
  push_event(InputEvent{.kind = InputKind::kResized});
}

void Window::turn() {
  if (headless()) return resize_headless(static_cast<int>(m_size.y), static_cast<int>(m_size.x));
  if ((SDL_GetWindowFlags(m_window) & SDL_WINDOW_RESIZABLE) == 0) return;
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(m_window, &height, &width);
  SDL_Rect display{};
  if (SDL_GetDisplayUsableBounds(SDL_GetWindowDisplayIndex(m_window), &display) == 0) {
    const double fits = std::min(
        {1.0, static_cast<double>(display.w) / width, static_cast<double>(display.h) / height});
    width = static_cast<int>(width * fits);
    height = static_cast<int>(height * fits);
  }
  SDL_SetWindowSize(m_window, width, height);
}

std::optional<InputEvent> Window::wait_event(std::chrono::milliseconds timeout) {
  if (auto queued = take_queued()) return queued;
  if (headless()) return std::nullopt;
  const Uint64 start = SDL_GetTicks64();
  SDL_Event event;
  for (;;) {
    int left = -1;
    if (timeout.count() >= 0) {
      const auto passed = static_cast<std::int64_t>(SDL_GetTicks64() - start);
      left = static_cast<int>(std::max<std::int64_t>(0, timeout.count() - passed));
    }
    if (SDL_WaitEventTimeout(&event, left) == 0) return std::nullopt;
    // Most of what SDL tells (a pointer passing, focus) needs no frame.
    if (auto translated = translate(event)) return translated;
  }
}

std::optional<InputEvent> Window::poll_event() {
  if (auto queued = take_queued()) return queued;
  if (headless()) return std::nullopt;
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    if (auto translated = translate(event)) return translated;
  }
  return std::nullopt;
}

void Window::wake() {
  if (m_woken.exchange(true) || headless()) return;
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

std::string Window::video_driver() const {
  if (headless()) return "headless";
  const char* name = SDL_GetCurrentVideoDriver();
  return name == nullptr ? "unknown" : name;
}

std::optional<InputEvent> Window::take_queued() {
  if (headless() && m_woken.exchange(false)) return InputEvent{.kind = InputKind::kWoken};
  if (m_queue.empty()) return std::nullopt;
  InputEvent event = std::move(m_queue.front());
  m_queue.pop_front();
  return event;
}

void Window::update_size() {
  int width = 0;
  int height = 0;
  SDL_GetWindowSizeInPixels(m_window, &width, &height);
  // A minimised window reports nothing; the last size stays good for drawing.
  if (width > 0 && height > 0) m_size = {static_cast<float>(width), static_cast<float>(height)};
}

std::optional<InputEvent> Window::translate(SDL_Event& event) {
  if (event.type == SDL_KEYDOWN) m_key_repeats = event.key.repeat != 0;
  // Each press types once, however long it is held; SDL tells a key before its letter.
  if (event.type == SDL_TEXTINPUT && m_key_repeats) return std::nullopt;
  if (event.type == SDL_USEREVENT) m_woken = false;
  const bool resized =
      event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
  if (resized || event.type == SDL_DISPLAYEVENT) update_size();
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(m_window, &width, &height);
  auto translated =
      translate_event(event, m_size, {static_cast<float>(width), static_cast<float>(height)});
  // What was typed lives on in the translation alone.
  if (event.type == SDL_TEXTINPUT) SDL_zeroa(event.text.text);
  return translated;
}

}  // namespace kiosk::ui
