#include "ui/common.h"
#include "ui/panel.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kIconMm = 6;
constexpr float kScale = 0.9F;  // Of body text: a table is read cell by cell.

// Icon and label in one column, values in the other; on a narrow card the value
// stands under its label.
struct TableLayout {
  float icon = 0;
  float label_width = 0;
  float value_width = 0;
  bool stacked = false;
  std::vector<float> heights;
  float title_height = 0;
  float row_gap = 0;
  float height = 0;
};

TextBlock title_block(Ui& ui, const FactTable& table) {
  const Colours& c = ui.colours();
  TextBlock block = make_block({}, Style::kStrong, c.ink, c.card, table.locale);
  block.text.append(table.title, true);
  return block;
}
TextBlock label_block(Ui& ui, const FactTable& table, const Fact& fact) {
  const Colours& c = ui.colours();
  TextBlock block = make_block(fact.label, Style::kBody, c.second_ink, c.card, table.locale);
  block.scale = kScale;
  return block;
}
TextBlock value_block(Ui& ui, const FactTable& table, const Fact& fact) {
  const Colours& c = ui.colours();
  TextBlock block = make_block(fact.value, Style::kStrong, c.ink, c.card, table.locale);
  block.scale = kScale;
  return block;
}

TableLayout arrange(Ui& ui, float width, const FactTable& table) {
  TableLayout t;
  t.icon = icon_box_side(ui, kIconMm);
  t.row_gap = ui.px(2.5F);
  const float inner = width - 2 * ui.theme().padding();
  const float text = std::max(ui.px(10), inner - t.icon - ui.px(3));
  float widest = 0;
  float widest_value = 0;
  for (const Fact& fact : table.rows) {
    widest = std::max(widest, ui.measure(label_block(ui, table, fact), 0).x + 1);
    widest_value = std::max(widest_value, ui.measure(value_block(ui, table, fact), 0).x + 1);
  }
  t.stacked = widest > text * 0.45F && widest + ui.px(5) + widest_value > text;
  t.label_width = t.stacked ? text : widest;
  t.value_width = t.stacked ? text : text - widest - ui.px(5);
  if (!table.title.empty()) {
    t.title_height = ui.height(title_block(ui, table), inner) + ui.px(3);
  }
  t.height = 2 * ui.theme().padding() + t.title_height;
  for (const Fact& fact : table.rows) {
    const float label = ui.height(label_block(ui, table, fact), t.label_width);
    const float value = ui.height(value_block(ui, table, fact), t.value_width);
    t.heights.push_back(std::max(t.icon, t.stacked ? label + value : std::max(label, value)));
    t.height += t.heights.back() + t.row_gap;
  }
  if (!table.rows.empty()) t.height -= t.row_gap;
  return t;
}

}  // namespace

float fact_table_height(Ui& ui, float width, const FactTable& table) {
  return arrange(ui, width, table).height;
}

std::optional<std::string> fact_table(Ui& ui, const Rect& rect, const FactTable& table) {
  const TableLayout t = arrange(ui, rect.width, table);
  Rect inner = panel(ui, rect);
  if (!table.title.empty()) {
    Node node;
    node.id = table.id;
    node.role = NodeRole::kHeading;
    node.name = table.title;
    node.locale = table.locale;
    const Rect place = cut_top(inner, t.title_height);
    ui.text(ui.add(std::move(node), place), place, title_block(ui, table));
  }
  std::optional<std::string> tapped;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const Fact& fact = table.rows[i];
    Rect row = cut_top(inner, t.heights[i]);
    cut_top(inner, t.row_gap);
    Node node;
    node.id = table.id + "." + std::to_string(i + 1);
    node.role = NodeRole::kTable;
    node.name = fact.label;
    node.value = fact.value.text;
    node.locale = table.locale;
    const Item item = ui.add(std::move(node), row);
    const TextBlock label = label_block(ui, table, fact);
    const TextBlock value = value_block(ui, table, fact);
    const float first_line = ui.line_height_px(Style::kBody, label.text.locale) * kScale;
    Rect icon = cut_start(row, t.icon);
    icon.height = std::max(t.icon, first_line);
    if (!fact.icon.empty()) ui.icon(item, icon, fact.icon, t.icon, ui.colours().second_ink);
    cut_start(row, ui.px(3));
    if (t.stacked) {
      ui.text(item, cut_top(row, ui.height(label, t.label_width)), label);
    } else {
      ui.text(item, cut_start(row, t.label_width), label);
      cut_start(row, ui.px(5));
    }
    row.width = t.value_width;
    row.height += 1;
    if (auto link = ui.text(item, row, value)) tapped = link;
  }
  return tapped;
}

}  // namespace kiosk::ui
