#include "ui/count_list.h"

#include "ui/common.h"
#include "ui/panel.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kBarMm = 3.5F;
constexpr float kRowGapMm = 2.5F;
/// With less of the width for the bar, it goes below the words.
constexpr float kLeastBar = 0.3F;

struct ListLayout {
  float label_width = 0;
  float value_width = 0;
  bool bar_beside = true;
  float title_height = 0;
  std::vector<float> heights;
  float height = 0;
};

TextBlock title_block(Ui& ui, const CountList& list) {
  TextBlock block = make_block({}, Style::kStrong, ui.colours().ink, ui.colours().card);
  block.text.append(list.title, true);
  return block;
}
TextBlock label_block(Ui& ui, const CountList::Row& row) {
  TextBlock block =
      make_block(row.label, Style::kBody, ui.colours().ink, ui.colours().card, row.locale);
  block.scale = 0.92F;
  return block;
}
TextBlock value_block(Ui& ui, const CountList::Row& row) {
  TextBlock block = make_block(row.value, Style::kStrong, ui.colours().ink, ui.colours().card);
  block.scale = 0.92F;
  block.align = text::Align::kEnd;
  return block;
}
TextBlock nothing_block(Ui& ui, const CountList& list) {
  return make_block(list.nothing, Style::kBody, ui.colours().second_ink, ui.colours().card);
}

ListLayout arrange(Ui& ui, float width, const CountList& list) {
  ListLayout l;
  const float inner = width - 2 * ui.theme().padding();
  const float gap = ui.px(4);
  float widest = 0;
  for (const CountList::Row& row : list.rows) {
    widest = std::max(widest, ui.measure(label_block(ui, row), 0).x + 1);
    l.value_width = std::max(l.value_width, ui.measure(value_block(ui, row), 0).x + 1);
  }
  l.value_width = std::min(l.value_width, inner * 0.5F);
  l.bar_beside = inner - widest - l.value_width - 2 * gap >= inner * kLeastBar;
  l.label_width = l.bar_beside ? widest : std::max(ui.px(10), inner - l.value_width - gap);
  if (!list.title.empty()) l.title_height = ui.height(title_block(ui, list), inner) + ui.px(3);
  l.height = 2 * ui.theme().padding() + l.title_height;
  for (const CountList::Row& row : list.rows) {
    float height = std::max(ui.height(label_block(ui, row), l.label_width),
                            ui.height(value_block(ui, row), l.value_width));
    if (!l.bar_beside) height += ui.px(kBarMm);
    l.heights.push_back(height);
    l.height += height + ui.px(kRowGapMm);
  }
  if (!list.rows.empty()) l.height -= ui.px(kRowGapMm);
  if (list.rows.empty()) l.height += ui.height(nothing_block(ui, list), inner);
  return l;
}

void draw_bar(Ui& ui, const Rect& track, float share) {
  const float width = track.width * std::clamp(share, 0.F, 1.F);
  if (width <= 0) return;
  const Rect bar{track.x, track.y, std::max(track.height, width), track.height};
  ui.fill_rounded(bar, bar.height / 2, ui.theme().role(Role::kTeal).fill);
}

void draw_row(Ui& ui, Rect rect, const CountList::Row& row, const ListLayout& l,
              const std::string& id) {
  Node node;
  node.id = id;
  node.role = NodeRole::kTable;
  node.name = row.label;
  node.value = row.value;
  node.locale = row.locale;
  const Item item = ui.add(std::move(node), rect);
  const TextBlock label = label_block(ui, row);
  const TextBlock value = value_block(ui, row);
  const float gap = ui.px(4);
  if (!l.bar_beside) draw_bar(ui, cut_bottom(rect, ui.px(kBarMm)), row.share);
  Rect end = cut_end(rect, l.value_width);
  ui.text(item, cut_top(end, ui.height(value, l.value_width) + 1), value);
  const float label_height = ui.height(label, l.label_width) + 1;
  const Rect start = cut_start(rect, l.label_width);
  ui.text(item, {start.x, start.y, start.width, label_height}, label);
  if (l.bar_beside) draw_bar(ui, middle(pad(rect, gap, 0), ui.px(kBarMm)), row.share);
}

}  // namespace

float count_list_height(Ui& ui, float width, const CountList& list) {
  return arrange(ui, width, list).height;
}

void count_list(Ui& ui, const Rect& rect, const CountList& list) {
  const ListLayout l = arrange(ui, rect.width, list);
  Rect inner = panel(ui, rect);
  if (!list.title.empty()) {
    Node node;
    node.id = list.id;
    node.role = NodeRole::kHeading;
    node.name = list.title;
    const Rect place = cut_top(inner, l.title_height);
    ui.text(ui.add(std::move(node), place), place, title_block(ui, list));
  }
  if (list.rows.empty()) {
    Node node;
    node.id = list.id + ".nothing";
    node.name = list.nothing;
    ui.text(ui.add(std::move(node), inner), inner, nothing_block(ui, list));
  }
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    const Rect row = cut_top(inner, l.heights[i]);
    cut_top(inner, ui.px(kRowGapMm));
    draw_row(ui, row, list.rows[i], l, list.id + "." + std::to_string(i + 1));
  }
}

}  // namespace kiosk::ui
