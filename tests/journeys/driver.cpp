#include "tests/journeys/driver.h"

#include "base/log.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::journeys {

namespace {

using namespace std::chrono_literals;
using ui::InputEvent;
using ui::InputKind;

constexpr Ticks kTapTime = 80ms;
// Longer than the time in which a second tap counts as the same one, and than a cross-fade.
constexpr Ticks kRestTime = 350ms;
// A frame loop that never comes to rest is a defect, not a wait.
constexpr int kMaxFramesDue = 10000;

InputEvent finger_event(InputKind kind, Vec2 point, ui::FingerId finger) {
  InputEvent event{.kind = kind};
  event.finger = finger;
  event.position = point;
  return event;
}

Error not_found(std::string_view what, const ui::Tree& tree) {
  std::string names;
  for (const ui::Node& node : tree.nodes) {
    if (!node.target || node.inert) continue;
    names += (names.empty() ? "" : ", ") + node.name + " (#" + node.id + ")";
  }
  return {ErrorCode::kNotFound, "no target \"" + std::string(what) + "\"; there are: " + names};
}

}  // namespace

void RecordingSpeaker::play(device::Sound sound) {
  hush();
  m_sounds.push_back(sound);
}

void RecordingSpeaker::speak(std::vector<device::Speech> speech) {
  hush();
  Ticks at = m_clock.ticks();
  for (device::Speech& part : speech) {
    const Ticks end = at + part.length;
    m_waiting.push_back({at, std::move(part)});
    m_end = end;
    at = end + device::kSpeechPause;
  }
}

void RecordingSpeaker::hush() {
  go_on();
  m_waiting.clear();
  m_end = Ticks(0);
}

void RecordingSpeaker::go_on() {
  const auto begun = [&](const Waiting& part) { return part.begin <= m_clock.ticks(); };
  const auto rest = std::find_if_not(m_waiting.begin(), m_waiting.end(), begun);
  for (auto part = m_waiting.begin(); part != rest; ++part) {
    m_spoken.push_back(std::move(part->speech));
  }
  m_waiting.erase(m_waiting.begin(), rest);
}

std::vector<device::Speech> RecordingSpeaker::take_spoken() {
  go_on();
  return std::exchange(m_spoken, {});
}

bool RecordingSpeaker::speaking() {
  return m_clock.ticks() < m_end;
}

Result<std::unique_ptr<Driver>> Driver::open(const DriverOptions& options) {
  auto driver = std::unique_ptr<Driver>(new Driver);
  driver->m_clock = std::make_unique<FakeClock>(options.now);
  driver->m_speaker = std::make_unique<RecordingSpeaker>(*driver->m_clock);
  auto engine = text::Engine::open(options.config.fonts);
  if (!engine) return engine.error();
  driver->m_engine = *std::move(engine);
  auto window = ui::Window::open({.mode = ui::WindowMode::kHeadless,
                                  .width = options.size.width,
                                  .height = options.size.height,
                                  .title = {}});
  if (!window) return window.error();
  driver->m_window = *std::move(window);
  auto renderer = ui::Renderer::open(*driver->m_window, ui::RendererChoice::kSoftware);
  if (!renderer) return renderer.error();
  driver->m_renderer = *std::move(renderer);
  auto application = app::Application::make(
      options.config, driver->m_files,
      {*driver->m_clock, *driver->m_window, *driver->m_renderer, *driver->m_engine,
       *driver->m_speaker, driver->m_media, driver->m_machine});
  if (!application) return application.error();
  driver->m_application = *std::move(application);
  driver->run_due();
  return driver;
}

void FakeMedia::plug(const std::string& id, const std::string& folder) {
  m_media = {{id, id, device::MediumState::kReady, folder, folder}};
  m_changed = true;
}

void FakeMedia::unplug() {
  m_media.clear();
  m_changed = true;
}

void Driver::run_due() {
  bool at_rest = false;
  for (int frame = 0; frame < kMaxFramesDue && !at_rest; ++frame) {
    m_deadline = m_application->step();
    const bool worked = m_application->finish_staff_work();
    at_rest = !worked && (!m_deadline || *m_deadline > m_clock->ticks());
  }
  KIOSK_ASSERT(at_rest);
}

