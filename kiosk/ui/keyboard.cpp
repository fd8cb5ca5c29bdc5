#include "ui/keyboard.h"

#include "base/utf8.h"
#include "ui/common.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float kKeyMm = 16;
constexpr float kPortraitKeyMm = 18;
constexpr float kPadKeyMm = 20;
constexpr float kGapMm = 3;
constexpr float kBedMm = 3;
// Wider keys than this do not help, they only lengthen the way of the hand.
constexpr float kWidestKeyMm = 38;

const KeyboardLayout& current_layout(const Keyboard& keyboard, const KeyboardState& state) {
  if (keyboard.phone) return phone_layout();
  if (keyboard.locales.empty()) return keyboard_layout("en");
  return keyboard_layout(keyboard.locales[state.language % keyboard.locales.size()]);
}

bool is_latin(const KeyboardLayout& layout) {
  return layout.letters.size() > 1 && !layout.shifted.empty() && layout.id != "sr-Cyrl" &&
         layout.letters[1].front().text.size() == 1;
}

KeyRow control_row(const Keyboard& keyboard, const KeyboardLayout& layout) {
  KeyRow row{{KeyKind::kSymbols, {}, 1.5F}};
  if (is_latin(layout)) row.push_back({KeyKind::kAccents, {}, 1.1F});
  if (keyboard.locales.size() > 1) row.push_back({KeyKind::kLanguage, {}, 1.9F});
  row.push_back({KeyKind::kSpace, {}, 4});
  row.push_back({KeyKind::kNext, {}, 2});
  return row;
}

std::vector<KeyRow> rows_of(const Keyboard& keyboard, const KeyboardState& state,
                            std::size_t most_rows) {
  const KeyboardLayout& layout = current_layout(keyboard, state);
  std::vector<KeyRow> rows;
  if (keyboard.phone) {
    rows = layout.letters;
    rows.push_back({{KeyKind::kNext, {}, 3}});
    return rows;
  }
  switch (state.page) {
    case KeyboardState::Page::kSymbols: rows = symbol_rows(layout.locale); break;
    case KeyboardState::Page::kAccents: rows = accent_rows(state.shift); break;
    case KeyboardState::Page::kLetters:
      rows = state.shift && !layout.shifted.empty() ? layout.shifted : layout.letters;
      if (layout.letters.size() == 3 && most_rows >= 5) {
        rows.insert(rows.begin(), symbol_rows(layout.locale).front());
      }
      break;
  }
  rows.push_back(control_row(keyboard, layout));
  return rows;
}

float width_in_keys(const KeyRow& row) {
  float width = 0;
  for (const KeyCap& key : row) width += key.width;
  return width;
}

// A mark needs a letter to sit on.
std::string cap_label(const std::string& text) {
  std::size_t offset = 0;
  const char32_t c = utf8::next(text, offset);
  const bool is_mark = (c >= 0x064B && c <= 0x0655) || c == 0x0670 || (c >= 0x0300 && c <= 0x036F);
  return is_mark ? "\u25CC" + text : text;
}

struct KeyFace {
  std::string id;
  std::string name;   // Heard.
  std::string label;  // Seen; empty where an icon stands.
  std::string icon;
  bool special = true;
  bool main = false;
  bool small = true;
  bool on = false;
  std::string locale;  // Of the label; empty takes the layout's.
};

KeyFace face_of(Ui& ui, const KeyCap& key, const Keyboard& keyboard, const KeyboardState& state) {
  const KeyboardWords& words = keyboard.words;
  using Page = KeyboardState::Page;
  KeyFace face;
  face.locale = key.kind == KeyKind::kCharacter ? std::string() : ui.locale();
  switch (key.kind) {
    case KeyKind::kCharacter:
      face.id = "key." + key.text;
      face.name = face.label = cap_label(key.text);
      face.special = face.small = false;
      break;
    case KeyKind::kShift:
      face.id = "key.shift";
      face.name = words.shift;
      face.icon = "apple-keyboard-shift";
      face.on = state.shift;
      break;
    case KeyKind::kSymbols:
      face.id = "key.symbols";
      face.name = face.label = state.page == Page::kSymbols ? words.letters : words.symbols;
      face.locale = "en";  // "&123" and "ABC" read from the left everywhere.
      break;
    case KeyKind::kAccents:
      face.id = "key.accents";
      face.name = words.accents;
      face.on = state.page == Page::kAccents;
      face.label = face.on ? words.letters : "áç";
      face.locale = "en";
      break;
    case KeyKind::kLanguage: {
      const std::size_t next = (state.language + 1) % keyboard.locales.size();
      face.id = "key.language";
      face.name = words.language;
      face.label = current_layout(keyboard, state).label + " · " +
                   keyboard_layout(keyboard.locales[next]).label;
      break;
    }
    case KeyKind::kSpace:
      face.id = "key.space";
      face.name = face.label = words.space;
      face.special = false;
      break;
    case KeyKind::kBackspace:
      face.id = "key.backspace";
      face.name = words.backspace;
      face.icon = "backspace";
      break;
    case KeyKind::kNext:
      face.id = "key.next";
      face.name = face.label = words.next;
      face.main = true;
      break;
  }
  return face;
}

