#include "ui/flow.h"

#include "ui/button.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace kiosk::ui {
namespace {

constexpr float kMoreMm = 22;
constexpr float kDotMm = 3.5F;
constexpr int kMostDots = 12;
constexpr float kStripGapMm = 5;

// The same for all words, because pages are counted before they are known.
float strip_height(Ui& ui) {
  return std::max(ui.px(kMoreMm), ui.line_height_px(Style::kMainButton) + ui.px(4));
}

}  // namespace

float part_strip_height(Ui& ui) {
  return strip_height(ui) + ui.px(kStripGapMm);
}

void Flow::add(Item item) {
  item.group = m_group;
  m_items.push_back(std::move(item));
}

float Flow::height() const {
  float total = 0;
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    total += m_items[i].height + (i > 0 ? m_items[i].gap_before : 0);
  }
  return total;
}

// Fills pages from the top. A block that would be cut takes what is left of the page if
// it can be that low, or goes to the next one as a whole, together with the heading above
// it; one that is higher than a page is cut at line ends.
std::vector<Flow::Page> Flow::paginate(float height) {
  m_parts.assign(m_items.size(), {});
  std::vector<Page> pages(1);
  float y = 0;
  const auto new_page = [&] {
    pages.emplace_back();
    y = 0;
  };
  const auto least = [](const Item& block) {
    return block.least_height > 0 ? block.least_height : block.height;
  };
  const auto height_at = [&](const Item& block, float top) {
    return std::clamp(std::floor(height - top), least(block), block.height);
  };
  const auto put = [&](std::size_t index, std::size_t part, const Item& block) {
    float top = pages.back().empty() ? 0 : y + block.gap_before;
    if (top + height_at(block, top) > height + 0.5F && !pages.back().empty()) {
      // Headings move along with what they head.
      Page carried;
      Page& full = pages.back();
      float carried_height = 0;
      while (full.size() > 1 && full.back().block->keep_with_next &&
             carried_height + full.back().height + block.gap_before + least(block) <= height) {
        carried_height += full.back().height;
        carried.insert(carried.begin(), full.back());
        full.pop_back();
      }
      new_page();
      for (Piece& piece : carried) {
        piece.top = y;
        y += piece.height;
        pages.back().push_back(piece);
      }
      top = pages.back().empty() ? 0 : y + block.gap_before;
    }
    const float used = height_at(block, top);
    pages.back().push_back({index, part, top, used, &block});
    y = top + used;
  };
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    if (m_items[i].height > height && m_items[i].split) {
      m_parts[i] = m_items[i].split(height);
      for (std::size_t part = 0; part < m_parts[i].size(); ++part) put(i, part, m_parts[i][part]);
    } else {
      put(i, 0, m_items[i]);
    }
  }
  return pages;
}

std::size_t Flow::page_of(const std::vector<Page>& pages, const FlowPlace& place) {
  for (std::size_t i = pages.size(); i-- > 0;) {
    if (pages[i].empty()) continue;
    const Piece& first = pages[i].front();
    if (first.item < place.item || (first.item == place.item && first.part <= place.part)) return i;
  }
  return 0;
}

Button Flow::more_button(const FlowWords& words) const {
  Button more;
  more.id = m_id + ".more";
  more.label = words.more;
  more.icon = "chevron-down";
  more.kind = ButtonKind::kMain;
  return more;
}

Button Flow::previous_button(const FlowWords& words) const {
  Button previous;
  previous.id = m_id + ".previous";
  previous.label = words.previous;
  previous.icon = "chevron-up";
  return previous;
}

Flow::Pages Flow::pages(const Rect& area, const FlowPlace& place) {
  auto pages = paginate(area.height);
  if (pages.size() > 1) pages = paginate(area.height - part_strip_height(m_ui));
  return {static_cast<int>(page_of(pages, place)), static_cast<int>(pages.size())};
}

std::optional<std::string> Flow::show(const Rect& area, FlowPlace& place, const FlowWords& words) {
  auto pages = paginate(area.height);
  if (pages.size() > 1) pages = paginate(area.height - part_strip_height(m_ui));
  const std::size_t current = page_of(pages, place);
  std::optional<std::string> tapped;
  for (const Piece& piece : pages[current]) {
    const Rect rect{area.x, area.y + piece.top, m_width, piece.height};
    if (auto link = piece.block->draw(rect)) tapped = link;
    const std::optional<std::size_t> group = m_items[piece.item].group;
    if (group && (m_shown.empty() || m_shown.back() != *group)) m_shown.push_back(*group);
  }
  if (pages.size() < 2) return tapped;

  Rect rest = area;
  const Rect strip = cut_bottom(rest, strip_height(m_ui));
  const int turn = draw_strip(strip, current, pages.size(), words);
  const auto wanted = static_cast<std::ptrdiff_t>(current) + turn;
  if (turn != 0 && wanted >= 0 && wanted < static_cast<std::ptrdiff_t>(pages.size())) {
    const Piece& first = pages[static_cast<std::size_t>(wanted)].front();
    place = {first.item, first.part};
  }
  return tapped;
}

// Dots for the pages, More for the next one, Previous for the one before.
// Returns -1, 0 or 1.
int Flow::draw_strip(Rect strip, std::size_t current, std::size_t count, const FlowWords& words) {
  int turn = 0;
  Button more = more_button(words);
  Button previous = previous_button(words);
  const bool last = current + 1 == count;
  const auto width = [&](const Button& b) { return button_size(m_ui, b).x; };
  if (width(more) + width(previous) + m_ui.px(30) > strip.width) previous.icon_only = true;

  // The next page is asked for most: its button stands where reading begins.
  const Rect more_place = cut_start(strip, std::max(m_ui.px(40), width(more)));
  cut_start(strip, m_ui.px(4));
  const Rect previous_place = cut_start(strip, std::max(m_ui.theme().target(), width(previous)));
  cut_start(strip, m_ui.px(6));
  more.disabled = last;
  previous.disabled = current == 0;
  if (button(m_ui, more_place, more)) turn = 1;
  if (button(m_ui, previous_place, previous)) turn = -1;

  Node node;
  node.id = m_id + ".position";
  node.role = NodeRole::kStatus;
  node.name = words.position;
  const float dot = m_ui.px(kDotMm);
  const auto dots = static_cast<int>(std::min<std::size_t>(count, kMostDots));
  const float pitch = std::min(2 * dot, strip.width / static_cast<float>(dots));
  const Rect row{strip.x, strip.y + (strip.height - dot) / 2, pitch * static_cast<float>(dots),
                 dot};
  m_ui.add(std::move(node), row);
  const auto lit = static_cast<int>(current * static_cast<std::size_t>(dots) / count);
  for (int i = 0; i < dots; ++i) {
    const Rect box{row.x + static_cast<float>(i) * pitch, row.y, dot, dot};
    if (i == lit) {
      m_ui.circle(box.inset(-dot * 0.15F), m_ui.theme().role(Role::kTeal).fill);
    } else {
      m_ui.outline(box, dot / 2, m_ui.theme().line(), m_ui.colours().control_line);
    }
  }
  if (m_ui.swipe() == Swipe::kUp) turn = 1;
  if (m_ui.swipe() == Swipe::kDown) turn = -1;
  return turn;
}

}  // namespace kiosk::ui
