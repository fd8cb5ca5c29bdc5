#include "ui/flow.h"

#include "ui/button.h"
#include "ui/common.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace kiosk::ui {
namespace {

constexpr float kMoreMm = 22;
constexpr float kDotMm = 3.5F;
constexpr int kMostDots = 12;

TextBlock paragraph_block(Ui& ui, const RichText& text, Style style) {
  TextBlock block = make_block(text, style, ui.colours().ink, ui.colours().paper);
  block.follows_interface = false;
  return block;
}

// Cuts a text into pieces of whole lines no higher than `max_height`.
std::vector<RichText> cut_text(Ui& ui, const RichText& text, Style style, float width,
                               float max_height) {
  std::vector<RichText> parts;
  const auto layout = ui.layout(paragraph_block(ui, text, style), width);
  std::uint32_t start = 0;
  float top = 0;
  for (std::size_t i = 0; i < layout->lines.size(); ++i) {
    const text::Line& line = layout->lines[i];
    const bool too_high = line.top + line.height - top > max_height;
    if (too_high && line.range.start > start) {
      parts.push_back(text.slice({start, line.range.start}));
      start = line.range.start;
      top = line.top;
    }
  }
  parts.push_back(text.slice({start, static_cast<std::uint32_t>(text.text.size())}));
  return parts;
}

}  // namespace

void Flow::paragraph(RichText text, Style style) {
  const std::string id = m_id + ".text." + std::to_string(m_items.size() + 1);
  const auto make = [this, style](const std::string& node_id, const RichText& part) {
    Item item;
    item.gap_before = m_ui.px(4);
    item.height = m_ui.height(paragraph_block(m_ui, part, style), m_width);
    item.draw = [this, style, node_id, part](const Rect& rect) {
      Node node;
      node.id = node_id;
      node.name = part.text;
      node.locale = part.locale;
      return m_ui.text(m_ui.add(std::move(node), rect), rect, paragraph_block(m_ui, part, style));
    };
    return item;
  };
  Item item = make(id, text);
  item.split = [this, make, id, style, text](float max_height) {
    std::vector<Item> parts;
    for (const RichText& part : cut_text(m_ui, text, style, m_width, max_height)) {
      parts.push_back(make(id, part));
    }
    return parts;
  };
  add(std::move(item));
}

void Flow::title(ScreenTitle title) {
  Item item;
  item.height = screen_title_height(m_ui, m_width, title);
  item.keep_with_next = true;
  item.draw = [this, title = std::move(title)](const Rect& rect) -> std::optional<std::string> {
    Rect area = rect;
    screen_title(m_ui, area, title);
    return {};
  };
  add(std::move(item));
}

void Flow::heading(std::string text, std::string locale) {
  TextBlock block = make_block(RichText(std::move(text), std::move(locale)), Style::kSubheading,
                               m_ui.colours().ink, m_ui.colours().paper);
  block.follows_interface = false;
  Item item;
  item.gap_before = m_ui.px(6);
  item.height = m_ui.height(block, m_width);
  item.keep_with_next = true;
  const std::string id = m_id + ".heading." + std::to_string(m_items.size() + 1);
  item.draw = [this, id, block](const Rect& rect) {
    Node node;
    node.id = id;
    node.role = NodeRole::kHeading;
    node.name = block.text.text;
    node.locale = block.text.locale;
    return m_ui.text(m_ui.add(std::move(node), rect), rect, block);
  };
  add(std::move(item));
}

void Flow::list_item(Marker marker, RichText text, std::string number) {
  ui::ListItem list_item;
  list_item.id = m_id + ".item." + std::to_string(m_items.size() + 1);
  list_item.marker = marker;
  list_item.number = std::move(number);
  const auto make = [this](ui::ListItem part) {
    Item item;
    item.gap_before = m_ui.px(2.5F);
    item.height = list_item_height(m_ui, m_width, part);
    item.draw = [this, part = std::move(part)](const Rect& rect) {
      return ui::list_item(m_ui, rect, part);
    };
    return item;
  };
  list_item.text = std::move(text);
  Item item = make(list_item);
  item.split = [this, make, list_item](float max_height) {
    std::vector<Item> parts;
    const float words = std::max(m_ui.px(10), m_width - list_item_indent(m_ui, list_item));
    for (RichText& part : cut_text(m_ui, list_item.text, Style::kBody, words, max_height)) {
      ui::ListItem piece = list_item;
      piece.text = std::move(part);
      piece.continued = !parts.empty();
      parts.push_back(make(std::move(piece)));
    }
    return parts;
  };
  add(std::move(item));
}

