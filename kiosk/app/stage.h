#pragma once

#include "app/config.h"
#include "base/clock.h"
#include "device/machine.h"
#include "device/media_watch.h"
#include "device/speaker.h"
#include "screens/view.h"
#include "screens/words.h"
#include "text/engine.h"
#include "ui/imgui_context.h"
#include "ui/input_event.h"
#include "ui/renderer.h"
#include "ui/stroke.h"
#include "ui/touch.h"
#include "ui/ui.h"
#include "ui/window.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// What the machine lends the application for its life.
struct Devices {
  const Clock& clock;
  ui::Window& window;
  ui::Renderer& renderer;
  text::Engine& engine;
  device::Speaker& speaker;
  device::MediaWatch& media;
  const device::Machine& machine;
};

/// Microseconds of the last frame by stage, and how many there were.
struct FrameTimes {
  std::uint64_t frames = 0;  ///< Shown since the start.
  Ticks build{0};            ///< Widgets, layout, draw lists.
  Ticks draw{0};             ///< Pixels.
  Ticks present{0};          ///< Onto the screen.
};

/// Whether the next picture replaces the shown one at once or by the cross-fade.
enum class Change { kAtOnce, kFade };

/// The glass: fingers and keys come in, pictures and sounds go out. Knows screens only as
/// something that draws itself. Owned by the application; main thread.
class Stage {
 public:
  Stage(const Devices& devices, const Config& config);

  /// Takes one event; those that do not concern the glass are ignored.
  void feed(const ui::InputEvent& event);
  /// Something happened that the glass has to answer.
  bool wants_frame() const { return m_dirty || m_touch.wants_frame() || !m_strokes.empty(); }
  bool finger_down() const { return m_touch.finger_down(); }

  /// Builds one frame and says what the visitor chose in it, at most one thing.
  std::optional<screens::Intent> build(const screens::Words& words, const screens::View& view,
                                       const ui::Settings& settings);
  /// Shows the frame built last. Errors: kUnsupported when the system refuses.
  Status show(Change change);
  /// The visitor is on another screen now: a finger that is down counts for nothing.
  void screen_changed() { m_touch.screen_changed(m_clock.ticks()); }
  /// Lets a sound be heard, where the settings allow any.
  void sound(device::Sound sound);
  /// Goes on with the cross-fade.
  Status fade();
  /// Forgets focus, fingers and everything typed.
  void reset();

  /// When the stage has to do something by itself next.
  std::optional<Ticks> next_deadline() const;
  /// Turns a window by a quarter.
  void turn() { m_window.turn(); }
  ui::Ui& ui() { return m_ui; }
  const ui::Ui& ui() const { return m_ui; }
  const FrameTimes& times() const { return m_times; }
  /// Of the frame built last.
  float px_per_mm() const;

 private:
  const Clock& m_clock;
  SystemClock m_stopwatch;  ///< For the figures alone; runs where the clock is wound, too.
  ui::Window& m_window;
  ui::Renderer& m_renderer;
  text::Engine& m_engine;
  device::Speaker* m_speaker;  ///< Null: a silent terminal.
  Vec2 m_panel_mm;
  float m_apron_mm = 0;  ///< Of a preview's tools, below the panel.
  Ticks m_transition;
  ui::ImguiContext m_imgui;
  ui::Ui m_ui;
  ui::Touch m_touch;
  ui::Strokes m_strokes;
  const ImDrawData* m_built = nullptr;
  bool m_dirty = true;
  std::optional<Ticks> m_fade_begin;
  FrameTimes m_times;
};

}  // namespace kiosk::app
