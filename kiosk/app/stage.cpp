#include "app/stage.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::app {

namespace {

using ui::InputKind;

// One step of the cross-fade: a frame of a 60 Hz panel.
constexpr Ticks kFadeStep = std::chrono::microseconds(16667);

}  // namespace

Stage::Stage(const Devices& devices, const Config& config)
    : m_clock(devices.clock),
      m_window(devices.window),
      m_renderer(devices.renderer),
      m_engine(devices.engine),
      m_speaker(config.sound ? &devices.speaker : nullptr),
      m_panel_mm(config.panel_mm),
      m_transition(config.transition),
      m_ui(devices.engine) {}

float Stage::px_per_mm() const {
  const Vec2 size = m_window.size();
  const bool upright = size.y > size.x;
  Vec2 panel = upright ? Vec2{m_panel_mm.y, m_panel_mm.x} : m_panel_mm;
  panel.y += m_apron_mm;
  // A window shows the whole panel smaller; what does not have the panel's shape must
  // still hold everything, so the tighter side counts.
  return std::min(size.x / panel.x, size.y / panel.y);
}

void Stage::feed(const ui::InputEvent& event) {
  switch (event.kind) {
    case InputKind::kFingerDown: {
      const std::uint64_t hits = m_touch.hits();
      m_touch.feed(event, m_clock.ticks());
      // Before anything is drawn: an answer must come with the touch.
      if (m_touch.hits() != hits) sound(device::Sound::kClick);
      m_dirty = true;
      break;
    }
    case InputKind::kFingerUp:
    case InputKind::kFingerCancel:
      m_touch.feed(event, m_clock.ticks());
      m_dirty = true;
      break;
    case InputKind::kFingerMove: {
      const std::uint64_t cancelled = m_touch.cancelled();
      m_touch.feed(event, m_clock.ticks());
      m_dirty = m_dirty || m_touch.cancelled() != cancelled;
      break;
    }
    case InputKind::kKey:
    case InputKind::kText: m_strokes.feed(event); break;
    case InputKind::kExposed:
    case InputKind::kResized:
    case InputKind::kDisplayChanged:
    case InputKind::kDeviceLost:
      m_renderer.invalidate();
      m_dirty = true;
      break;
    case InputKind::kQuit:
    case InputKind::kWoken: break;
  }
}

void Stage::sound(device::Sound sound) {
  if (m_speaker != nullptr) m_speaker->play(sound);
}

std::optional<screens::Intent> Stage::build(const screens::Words& words, const screens::View& view,
                                            const ui::Settings& settings) {
  const Ticks begin = m_stopwatch.ticks();
  const Vec2 size = m_window.size();
  m_apron_mm = view.preview ? screens::preview_apron_mm(size.y > size.x) : 0;
  ui::TouchSettings touch;
  touch.px_per_mm = px_per_mm();
  m_touch.set_settings(touch);

  ui::Frame frame;
  frame.draw_list = m_imgui.begin(size);
  frame.size_px = size;
  frame.apron_px = std::round(m_apron_mm * px_per_mm());
  frame.px_per_mm = px_per_mm();
  frame.settings = settings;
  frame.locale = words.locale();
  frame.input = {m_touch.take(m_clock.ticks()), m_strokes.take()};
  // The kit answers some touches by itself (shift of the keyboard, caret, focus) while it
  // draws; the frame after it shows them.
  const ui::Input& input = frame.input;
  m_dirty = !input.touch.activated.empty() || input.stroke;
  m_ui.begin(std::move(frame));
  std::optional<screens::Intent> intent = screens::show(m_ui, words, view);
  m_ui.end();
  m_built = m_imgui.end();
  m_touch.set_targets(m_ui.touch_targets(), size);
  m_times.build = m_stopwatch.ticks() - begin;
  return intent;
}

Status Stage::show(Change change) {
  const Ticks begin = m_stopwatch.ticks();
  const bool fade = change == Change::kFade && m_transition > Ticks(0) && m_times.frames > 0;
  if (fade) {
    m_renderer.begin_fade();
    m_fade_begin = m_clock.ticks();
  }
  m_renderer.set_atlas(m_engine.pages());
  m_engine.clear_dirty();
  m_renderer.draw(*m_built, m_ui.colours().paper);
  m_engine.end_frame();
  m_times.draw = m_stopwatch.ticks() - begin;
  ++m_times.frames;
  if (fade) return this->fade();
  const Status presented = m_renderer.present();
  m_times.present = m_stopwatch.ticks() - begin - m_times.draw;
  return presented;
}

Status Stage::fade() {
  if (!m_fade_begin) return Done{};
  // Counted from one step on, so that the first picture already differs from the old one.
  const Ticks begin = m_stopwatch.ticks();
  const Ticks passed = m_clock.ticks() - *m_fade_begin + kFadeStep;
  const float progress =
      std::min(1.F, static_cast<float>(passed.count()) / static_cast<float>(m_transition.count()));
  m_renderer.set_fade(progress);
  if (progress >= 1) m_fade_begin.reset();
  const Status presented = m_renderer.present();
  m_times.present = m_stopwatch.ticks() - begin;
  return presented;
}

void Stage::reset() {
  m_ui.reset();
  m_touch.reset();
  m_strokes.clear();
  m_dirty = true;
}

std::optional<Ticks> Stage::next_deadline() const {
  std::optional<Ticks> next = m_touch.deadline();
  const auto sooner = [&](Ticks at) { next = next ? std::min(*next, at) : at; };
  if (m_fade_begin) sooner(m_clock.ticks() + kFadeStep);
  if (wants_frame()) sooner(m_clock.ticks());
  return next;
}

}  // namespace kiosk::app