void Flow::callout(Callout callout) {
  if (callout.id.empty()) callout.id = m_id + ".callout." + std::to_string(m_items.size() + 1);
  Item item;
  item.gap_before = m_ui.px(5);
  item.height = callout_height(m_ui, m_width, callout);
  item.split = [this, callout](float max_height) {
    std::vector<Item> parts;
    const float frame =
        callout_height(m_ui, m_width, {callout.id, callout.kind, {}, {}, callout.small});
    const Style style = callout.small ? Style::kSmall : Style::kBody;
    const float words = callout_text_width(m_ui, m_width, callout);
    // Padding above and below is part of each piece.
    for (RichText& part :
         cut_text(m_ui, callout.text, style, words, std::max(m_ui.px(10), max_height - frame))) {
      Callout piece = callout;
      piece.text = std::move(part);
      Item one;
      one.gap_before = m_ui.px(5);
      one.height = callout_height(m_ui, m_width, piece);
      one.draw = [this, piece](const Rect& rect) { return ui::callout(m_ui, rect, piece); };
      parts.push_back(std::move(one));
    }
    return parts;
  };
  item.draw = [this, callout = std::move(callout)](const Rect& rect) {
    return ui::callout(m_ui, rect, callout);
  };
  add(std::move(item));
}

void Flow::fact_table(FactTable table) {
  if (table.id.empty()) table.id = m_id + ".facts." + std::to_string(m_items.size() + 1);
  const auto make = [this](FactTable part) {
    Item item;
    item.gap_before = m_ui.px(5);
    item.height = fact_table_height(m_ui, m_width, part);
    item.draw = [this, part = std::move(part)](const Rect& rect) {
      return ui::fact_table(m_ui, rect, part);
    };
    return item;
  };
  Item item = make(table);
  item.split = [this, make, table](float max_height) {
    std::vector<Item> parts;
    FactTable piece = table;
    piece.rows.clear();
    for (const Fact& row : table.rows) {
      piece.rows.push_back(row);
      if (piece.rows.size() == 1 || fact_table_height(m_ui, m_width, piece) <= max_height) continue;
      piece.rows.pop_back();
      parts.push_back(make(piece));
      piece.rows = {row};
    }
    parts.push_back(make(std::move(piece)));
    return parts;
  };
  add(std::move(item));
}

void Flow::bar_chart(BarChart chart) {
  if (chart.id.empty()) chart.id = m_id + ".chart." + std::to_string(m_items.size() + 1);
  Item item;
  item.gap_before = m_ui.px(5);
  item.height = bar_chart_height(m_ui, m_width, chart);
  item.draw = [this, chart = std::move(chart)](const Rect& rect) -> std::optional<std::string> {
    ui::bar_chart(m_ui, rect, chart);
    return {};
  };
  add(std::move(item));
}

void Flow::block(float height, std::function<std::optional<std::string>(const Rect&)> draw) {
  Item item;
  item.gap_before = m_ui.px(5);
  item.height = height;
  item.draw = std::move(draw);
  add(std::move(item));
}

float Flow::height() const {
  float total = 0;
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    total += m_items[i].height + (i > 0 ? m_items[i].gap_before : 0);
  }
  return total;
}

// Fills pages from the top. A block that would be cut goes to the next page as a
// whole, together with the heading above it; one that is higher than a page is
// cut at line ends.
std::vector<Flow::Page> Flow::paginate(float height) {
  m_parts.assign(m_items.size(), {});
  std::vector<Page> pages(1);
  float y = 0;
  const auto new_page = [&] {
    pages.emplace_back();
    y = 0;
  };
  const auto put = [&](std::size_t index, std::size_t part, const Item& block) {
    float top = pages.back().empty() ? 0 : y + block.gap_before;
    if (top + block.height > height + 0.5F && !pages.back().empty()) {
      // Headings move along with what they head.
      Page carried;
      Page& full = pages.back();
      float carried_height = 0;
      while (full.size() > 1 && full.back().block->keep_with_next &&
             carried_height + full.back().block->height + block.gap_before + block.height <=
                 height) {
        carried_height += full.back().block->height;
        carried.insert(carried.begin(), full.back());
        full.pop_back();
      }
      new_page();
      for (Piece& piece : carried) {
        piece.top = y;
        y += piece.block->height;
        pages.back().push_back(piece);
      }
      top = pages.back().empty() ? 0 : y + block.gap_before;
    }
    pages.back().push_back({index, part, top, &block});
    y = top + block.height;
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

// The same for all words, because pages are counted before they are known.
float Flow::strip_height() const {
  return std::max(m_ui.px(kMoreMm), m_ui.line_height_px(Style::kMainButton) + m_ui.px(4));
}

Flow::Pages Flow::pages(const Rect& area, const FlowPlace& place) {
  auto pages = paginate(area.height);
  if (pages.size() > 1) pages = paginate(area.height - strip_height() - m_ui.px(5));
  return {static_cast<int>(page_of(pages, place)), static_cast<int>(pages.size())};
}

std::optional<std::string> Flow::show(const Rect& area, FlowPlace& place, const FlowWords& words) {
  auto pages = paginate(area.height);
  if (pages.size() > 1) pages = paginate(area.height - strip_height() - m_ui.px(5));
  const std::size_t current = page_of(pages, place);
  std::optional<std::string> tapped;
  for (const Piece& piece : pages[current]) {
    const Rect rect{area.x, area.y + piece.top, m_width, piece.block->height};
    if (auto link = piece.block->draw(rect)) tapped = link;
  }
  if (pages.size() < 2) return tapped;

  Rect rest = area;
  const Rect strip = cut_bottom(rest, strip_height());
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
