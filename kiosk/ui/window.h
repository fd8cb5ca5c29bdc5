#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "ui/input_event.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>

struct SDL_Window;
union SDL_Event;

namespace kiosk::ui {

enum class WindowMode : std::uint8_t { kFullscreen, kWindowed, kHeadless };

struct WindowOptions {
  WindowMode mode = WindowMode::kFullscreen;
  int width = 1920;  ///< Pixels; in fullscreen the display decides.
  int height = 1080;
  std::string title;  ///< For the task list of a maintainer's desktop; UTF-8.
};

/// A kiosk speaks to no desktop. Without this, SDL starts a message bus of its own, asks input
/// methods (which would hear what visitors type) and reads their tables: half of the time to
/// the first frame. Changes the environment: a program with threads calls it before it has
/// any; otherwise Window::open does.
void leave_the_desktop_alone();

/// The kiosk's one window and its queue of events. A headless window has a size
/// and a queue and needs no display; SDL is not started for it. Main thread
/// except for `wake`.
class Window {
 public:
  /// Errors: kUnsupported with SDL's reason when there is no display or the size
  /// is refused; kInvalidInput for a size outside 1–16,384 pixels.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool headless() const { return m_window == nullptr; }
  /// In pixels; changes when a kResized event has been taken.
  Vec2 size() const { return m_size; }
  /// Gives a headless window another size, as a display would, with kResized.
  void resize_headless(int width, int height);
  /// Stands a window upright or lays it on its side, smaller where the display is; nothing
  /// where the display decides the size. A kResized follows.
  void turn();

  /// The next event, waiting until there is one or `timeout` is over; negative
  /// waits without end. Never wakes without a reason. A headless window does not
  /// wait.
  std::optional<InputEvent> wait_event(std::chrono::milliseconds timeout);
  /// The next event that is already there.
  std::optional<InputEvent> poll_event();
  /// Puts a made-up event at the end of the queue.
  void push_event(InputEvent event) { m_queue.push_back(std::move(event)); }
  /// Ends a `wait_event` with kWoken. Any thread.
  void wake();

  /// "x11", "wayland", "KMSDRM" … or "headless".
  std::string video_driver() const;
  /// Null when headless; for the renderers.
  SDL_Window* handle() const { return m_window; }

 private:
  Window(SDL_Window* window, Vec2 size) : m_window(window), m_size(size) {}
  std::optional<InputEvent> translate(SDL_Event& event);
  std::optional<InputEvent> take_queued();
  void update_size();

  SDL_Window* m_window;
  Vec2 m_size;
  std::deque<InputEvent> m_queue;
  bool m_key_repeats = false;  ///< The last key event was of a held key.
  std::atomic<bool> m_woken = false;
};

}  // namespace kiosk::ui
