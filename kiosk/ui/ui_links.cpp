#include "ui/ui.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::ui {
namespace {

// A word of running text is lower than a finger; its active rectangle is not.
constexpr float kLinkTargetMm = 16;
// How far it may reach beyond its paragraph, into the gap between blocks.
constexpr float kReachMm = 5;

}  // namespace

bool Ui::hits_target(const Rect& glass_rect) const {
  return std::any_of(m_next.nodes.begin(), m_next.nodes.end(), [&](const Node& node) {
    return node.target && !node.inert && !node.backdrop &&
           !node.touch_rect.intersect(glass_rect).empty();
  });
}

namespace {

// Places for a finger around a word, best first: around it, then shifted.
std::vector<Rect> candidates(const Rect& word, const Rect& room, float side, float reach) {
  const float width = std::ceil(std::max(word.width, side));
  const float height = std::ceil(std::max(word.height, side));
  const float lowest = room.bottom() + reach - height;
  std::vector<Rect> places;
  for (const float top : {word.centre().y - height / 2, word.bottom() - height, word.y}) {
    for (const float left : {word.centre().x - width / 2, word.x, word.right() - width}) {
      const float x = std::clamp(left, room.x, std::max(room.x, room.right() - width));
      const float y = std::clamp(top, room.y - reach, std::max(room.y - reach, lowest));
      places.push_back({std::round(x), std::round(y), width, height});
    }
  }
  return places;
}

// Words on neighbouring lines have to share the space above and below them, so
// their places are searched together: depth first, bounded.
class PlaceSearch {
 public:
  explicit PlaceSearch(std::vector<std::vector<Rect>> candidates)
      : m_candidates(std::move(candidates)), m_chosen(m_candidates.size()) {}

  std::vector<std::optional<Rect>> run() {
    if (!place(0)) greedy();
    return m_chosen;
  }

 private:
  bool place(std::size_t index) {
    if (index == m_candidates.size()) return true;
    for (const Rect& candidate : m_candidates[index]) {
      if (++m_steps > kMostSteps) return false;
      if (!is_free(candidate, index)) continue;
      m_chosen[index] = candidate;
      if (place(index + 1)) return true;
      m_chosen[index].reset();
    }
    return false;
  }

  void greedy() {
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
      m_chosen[i].reset();
      for (const Rect& candidate : m_candidates[i]) {
        if (!is_free(candidate, i)) continue;
        m_chosen[i] = candidate;
        break;
      }
    }
  }

  bool is_free(const Rect& place, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (m_chosen[i] && !m_chosen[i]->intersect(place).empty()) return false;
    }
    return true;
  }

  static constexpr int kMostSteps = 2000;
  std::vector<std::vector<Rect>> m_candidates;
  std::vector<std::optional<Rect>> m_chosen;
  int m_steps = 0;
};

}  // namespace

std::vector<std::optional<Rect>> Ui::link_places(const std::vector<Rect>& words,
                                                 const Rect& room) const {
  std::vector<std::vector<Rect>> all;
  for (const Rect& word : words) {
    auto places = candidates(word, room, m_theme.px(kLinkTargetMm), m_theme.px(kReachMm));
    std::erase_if(places, [this](const Rect& place) { return hits_target(place); });
    all.push_back(std::move(places));
  }
  return PlaceSearch(std::move(all)).run();
}

// Dots under explained words and a target on each. Where no room for a finger is
// left beside its neighbours, the word stays without dots: it is explained
// elsewhere on the page or in the glossary.
std::optional<std::string> Ui::links(const Item& item, Vec2 origin, const Rect& glass_box,
                                     const text::Layout& layout, const TextBlock& block) {
  std::vector<const RichSpan*> spans;
  std::vector<std::vector<Rect>> pieces_of;
  std::vector<Rect> words;
  for (const RichSpan& span : block.text.spans) {
    std::vector<Rect> pieces;
    if (!span.link.empty()) pieces = layout.selection(span.range);
    if (pieces.empty()) continue;
    Rect word = pieces.front();
    word.x += origin.x;
    word.y += origin.y;
    spans.push_back(&span);
    words.push_back(word);
    pieces_of.push_back(std::move(pieces));
  }
  if (spans.empty()) return {};

  const auto places = link_places(words, glass_box);
  const std::string& language = block.text.locale.empty() ? m_frame.locale : block.text.locale;
  const float capital = m_engine.capital_height(paragraph(block, 0).size_px, language);
  const float dot = m_theme.px(0.75F);
  std::optional<std::string> tapped;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (!places[i]) continue;
    const RichSpan& span = *spans[i];
    Node link;
    link.id = span.link;
    link.role = NodeRole::kLink;
    link.name = block.text.text.substr(span.range.start, span.range.end - span.range.start);
    link.locale = m_next.nodes[item.m_node].locale;
    const Item made = make(std::move(link), mirror(words[i]), true);
    m_next.nodes[made.m_node].touch_rect = *places[i];
    if (made.activated()) tapped = span.link;

    for (const Rect& piece : pieces_of[i]) {
      const auto line = std::find_if(layout.lines.begin(), layout.lines.end(), [&](const auto& l) {
        return piece.centre().y >= l.top && piece.centre().y < l.top + l.height;
      });
      if (line == layout.lines.end()) continue;
      const float y = origin.y + line->baseline + std::min(line->descent, capital * 0.42F);
      const Color color = made.pressed() ? colours().focus : block.color;
      m_painter->dots(origin.x + piece.x, origin.x + piece.right(), std::round(y), dot, color);
    }
  }
  return tapped;
}

}  // namespace kiosk::ui
