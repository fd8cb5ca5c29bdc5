#pragma once

#include "app/application.h"
#include "app/config.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
#include "device/machine.h"
#include "device/media_watch.h"
#include "device/speaker.h"
#include "text/engine.h"
#include "ui/picture.h"
#include "ui/renderer.h"
#include "ui/semantics.h"
#include "ui/window.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::journeys {

/// Keeps what the terminal would have let the room hear; borrows the clock, which decides how
/// far a reading has come.
class RecordingSpeaker final : public device::Speaker {
 public:
  explicit RecordingSpeaker(const Clock& clock) : m_clock(clock) {}

  void play(device::Sound sound) override;
  void speak(std::vector<device::Speech> speech) override;
  void hush() override;

  /// Since last asked, oldest first.
  std::vector<device::Sound> take() { return std::exchange(m_sounds, {}); }
  /// What has begun to be read since last asked.
  std::vector<device::Speech> take_spoken();
  /// Something is being read now.
  bool speaking();

 private:
  struct Waiting {
    Ticks begin;
    device::Speech speech;
  };
  void go_on();

  const Clock& m_clock;
  std::vector<device::Sound> m_sounds;
  std::vector<device::Speech> m_spoken;
  std::vector<Waiting> m_waiting;
  Ticks m_end{0};  ///< Of what is being read.
};

/// Folders of the disk that play sticks.
class FakeMedia final : public device::MediaWatch {
 public:
  /// A stick named `id` whose root is `folder`; the one plugged in before goes.
  void plug(const std::string& id, const std::string& folder);
  void unplug();

  bool changed() override { return std::exchange(m_changed, false); }
  const std::vector<device::Medium>& media() const override { return m_media; }

 private:
  std::vector<device::Medium> m_media;
  bool m_changed = false;
};

/// A machine like any other; the one that runs the tests must not show in pictures.
class FakeMachine final : public device::Machine {
 public:
  std::optional<int> storage_used(const std::string& /*folder*/) const override { return 41; }
  std::optional<int> touch_points() const override { return 10; }
};

struct DriverOptions {
  app::Config config;
  app::PixelSize size{1920, 1080};
  Instant now;
};

/// The real application without a screen: a window that is only a size, the software
/// renderer, clocks wound by hand. A visitor's finger and eyes for tests and for
/// `kiosk_driver`. Time passes only in the calls that say so.
class Driver {
 public:
  /// Opens everything and shows the first picture.
  /// Errors: those of the engine, the window and the application.
  static Result<std::unique_ptr<Driver>> open(const DriverOptions& options);

  /// A tap at the centre of the target with this name, or of "#id": down, 80 ms, up, and
  /// a third of a second in which the screen comes to rest.
  /// Errors: kNotFound with the names that exist.
  Status tap(std::string_view name);
  Status tap_at(Vec2 point);
  /// Down or up alone, no time passes. Finger 0 unless another is named.
  Status press(Vec2 point, ui::FingerId finger = 0);
  Status release(Vec2 point, ui::FingerId finger = 0);
  /// Over half the screen's height. `direction` is "up" or "down". Errors: kInvalidInput.
  Status swipe(std::string_view direction);
  /// "next", "previous", "activate", "back", or SDL's name of a key.
  Status key(std::string_view name);
  /// Types on a hardware keyboard: for each letter its key and the text of it.
  Status text(std::string_view text);
  /// Taps the keys of the on-screen keyboard, changing its pages where needed.
  /// Errors: kNotFound when no key types a character of `text`.
  Status type(std::string_view text);
  /// Winds both clocks and runs the frames that become due.
  Status advance(std::chrono::microseconds time);

  const ui::Tree& tree() const { return m_application->stage().ui().tree(); }
  /// Null when there is none. "#id" or a name; targets win over other nodes.
  const ui::Node* find(std::string_view name) const;
  Result<ui::Picture> picture() { return m_renderer->read_back(); }

  app::Application& application() { return *m_application; }
  const app::Application& application() const { return *m_application; }
  const text::Engine& engine() const { return *m_engine; }
  FakeClock& clock() { return *m_clock; }
  ui::Renderer& renderer() { return *m_renderer; }
  RecordingSpeaker& speaker() { return *m_speaker; }
  FakeMedia& media() { return m_media; }
  Vec2 size() const { return m_window->size(); }
  float px_per_mm() const { return m_application->stage().px_per_mm(); }

 private:
  Driver() = default;
  void feed(ui::InputEvent event);
  void run_due();
  const ui::Node* find_key(std::string_view text) const;
  Status type_one(std::string_view grapheme);

  std::unique_ptr<FakeClock> m_clock;
  std::unique_ptr<text::Engine> m_engine;
  std::unique_ptr<ui::Window> m_window;
  std::unique_ptr<ui::Renderer> m_renderer;
  DiskFiles m_files;
  std::unique_ptr<RecordingSpeaker> m_speaker;
  FakeMedia m_media;
  FakeMachine m_machine;
  std::unique_ptr<app::Application> m_application;
  std::optional<Ticks> m_deadline;
};

}  // namespace kiosk::journeys