Status Driver::advance(std::chrono::microseconds time) {
  const Ticks end = m_clock->ticks() + time;
  m_application->finish_preview();
  run_due();
  while (m_deadline && *m_deadline <= end) {
    m_clock->advance(*m_deadline - m_clock->ticks());
    run_due();
  }
  m_clock->advance(end - m_clock->ticks());
  run_due();
  return Done{};
}

void Driver::feed(InputEvent event) {
  m_application->handle(event);
  run_due();
}

Status Driver::press(Vec2 point, ui::FingerId finger) {
  feed(finger_event(InputKind::kFingerDown, point, finger));
  return Done{};
}

Status Driver::release(Vec2 point, ui::FingerId finger) {
  feed(finger_event(InputKind::kFingerUp, point, finger));
  return Done{};
}

Status Driver::tap_at(Vec2 point) {
  (void)press(point);
  (void)advance(kTapTime);
  (void)release(point);
  return advance(kRestTime);
}

const ui::Node* Driver::find(std::string_view name) const {
  const bool by_id = name.starts_with('#');
  const std::string_view wanted = by_id ? name.substr(1) : name;
  const ui::Node* found = nullptr;
  for (const ui::Node& node : tree().nodes) {
    if (node.inert || (by_id ? node.id : node.name) != wanted) continue;
    if (node.target) return &node;
    if (found == nullptr) found = &node;
  }
  return found;
}

Status Driver::tap(std::string_view name) {
  const ui::Node* const node = find(name);
  if (node == nullptr || !node->target) return not_found(name, tree());
  return tap_at(node->touch_rect.centre());
}

Status Driver::swipe(std::string_view direction) {
  if (direction != "up" && direction != "down") {
    return Error{ErrorCode::kInvalidInput, "swipe: allowed: up, down"};
  }
  const Vec2 middle{size().x / 2, size().y / 2};
  const float way = (direction == "up" ? -1.F : 1.F) * size().y / 4;
  (void)press({middle.x, middle.y - way});
  feed(finger_event(InputKind::kFingerMove, middle, 0));
  (void)advance(kTapTime);
  (void)release({middle.x, middle.y + way});
  return advance(kRestTime);
}

Status Driver::key(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kKeypad{
      {{"next", "Tab"}, {"activate", "Return"}, {"back", "Escape"}, {"previous", "Up"}}};
  InputEvent event{.kind = InputKind::kKey};
  event.key = name;
  for (const auto& [ours, sdl] : kKeypad) {
    if (name == ours) event.key = sdl;
  }
  feed(std::move(event));
  return advance(kRestTime);
}

Status Driver::text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    utf8::next(text, at);
    const std::string_view letter = text.substr(begin, at - begin);
    InputEvent key{.kind = InputKind::kKey};
    key.key = letter == " " ? "Space" : letter;
    InputEvent typed{.kind = InputKind::kText};
    typed.text = WipedText(letter);
    // Both are there before the frame loop looks again.
    m_application->handle(key);
    feed(typed);
  }
  return advance(kRestTime);
}

const ui::Node* Driver::find_key(std::string_view text) const {
  for (const ui::Node& node : tree().nodes) {
    if (node.role == ui::NodeRole::kKey && node.target && !node.inert && node.name == text) {
      return &node;
    }
  }
  return nullptr;
}

Status Driver::type_one(std::string_view grapheme) {
  // Looked for on the keys as they are, then on the other pages of the keyboard.
  constexpr std::array<std::string_view, 5> kPages{"", "#key.symbols", "#key.shift", "#key.accents",
                                                   ""};
  for (const std::string_view page : kPages) {
    if (!page.empty() && (find(page) == nullptr || !tap(page))) continue;
    if (grapheme == " ") {
      if (find("#key.space") != nullptr) return tap("#key.space");
    } else if (const ui::Node* const key = find_key(grapheme)) {
      return tap_at(key->touch_rect.centre());
    }
    if (!page.empty()) (void)tap(page);
  }
  return Error{ErrorCode::kNotFound, "type: no key for \"" + std::string(grapheme) + "\""};
}

Status Driver::type(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    utf8::next(text, at);
    if (Status typed = type_one(text.substr(begin, at - begin)); !typed) return typed;
  }
  return Done{};
}

}  // namespace kiosk::journeys
