#include "ui/text_field.h"

#include "ui/common.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// Of the hint's size; below it, small letters would be too small to read.
constexpr float kSmallestHint = 0.75F;

struct FieldParts {
  TextBlock label;
  TextBlock value;
  TextBlock hint;
  TextBlock problem;
  float padding = 0;
  float vertical = 0;
  float icon = 0;
  float value_height = 0;
};

FieldParts parts(Ui& ui, const TextField& field, const TextEdit& edit) {
  const Colours& c = ui.colours();
  FieldParts p;
  p.label = make_block(field.label, Style::kSmall, c.second_ink, c.card);
  p.value = make_block(edit.text(), Style::kLead, c.ink, c.card, field.locale);
  p.value.is_private = field.is_private;
  p.hint = make_block(field.hint, Style::kLead, c.second_ink, c.card, field.locale);
  p.problem = make_block(field.problem, Style::kSmall, ui.theme().role(Role::kClay).ink, c.card);
  p.padding = ui.px(6);
  p.vertical = ui.px(3);
  if (!field.icon.empty()) p.icon = icon_box_side(ui, 9);
  p.value_height = ui.line_height_px(Style::kLead, field.locale);
  return p;
}

float words_width(Ui& ui, float width, const FieldParts& p) {
  return std::max(ui.px(10), width - 2 * p.padding - (p.icon > 0 ? p.icon + ui.px(4) : 0));
}

FieldEvent edit_with(Ui& ui, EditKey key, const Stroke& stroke, const TextField& field,
                     TextEdit& edit) {
  const std::size_t before = edit.text().size();
  switch (key) {
    case EditKey::kLeft:
    case EditKey::kRight: {
      const auto layout = ui.layout(parts(ui, field, edit).value, 0);
      const text::Caret from = edit.caret();
      key == EditKey::kLeft ? edit.move_left(*layout) : edit.move_right(*layout);
      // At the end of the line a keypad must find its way out.
      if (edit.caret() == from) ui.pass_on(stroke);
      break;
    }
    case EditKey::kHome: edit.move_to_start(); break;
    case EditKey::kEnd: edit.move_to_end(); break;
    case EditKey::kBackspace: edit.backspace(); break;
    case EditKey::kDelete: edit.delete_forward(); break;
    case EditKey::kDone: return FieldEvent::kDone;
  }
  return edit.text().size() != before ? FieldEvent::kTyped : FieldEvent::kNone;
}

FieldEvent take_stroke(Ui& ui, const Stroke& stroke, const TextField& field, TextEdit& edit) {
  if (!stroke.text.empty()) {
    return edit.insert(stroke.text.get()) ? FieldEvent::kTyped : FieldEvent::kNone;
  }
  return edit_with(ui, *stroke.edit, stroke, field, edit);
}

// Draws one line that is moved sideways so far that the caret is inside.
void draw_value(Ui& ui, const Item& item, const Rect& box, const FieldParts& p,
                const TextField& field, TextEdit& edit) {
  const auto layout = ui.layout(p.value, 0);
  const Rect glass = ui.mirror(box);
  const bool from_right = layout->direction == text::Direction::kRightToLeft;
  float x = from_right ? glass.right() - layout->width : glass.x;
  const float y = std::round(glass.y + (glass.height - layout->height) / 2);
  const float caret_width = ui.px(0.8F);
  Rect caret = layout->caret_rect(edit.caret());
  if (caret.x + x > glass.right() - caret_width) x = glass.right() - caret_width - caret.x;
  if (caret.x + x < glass.x) x = glass.x - caret.x;
  x = std::round(x);

  if (const auto touched = ui.touched_at(item)) {
    edit.move_to(layout->hit({touched->x - x, touched->y - y}));
    caret = layout->caret_rect(edit.caret());
  }
  ui.push_clip({box.x - 1, box.y, box.width + 2, box.height});
  const text::Range selected = edit.selection();
  if (selected.start != selected.end) {
    for (Rect mark : layout->selection(selected)) {
      mark.x += x;
      mark.y += y;
      ui.fill(ui.mirror(mark), ui.theme().role(Role::kTeal).tint);
    }
  }
  const Rect place{x, y, std::max(1.F, layout->width), layout->height};
  ui.glyphs(item, ui.mirror(place), *layout, p.value.color, p.value.background, p.value.style,
            p.value.text.locale);
  if (field.active || item.focused()) {
    const Rect mark{x + caret.x, y + caret.y, caret_width, caret.height};
    ui.fill(ui.mirror(mark), ui.theme().role(Role::kTeal).fill);
  }
  ui.pop_clip();
}

}  // namespace

