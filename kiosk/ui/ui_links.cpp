#include "ui/ui.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::ui {
namespace {

// A word of running text is lower than a finger; its active rectangle is not.
constexpr float kLinkTargetMm = 16;

}  // namespace

bool Ui::hits_target(const Rect& glass_rect) const {
  return std::any_of(m_next.nodes.begin(), m_next.nodes.end(), [&](const Node& node) {
    return node.target && !node.inert && !node.backdrop &&
           !node.touch_rect.intersect(glass_rect).empty();
  });
}

// Around the word, but beside the targets that are there already: two explained
// words on neighbouring lines share the space above and below them.
std::optional<Rect> Ui::link_place(const Rect& word, const Rect& room) const {
  const float side = m_theme.px(kLinkTargetMm);
  const float width = std::max(word.width, side);
  const float height = std::max(word.height, side);
  const std::array tops{word.centre().y - height / 2, word.y, word.bottom() - height};
  const std::array lefts{word.centre().x - width / 2, word.x, word.right() - width};
  for (const float top : tops) {
    for (const float left : lefts) {
      Rect place{std::round(left), std::round(top), std::ceil(width), std::ceil(height)};
      place.x = std::clamp(place.x, room.x, std::max(room.x, room.right() - place.width));
      if (!hits_target(place)) return place;
    }
  }
  return {};
}

// Dots under explained words and a target on each. Where no room for a finger is
// left beside its neighbours, the word stays without dots: it is explained
// elsewhere on the page or in the glossary.
std::optional<std::string> Ui::links(const Item& item, Vec2 origin, const Rect& glass_box,
                                     const text::Layout& layout, const TextBlock& block) {
  std::optional<std::string> tapped;
  for (const RichSpan& span : block.text.spans) {
    if (span.link.empty()) continue;
    const std::vector<Rect> pieces = layout.selection(span.range);
    if (pieces.empty()) continue;
    Rect word = pieces.front();
    word.x += origin.x;
    word.y += origin.y;
    const std::optional<Rect> place = link_place(word, glass_box);
    if (!place) continue;

    Node link;
    link.id = span.link;
    link.role = NodeRole::kLink;
    link.name = block.text.text.substr(span.range.start, span.range.end - span.range.start);
    link.locale = m_next.nodes[item.m_node].locale;
    const Item made = make(std::move(link), mirror(word), true);
    m_next.nodes[made.m_node].touch_rect = *place;
    if (made.activated()) tapped = span.link;

    const float dot = m_theme.px(0.75F);
    const float under =
        m_engine.capital_height(paragraph(block, 0).size_px,
                                block.text.locale.empty() ? m_frame.locale : block.text.locale);
    for (const Rect& piece : pieces) {
      const auto line = std::find_if(layout.lines.begin(), layout.lines.end(), [&](const auto& l) {
        return piece.centre().y >= l.top && piece.centre().y < l.top + l.height;
      });
      if (line == layout.lines.end()) continue;
      const float y = origin.y + line->baseline + std::min(line->descent, under * 0.42F);
      const Color color = made.pressed() ? colours().focus : block.color;
      m_painter->dots(origin.x + piece.x, origin.x + piece.right(), std::round(y), dot, color);
    }
  }
  return tapped;
}

}  // namespace kiosk::ui
