#include "ui/common.h"
#include "ui/flow.h"

#include <algorithm>
#include <utility>

namespace kiosk::ui {
namespace {

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

/// An item of a widget that has a height for a width and draws itself.
template <typename Widget, typename Height, typename Draw>
Flow::Item widget_item(Ui& ui, float gap_mm, float width, Widget widget, Height height, Draw draw) {
  Flow::Item item;
  item.gap_before = ui.px(gap_mm);
  item.height = height(ui, width, widget);
  item.draw = [&ui, draw, widget = std::move(widget)](const Rect& rect) {
    return draw(ui, rect, widget);
  };
  return item;
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
    return widget_item(m_ui, 2.5F, m_width, std::move(part), list_item_height, ui::list_item);
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
  const auto make = [this](Callout part) {
    return widget_item(m_ui, 5, m_width, std::move(part), callout_height, ui::callout);
  };
  Item item = make(callout);
  item.split = [this, make, callout = std::move(callout)](float max_height) {
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
      parts.push_back(make(std::move(piece)));
    }
    return parts;
  };
  add(std::move(item));
}

void Flow::fact_table(FactTable table) {
  if (table.id.empty()) table.id = m_id + ".facts." + std::to_string(m_items.size() + 1);
  const auto make = [this](FactTable part) {
    return widget_item(m_ui, 5, m_width, std::move(part), fact_table_height, ui::fact_table);
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
  item.least_height = bar_chart_least_height(m_ui, m_width, chart);
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

}  // namespace kiosk::ui
