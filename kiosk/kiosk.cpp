// kiosk: the terminal. Exit code 0 when the system asked it to end, 1 when something of
// the machine is missing, 2 when an option or setting is wrong.

#include "app/application.h"
#include "app/config.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/log.h"
#include "device/machine.h"
#include "device/media_watch.h"
#include "device/speaker.h"
#include "locale/early_reading.h"
#include "locale/sparse_data.h"
#include "text/engine.h"
#include "ui/renderer.h"
#include "ui/window.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <span>
#include <string>

namespace {

using namespace kiosk;

/// One line for staff; a wrong value is theirs to mend, so it has its own exit code.
int fail(const Error& error) {
  std::fprintf(stderr, "kiosk: %s\n", error.message.c_str());
  return error.code == ErrorCode::kInvalidInput ? 2 : 1;
}

ui::WindowOptions window_options(const app::Config& config) {
  ui::WindowOptions options;
  options.title = "Wegweiser";
  if (config.window) {
    options.mode = ui::WindowMode::kWindowed;
    options.width = config.window->width;
    options.height = config.window->height;
    const bool upright = options.height > options.width;
    const bool turn = (config.orientation == app::Orientation::kPortrait && !upright) ||
                      (config.orientation == app::Orientation::kLandscape && upright);
    if (turn) std::swap(options.width, options.height);
  }
  return options;
}

/// The layout follows the pixels; a screen that hangs the other way than the settings
/// say has to be turned where the system sets it up, and staff should know.
void warn_of_orientation(const app::Config& config, Vec2 size) {
  const bool upright = size.y > size.x;
  const bool wrong = (config.orientation == app::Orientation::kPortrait && !upright) ||
                     (config.orientation == app::Orientation::kLandscape && upright);
  if (!wrong) return;
  std::fprintf(stderr,
               "kiosk: orientation: the screen has %.0f x %.0f pixels; turn it in the settings of "
               "the system\n",
               static_cast<double>(size.x), static_cast<double>(size.y));
}

ui::RendererChoice renderer_choice(const app::Config& config) {
  switch (config.renderer) {
    case app::RendererChoice::kSoftware: return ui::RendererChoice::kSoftware;
    case app::RendererChoice::kGpu: return ui::RendererChoice::kGpu;
    case app::RendererChoice::kAuto: break;
  }
  return ui::RendererChoice::kAuto;
}

/// Sleeps until something happens or is due, and nothing else.
void run(app::Application& application, ui::Window& window, const Clock& clock) {
  while (application.running()) {
    std::chrono::milliseconds wait(-1);
    if (const auto deadline = application.step()) {
      const Ticks left = std::max(Ticks(0), *deadline - clock.ticks());
      wait = std::chrono::ceil<std::chrono::milliseconds>(left);
    }
    if (const auto event = window.wait_event(wait)) application.handle(*event);
    while (const auto event = window.poll_event()) application.handle(*event);
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  const SystemClock clock;
  const Ticks begin = clock.ticks();
  const DiskFiles files;
  ui::leave_the_desktop_alone();
  locale::read_data_sparsely();
  const locale::EarlyReading early_reading;

  const auto arguments = app::read_arguments(std::span(argv, argv + argc).subspan(1));
  if (!arguments) return fail(arguments.error());
  if (arguments->action == app::Arguments::Action::kHelp) {
    std::fputs(std::string(app::help_text()).c_str(), stdout);
    return 0;
  }
  if (arguments->action == app::Arguments::Action::kVersion) {
    std::puts("kiosk " KIOSK_VERSION);
    return 0;
  }
  const auto config = app::configure(*arguments, app::find_surroundings(), files);
  if (!config) return fail(config.error());
  const auto engine = text::Engine::open(config->fonts);
  if (!engine) return fail(engine.error());
  const auto window = ui::Window::open(window_options(*config));
  if (!window) return fail(window.error());
  warn_of_orientation(*config, (*window)->size());
  const auto renderer = ui::Renderer::open(**window, renderer_choice(*config));
  if (!renderer) return fail(renderer.error());
  const auto speaker = device::make_speaker();
  const auto media = device::make_media_watch();
  const device::SystemMachine machine;
  const auto application = app::Application::make(
      *config, files, {clock, **window, **renderer, **engine, *speaker, *media, machine});
  if (!application) return fail(application.error());

  (*application)->step();
  log_event(Event::kStarted, {(clock.ticks() - begin) / std::chrono::milliseconds(1)});
  for (const std::string& problem : (*application)->problems()) {
    std::fprintf(stderr, "kiosk: %s\n", problem.c_str());
  }
  run(**application, **window, clock);
  log_event(Event::kStopped);
  return 0;
}