float text_field_height(Ui& ui, float width, const TextField& field, const TextEdit& edit) {
  const FieldParts p = parts(ui, field, edit);
  const float words = words_width(ui, width, p);
  const float label = field.label_shown ? ui.height(p.label, words) : 0;
  const float problem = field.problem.empty() ? 0 : ui.height(p.problem, words);
  return std::max(ui.theme().target(), label + p.value_height + problem + 2 * p.vertical);
}

bool text_field_cuts_hint(Ui& ui, float width, const TextField& field, const TextEdit& edit) {
  if (!edit.empty() || field.hint.empty()) return false;
  const FieldParts p = parts(ui, field, edit);
  const float caret = field.active ? ui.px(2) : 0;
  return ui.measure(p.hint, 0).x * kSmallestHint > words_width(ui, width, p) - caret;
}

FieldEvent text_field(Ui& ui, const Rect& rect, const TextField& field, TextEdit& edit) {
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  Node node;
  node.id = field.id;
  node.role = NodeRole::kTextField;
  node.name = field.label;
  node.description = field.problem.empty() ? field.hint : field.problem;
  node.selected = field.active;
  node.is_private = field.is_private;
  const Item item = ui.target(std::move(node), rect);
  FieldEvent event = item.activated() ? FieldEvent::kTapped : FieldEvent::kNone;
  if (const Stroke* stroke = ui.stroke_into(item)) event = take_stroke(ui, *stroke, field, edit);
  ui.node(item).value = edit.text();
  const FieldParts p = parts(ui, field, edit);
  const float radius = ui.px(5);
  if (field.active && !ui.theme().high_contrast()) {
    ui.fill_rounded(rect.inset(-ui.px(0.8F)), radius + ui.px(0.8F), teal.tint);
  }
  ui.fill_rounded(rect, radius, item.pressed() ? ui.theme().pressed(c.card) : c.card);
  ui.outline(rect, radius, field.active ? ui.theme().thick_line() : ui.theme().line(),
             !field.problem.empty() ? ui.theme().role(Role::kClay).line
             : field.active         ? teal.line
                                    : c.control_line);
  Rect inner = pad(rect, p.padding, p.vertical);
  if (p.icon > 0) {
    ui.icon(item, cut_start(inner, p.icon), field.icon, p.icon, c.second_ink);
    cut_start(inner, ui.px(4));
  }
  if (field.label_shown) {
    ui.text(item, cut_top(inner, ui.height(p.label, inner.width)), p.label);
  }
  if (!field.problem.empty()) {
    ui.text(item, cut_bottom(inner, ui.height(p.problem, inner.width)), p.problem);
  }
  draw_value(ui, item, inner, p, field, edit);
  if (edit.empty() && !field.hint.empty()) {
    TextBlock hint = p.hint;
    hint.centred_in_box = true;
    hint.max_lines = 1;
    Rect beside = inner;
    if (field.active) cut_start(beside, ui.px(2));
    // A long hint in a narrow field gets smaller before it loses its end.
    const float wide = ui.measure(hint, 0).x;
    if (wide > beside.width) hint.scale = std::max(kSmallestHint, beside.width / wide * 0.99F);
    ui.text(item, beside, hint);
  }
  return event;
}

}  // namespace kiosk::ui
