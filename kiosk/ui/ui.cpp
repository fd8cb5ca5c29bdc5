#include "ui/ui.h"

#include "base/assert.h"
#include "base/wipe.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

void Ui::begin(Frame frame) {
  KIOSK_ASSERT(!m_in_frame);
  m_in_frame = true;
  m_frame = std::move(frame);
  m_theme = Theme(m_frame.px_per_mm, m_frame.settings);
  m_painter.emplace(m_frame.draw_list, m_engine);
  m_mirrored = m_engine.direction(m_frame.locale) == text::Direction::kRightToLeft;
  m_modal_open = false;
  m_focus_count = 0;
  m_next.nodes.clear();
  take_stroke();
}

const Tree& Ui::end() {
  KIOSK_ASSERT(m_in_frame);
  m_in_frame = false;
  draw_focus_ring();
  m_painter.reset();
  std::swap(m_tree, m_next);
  m_key_activated.clear();
  m_back_key = false;
  return m_tree;
}

std::vector<TouchTarget> Ui::touch_targets() const {
  std::vector<TouchTarget> targets;
  if (m_modal_open) targets.push_back({{}, screen(), DoubleTap::kCountsOnce});
  for (const Node& node : m_tree.nodes) {
    if (!node.target || node.inert) continue;
    const bool letter = node.role == NodeRole::kKey;
    targets.push_back(
        {node.id, node.touch_rect, letter ? DoubleTap::kCountsTwice : DoubleTap::kCountsOnce});
  }
  return targets;
}

Rect Ui::mirror(const Rect& r) const {
  if (!m_mirrored) return r;
  return {m_frame.size_px.x - r.right(), r.y, r.width, r.height};
}

Vec2 Ui::mirror(Vec2 p) const {
  return m_mirrored ? Vec2{m_frame.size_px.x - p.x, p.y} : p;
}

// Keys act on the frame the visitor saw, which is the last finished one.
void Ui::take_stroke() {
  m_key_activated.clear();
  m_typed_into.clear();
  m_back_key = false;
  const TouchResult& touch = m_frame.input.touch;
  if (!touch.pressed.empty() || !touch.activated.empty()) m_ring_visible = false;
  if (!touch.activated.empty()) m_focus = touch.activated;
  const std::optional<Stroke>& stroke = m_frame.input.stroke;
  if (!stroke) return;
  if (const Node* field = typing_field()) {
    // Enter opens a field that only has the focus, as it does every other target.
    const bool opens = stroke->edit == EditKey::kDone && !field->selected;
    if (!stroke->text.empty() || (stroke->edit && !opens)) {
      m_typed_into = field->id;
      return;
    }
  }
  if (stroke->key) press(*stroke->key);
}

void Ui::press(Key key) {
  switch (key) {
    case Key::kNext: step_focus(1); break;
    case Key::kPrevious: step_focus(-1); break;
    case Key::kActivate:
      if (m_ring_visible) m_key_activated = m_focus;
      m_ring_visible = true;
      break;
    case Key::kBack:
      m_back_key = true;
      m_ring_visible = true;
      break;
  }
}

// The field with the ring; where no ring is, the one that the on-screen keyboard writes to.
const Node* Ui::typing_field() const {
  const Node* active = nullptr;
  for (const Node& node : m_tree.nodes) {
    if (!node.target || node.inert) continue;
    const bool field = node.role == NodeRole::kTextField;
    if (node.focused) return field ? &node : nullptr;
    if (field && node.selected) active = &node;
  }
  return active;
}

const Stroke* Ui::stroke_into(const Item& item) const {
  const bool here = !m_typed_into.empty() && m_next.nodes[item.m_node].id == m_typed_into;
  return here ? &*m_frame.input.stroke : nullptr;
}

void Ui::pass_on(const Stroke& stroke) {
  if (m_ring_visible && stroke.key) press(*stroke.key);
}

void Ui::step_focus(int direction) {
  std::vector<const Node*> stops;
  for (const Node& node : m_tree.nodes) {
    if (node.focus_order >= 0 && !node.inert) stops.push_back(&node);
  }
  m_ring_visible = true;
  if (stops.empty()) return;
  const auto it =
      std::find_if(stops.begin(), stops.end(), [&](const Node* n) { return n->id == m_focus; });
  if (it == stops.end()) {
    m_focus = direction > 0 ? stops.front()->id : stops.back()->id;
    return;
  }
  const auto count = static_cast<int>(stops.size());
  const auto index = static_cast<int>(it - stops.begin());
  m_focus = stops[static_cast<std::size_t>((index + direction + count) % count)]->id;
}

void Ui::focus(std::string_view id) {
  m_focus = id;
}

TextEdit& Ui::edit(std::string_view id, std::string_view text, const TextLimits& limits) {
  auto it = m_edits.find(id);
  if (it == m_edits.end()) it = m_edits.emplace(std::string(id), TextEdit(limits)).first;
  if (it->second.text() != text) it->second.set_text(text);
  return it->second;
}

