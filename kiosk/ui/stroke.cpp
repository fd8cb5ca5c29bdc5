#include "ui/stroke.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kiosk::ui {
namespace {

// More than this in one frame is an object on the keys.
constexpr std::size_t kMaximumWaiting = 64;

struct Meaning {
  std::string_view name;  ///< SDL's.
  std::optional<Key> key;
  std::optional<EditKey> edit;
};

// A keypad for people who do not see the screen has four keys; the names are those a USB
// keypad or keyboard sends for them.
constexpr std::array<Meaning, 20> kMeanings{{
    {"Tab", Key::kNext, {}},
    {"Down", Key::kNext, {}},
    {"Right", Key::kNext, EditKey::kRight},
    {"Keypad 2", Key::kNext, {}},
    {"Keypad 6", Key::kNext, {}},
    {"Up", Key::kPrevious, {}},
    {"Left", Key::kPrevious, EditKey::kLeft},
    {"Keypad 8", Key::kPrevious, {}},
    {"Keypad 4", Key::kPrevious, {}},
    {"Return", Key::kActivate, EditKey::kDone},
    {"Keypad Enter", Key::kActivate, EditKey::kDone},
    {"Space", Key::kActivate, {}},
    {"Keypad 5", Key::kActivate, {}},
    {"Escape", Key::kBack, {}},
    {"AC Back", Key::kBack, {}},
    {"Keypad 0", Key::kBack, {}},
    {"Backspace", Key::kBack, EditKey::kBackspace},
    {"Delete", {}, EditKey::kDelete},
    {"Home", {}, EditKey::kHome},
    {"End", {}, EditKey::kEnd},
}};

}  // namespace

void Strokes::feed(const InputEvent& event) {
  if (event.kind == InputKind::kKey) feed_key(event);
  if (event.kind == InputKind::kText) feed_text(event);
}

void Strokes::feed_key(const InputEvent& event) {
  const auto* const found =
      std::find_if(kMeanings.begin(), kMeanings.end(),
                   [&](const Meaning& meaning) { return meaning.name == event.key; });
  m_letter_due = found != kMeanings.end();
  if (!m_letter_due || m_waiting.size() >= kMaximumWaiting) return;
  Stroke stroke{found->key, found->edit, {}};
  if (event.shift && event.key == "Tab") stroke.key = Key::kPrevious;
  // A held key may go on deleting, but never walk on through the screens.
  if (event.repeat) stroke.key.reset();
  m_waiting.push_back(std::move(stroke));
}

void Strokes::feed_text(const InputEvent& event) {
  if (std::exchange(m_letter_due, false)) {
    // Already taken: the press has acted, its letter must not act again.
    if (!m_waiting.empty()) m_waiting.back().text = event.text;
  } else if (m_waiting.size() < kMaximumWaiting) {
    m_waiting.push_back({{}, {}, event.text});
  }
}

std::optional<Stroke> Strokes::take() {
  if (m_waiting.empty()) return std::nullopt;
  std::optional<Stroke> stroke(m_waiting.front());
  m_waiting.pop_front();
  return stroke;
}

void Strokes::clear() {
  m_waiting.clear();
  m_letter_due = false;
}

}  // namespace kiosk::ui
