#include "ui/touch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::ui {
namespace {

// A stalled frame may let a few taps wait; a storm of them is not a visitor.
constexpr std::size_t kMaximumWaiting = 8;

bool is_finite(Vec2 v) {
  return std::isfinite(v.x) && std::isfinite(v.y);
}

float distance(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

void Touch::feed(const InputEvent& event, Ticks now) {
  const bool of_finger = event.kind == InputKind::kFingerDown ||
                         event.kind == InputKind::kFingerMove || event.kind == InputKind::kFingerUp;
  if (event.kind == InputKind::kFingerCancel) cancel_press();
  if (!of_finger) return;

  let_go_of_stale(now);
  if (event.finger != kMouseFinger) {
    m_panel_heard = now;
  } else if (m_panel_heard && now - *m_panel_heard < m_settings.mouse_echo &&
             !(m_press && m_press->finger == kMouseFinger)) {
    return;  // The panel's own finger, told a second time as a mouse.
  }
  switch (event.kind) {
    case InputKind::kFingerDown: return down(event.finger, event.position, now);
    case InputKind::kFingerMove: return move(event.finger, event.position, now);
    default: return up(event.finger, event.position, now);
  }
}

void Touch::down(FingerId finger, Vec2 position, Ticks now) {
  if (!on_screen(position)) return;
  if (m_press) {
    const bool release_was_lost =
        m_press->finger == finger || now - m_press->heard >= m_settings.gives_way_after;
    if (!release_was_lost) return;
    cancel_press();
  }
  m_press = Press{finger, std::nullopt, position, position, now};
  const TouchTarget* target = hit(position);
  if (target == nullptr || target->id.empty()) return;
  if (repeats_a_tap(*target, position, now)) return;
  m_press->target = *target;
  ++m_hits;
}

void Touch::move(FingerId finger, Vec2 position, Ticks now) {
  if (!m_press || m_press->finger != finger || !is_finite(position)) return;
  m_press->heard = now;
  m_press->last = position;
  if (!m_press->target) return;
  const bool slipped_off = !trembles_near(m_press->target->rect, position);
  if (slipped_off || swipe_to(*m_press, position) != Swipe::kNone) {
    m_press->target.reset();
    ++m_cancelled;
  }
}

void Touch::up(FingerId finger, Vec2 position, Ticks now) {
  if (!m_press || m_press->finger != finger) return;
  const Press press = *m_press;
  m_press.reset();
  const Swipe swipe = is_finite(position) ? swipe_to(press, position) : Swipe::kNone;
  if (swipe != Swipe::kNone) m_swipe = swipe;
  if (!press.target) return;
  if (swipe == Swipe::kNone && on_screen(position) && press.target->rect.contains(position)) {
    activate(*press.target, position, now);
  } else {
    ++m_cancelled;
  }
}

void Touch::activate(const TouchTarget& target, Vec2 position, Ticks now) {
  m_last_tap = Tap{target.id, position, now};
  if (m_waiting.size() < kMaximumWaiting) m_waiting.push_back(*m_last_tap);
}

TouchResult Touch::take(Ticks now) {
  let_go_of_stale(now);
  TouchResult result;
  while (!m_waiting.empty() && result.activated.empty()) {
    const Tap tap = std::move(m_waiting.front());
    m_waiting.pop_front();
    // A tap that waited for a frame counts only if that frame left its target there.
    const TouchTarget* target = hit(tap.position);
    if (target == nullptr || target->id != tap.id) continue;
    result.activated = tap.id;
    result.point = tap.position;
  }
  if (result.activated.empty()) result.swipe = std::exchange(m_swipe, Swipe::kNone);
  if (m_press && m_press->target && m_press->target->rect.contains(m_press->last)) {
    result.pressed = m_press->target->id;
  }
  return result;
}

void Touch::set_targets(std::span<const TouchTarget> targets, Vec2 size) {
  m_targets.assign(targets.begin(), targets.end());
  m_size = size;
  if (!m_press || !m_press->target) return;
  const auto same = std::find_if(m_targets.rbegin(), m_targets.rend(),
                                 [&](const TouchTarget& t) { return t.id == m_press->target->id; });
  bool still_there = same != m_targets.rend() && trembles_near(same->rect, m_press->last);
  if (still_there && same->rect.contains(m_press->last)) {
    still_there = hit(m_press->last)->id == same->id;  // Nothing came to lie above it.
  }
  if (still_there) {
    m_press->target = *same;
  } else {
    m_press->target.reset();
    ++m_cancelled;
  }
}

void Touch::screen_changed(Ticks now) {
  m_waiting.clear();
  m_swipe = Swipe::kNone;
  m_led_here = m_last_tap;
  if (m_led_here) m_led_here->time = now;
  if (m_press) {
    m_press->target.reset();
    m_press->start = m_press->last;
  }
}

void Touch::reset() {
  m_press.reset();
  m_waiting.clear();
  m_swipe = Swipe::kNone;
  m_last_tap.reset();
  m_led_here.reset();
}

std::optional<Ticks> Touch::deadline() const {
  if (!m_press) return std::nullopt;
  return m_press->heard + m_settings.stale_after;
}

void Touch::cancel_press() {
  if (m_press && m_press->target) ++m_cancelled;
  m_press.reset();
}

void Touch::let_go_of_stale(Ticks now) {
  if (m_press && now - m_press->heard >= m_settings.stale_after) cancel_press();
}

bool Touch::on_screen(Vec2 position) const {
  return is_finite(position) && Rect{0, 0, m_size.x, m_size.y}.contains(position);
}

bool Touch::repeats_a_tap(const TouchTarget& target, Vec2 position, Ticks now) const {
  const auto recent = [&](const std::optional<Tap>& tap) {
    return tap && now - tap->time < m_settings.double_tap;
  };
  if (recent(m_led_here) &&
      distance(m_led_here->position, position) < m_settings.double_tap_mm * m_settings.px_per_mm) {
    return true;
  }
  return target.double_tap == DoubleTap::kCountsOnce && recent(m_last_tap) &&
         m_last_tap->id == target.id;
}

Swipe Touch::swipe_to(const Press& press, Vec2 position) const {
  const float across = std::abs(position.x - press.start.x);
  const float down = position.y - press.start.y;
  // Mostly vertical: within 27 degrees of the vertical.
  if (std::abs(down) < m_settings.swipe_mm * m_settings.px_per_mm || across * 2 > std::abs(down)) {
    return Swipe::kNone;
  }
  return down < 0 ? Swipe::kUp : Swipe::kDown;
}

const TouchTarget* Touch::hit(Vec2 position) const {
  const auto found = std::find_if(m_targets.rbegin(), m_targets.rend(),
                                  [&](const TouchTarget& t) { return t.rect.contains(position); });
  return found == m_targets.rend() ? nullptr : &*found;
}

bool Touch::trembles_near(const Rect& rect, Vec2 position) const {
  return rect.inset(-m_settings.slack_mm * m_settings.px_per_mm).contains(position);
}

}  // namespace kiosk::ui