void Ui::reset() {
  m_focus.clear();
  m_ring_visible = false;
  m_edits.clear();
  m_frame.input = {};
  m_keyboard = {};
  // Values of private nodes stay in the trees otherwise.
  for (Tree* tree : {&m_tree, &m_next}) {
    for (Node& node : tree->nodes) {
      wipe(node.value);
      wipe(node.name);
      wipe(node.description);
    }
    tree->nodes.clear();
  }
}

std::optional<Vec2> Ui::touched_at(const Item& item) const {
  const TouchResult& touch = m_frame.input.touch;
  if (touch.activated.empty() || m_next.nodes[item.m_node].id != touch.activated) return {};
  return touch.point;
}

Item Ui::add(Node node, const Rect& rect) {
  return make(std::move(node), rect, false);
}

Item Ui::target(Node node, const Rect& rect) {
  const bool enabled = !node.disabled;
  return make(std::move(node), rect, enabled);
}

Item Ui::backdrop(Node node) {
  Item item = make(std::move(node), screen(), true);
  m_next.nodes.back().backdrop = true;
  item.m_ground = item.m_rect;
  return item;
}

Item Ui::make(Node node, const Rect& rect, bool is_target) {
  KIOSK_ASSERT(m_in_frame);
  node.id = unique_id(std::move(node.id));
  if (node.locale.empty()) node.locale = m_frame.locale;
  node.rect = mirror(rect);
  Item item;
  item.m_rect = rect;
  item.m_ground = rect;
  if (is_target) {
    node.target = true;
    node.touch_rect = node.rect;
    node.focus_order = m_focus_count++;
    item.m_activated = node.id == m_frame.input.touch.activated || node.id == m_key_activated;
    item.m_pressed = node.id == m_frame.input.touch.pressed;
    item.m_focused = m_ring_visible && node.id == m_focus;
    if (item.m_pressed) item.m_ground = rect.inset(std::max(1.F, std::round(m_theme.px(1) / 2)));
    node.pressed = item.m_pressed;
    node.focused = item.m_focused;
  }
  item.m_node = m_next.nodes.size();
  m_next.nodes.push_back(std::move(node));
  return item;
}

// The same glossary word may stand twice on a page.
std::string Ui::unique_id(std::string id) const {
  if (m_next.find(id) == nullptr) return id;
  int number = 2;
  while (m_next.find(id + "#" + std::to_string(number)) != nullptr) ++number;
  return id + "#" + std::to_string(number);
}

void Ui::begin_modal() {
  for (Node& node : m_next.nodes) {
    node.inert = true;
    node.focused = false;
  }
  m_modal_open = true;
  m_focus_count = 0;
}

void Ui::draw_focus_ring() {
  if (!m_ring_visible) return;
  for (const Node& node : m_next.nodes) {
    if (!node.focused || node.inert) continue;
    const float outside = m_theme.px(0.8F);
    const float width = m_theme.px(1.2F);
    const Rect ring = node.rect.inset(-(outside + width));
    // A second, light line keeps the ring apart from dark grounds.
    m_painter->outline(node.rect.inset(-outside), m_theme.radius() + outside,
                       std::max(1.F, outside), colours().paper);
    m_painter->outline(ring, m_theme.radius() + outside + width, width, colours().focus);
  }
}

void Ui::fill(const Rect& r, Color color) {
  m_painter->rectangle(mirror(r), color);
}
void Ui::fill_rounded(const Rect& r, float radius, Color color) {
  m_painter->rounded(mirror(r), radius, color);
}
void Ui::outline(const Rect& r, float radius, float width, Color color) {
  m_painter->outline(mirror(r), radius, width, color);
}
void Ui::dashed_outline(const Rect& r, float radius, Color color) {
  m_painter->dashed_outline(mirror(r), radius, m_theme.line(), px(1.2F), color);
}
void Ui::circle(const Rect& box, Color color) {
  const Rect glass = mirror(box);
  m_painter->circle(glass.centre(), std::min(glass.width, glass.height) / 2, color);
}
void Ui::ring(const Rect& box, float width, float share, Color color) {
  const Rect glass = mirror(box);
  m_painter->ring(glass.centre(), std::min(glass.width, glass.height) / 2, width, share, color);
}
void Ui::line(Vec2 from, Vec2 to, float width, Color color) {
  m_painter->line(mirror(from), mirror(to), width, color);
}
void Ui::picture(const Rect& r, TextureId picture) {
  m_painter->picture(mirror(r), picture);
}
void Ui::push_clip(const Rect& r) {
  m_painter->push_clip(mirror(r));
}
void Ui::pop_clip() {
  m_painter->pop_clip();
}

}  // namespace kiosk::ui
