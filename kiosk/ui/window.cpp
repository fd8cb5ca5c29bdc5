#include "ui/window.h"

#include "base/assert.h"
#include "ui/window_event.h"

#include <SDL.h>

#include <algorithm>
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

}  // namespace

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
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    return sdl_error("There is no display to show the kiosk on");
  }
  Uint32 flags = SDL_WINDOW_SHOWN | SDL_WINDOW_ALLOW_HIGHDPI;
  flags |= options.mode == WindowMode::kFullscreen
               ? static_cast<Uint32>(SDL_WINDOW_FULLSCREEN_DESKTOP) | SDL_WINDOW_BORDERLESS
               : static_cast<Uint32>(SDL_WINDOW_RESIZABLE);
  SDL_Window* handle =
      SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                       options.width, options.height, flags);
  if (handle == nullptr) {
    const Error error = sdl_error("The window cannot be opened");
    SDL_Quit();
    return error;
  }
  // A hand on the glass needs no arrow.
  if (options.mode == WindowMode::kFullscreen) SDL_ShowCursor(SDL_DISABLE);
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

std::optional<InputEvent> Window::translate(const SDL_Event& event) {
  if (event.type == SDL_USEREVENT) m_woken = false;
  const bool resized =
      event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
  if (resized || event.type == SDL_DISPLAYEVENT) update_size();
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(m_window, &width, &height);
  return translate_event(event, m_size, {static_cast<float>(width), static_cast<float>(height)});
}

}  // namespace kiosk::ui