bool draw_key(Ui& ui, const Rect& rect, const KeyFace& face, const std::string& locale) {
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  Node node;
  node.id = face.id;
  node.role = NodeRole::kKey;
  node.name = face.name;
  node.value = face.label;
  node.checked = face.on;
  const Item item = ui.target(std::move(node), rect);
  const bool filled = face.main || face.on;
  const Color ground = filled ? teal.fill : face.special ? c.special_key : c.key;
  const Color ink = filled ? teal.on_fill : c.ink;
  const float radius = ui.px(3);
  ui.fill_rounded(item.ground(), radius, item.pressed() ? ui.theme().pressed(ground) : ground);
  if (!filled) {
    ui.outline(item.ground(), radius, std::max(1.F, ui.theme().line() / 2), c.control_line);
  }
  if (!face.icon.empty()) {
    ui.icon(item, rect, face.icon, std::min(rect.height * 0.5F, ui.px(8)), ink);
    return item.activated();
  }
  TextBlock label = make_block(face.label, face.small ? Style::kBody : Style::kKey, ink, ground,
                               face.locale.empty() ? locale : face.locale);
  label.align = text::Align::kCentre;
  label.centred_in_box = true;
  const Rect inner = pad(rect, ui.px(0.7F), 0);
  // A key keeps its size at every text size; its label gives way.
  const Vec2 size = ui.measure(label, 0);
  label.scale = std::min({1.F, inner.width / (size.x + 2), inner.height / size.y});
  ui.text(item, inner, label);
  return item.activated();
}

KeyboardEvent press(const KeyCap& key, const Keyboard& keyboard, KeyboardState& state,
                    TextEdit& edit) {
  using Page = KeyboardState::Page;
  switch (key.kind) {
    case KeyKind::kCharacter:
      state.shift = false;
      return edit.insert(key.text) ? KeyboardEvent::kTyped : KeyboardEvent::kRefused;
    case KeyKind::kSpace: return edit.insert(" ") ? KeyboardEvent::kTyped : KeyboardEvent::kRefused;
    case KeyKind::kBackspace:
      if (edit.empty()) return KeyboardEvent::kRefused;
      edit.backspace();
      return KeyboardEvent::kTyped;
    case KeyKind::kShift: state.shift = !state.shift; break;
    case KeyKind::kSymbols:
      state.page = state.page == Page::kSymbols ? Page::kLetters : Page::kSymbols;
      break;
    case KeyKind::kAccents:
      state.page = state.page == Page::kAccents ? Page::kLetters : Page::kAccents;
      break;
    case KeyKind::kLanguage:
      state.language = (state.language + 1) % keyboard.locales.size();
      state.page = Page::kLetters;
      state.shift = false;
      break;
    case KeyKind::kNext: return KeyboardEvent::kNext;
  }
  return KeyboardEvent::kNone;
}

float rows_height(Ui& ui, std::size_t rows, float key_mm) {
  const auto count = static_cast<float>(rows);
  return count * ui.px(key_mm) + (count - 1) * ui.px(kGapMm) + 2 * ui.px(kBedMm);
}

}  // namespace

float keyboard_height(Ui& ui, float, const Keyboard& keyboard) {
  if (keyboard.phone) return rows_height(ui, 5, ui.portrait() ? kPadKeyMm : kKeyMm);
  return rows_height(ui, 5, ui.portrait() ? kPortraitKeyMm : kKeyMm);
}

float keyboard_least_height(Ui& ui, const Keyboard& keyboard, const KeyboardState& state) {
  return rows_height(ui, rows_of(keyboard, state, 4).size(), kKeyMm);
}

KeyboardEvent keyboard(Ui& ui, const Rect& rect, const Keyboard& keyboard, KeyboardState& state,
                       TextEdit& edit) {
  const std::size_t most = rect.height + 1 >= rows_height(ui, 5, kKeyMm) ? 5 : 4;
  const std::vector<KeyRow> rows = rows_of(keyboard, state, most);
  const std::string locale = figure_locale(current_layout(keyboard, state).locale);
  const float gap = ui.px(kGapMm);
  const Rect bed{rect.x, rect.y, rect.width, rect.height};
  ui.fill_rounded(bed, ui.px(5), ui.colours().keyboard);
  // Keys stand as they do everywhere: nothing of a keyboard is mirrored.
  const Rect inner = ui.mirror(bed).inset(ui.px(kBedMm));
  float columns = 0;
  for (const KeyRow& row : rows) columns = std::max(columns, width_in_keys(row));
  const float unit =
      std::min(ui.px(keyboard.phone ? 40 : kWidestKeyMm), (inner.width + gap) / columns - gap);
  const float key_height = (inner.height + gap) / static_cast<float>(rows.size()) - gap;

  KeyboardEvent event = KeyboardEvent::kNone;
  float y = inner.y;
  for (const KeyRow& row : rows) {
    const bool controls = row.front().kind == KeyKind::kSymbols;
    const float columns_here = width_in_keys(row);
    // The row of controls is as wide as the widest row of letters.
    const float stretch = controls ? columns / columns_here : 1;
    const float width = (controls ? columns : columns_here) * (unit + gap) - gap;
    float x = inner.x + (inner.width - width) / 2;
    for (const KeyCap& key : row) {
      const float step = key.width * stretch * (unit + gap);
      const Rect place{std::round(x), std::round(y), std::floor(step - gap),
                       std::floor(key_height)};
      if (draw_key(ui, ui.mirror(place), face_of(ui, key, keyboard, state), locale)) {
        event = press(key, keyboard, state, edit);
      }
      x += step;
    }
    y += key_height + gap;
  }
  return event;
}

}  // namespace kiosk::ui
