#include "ui/bar_chart.h"

#include "ui/common.h"
#include "ui/panel.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float kBarsMm = 38;
constexpr float kLeastBarsMm = 18;

struct ChartParts {
  TextBlock title;
  TextBlock source;
  float title_height = 0;
  float source_height = 0;
  float value_height = 0;
  float label_height = 0;
  float bar_width = 0;
  float gap = 0;
  float text_scale = 1;
};

TextBlock bar_text(Ui& ui, const BarChart& chart, const std::string& words, bool strong,
                   float scale) {
  const Colours& c = ui.colours();
  TextBlock block =
      make_block(words, Style::kSmall, strong ? c.ink : c.second_ink, c.card, chart.locale);
  if (strong) block.text.spans = {{{0, static_cast<std::uint32_t>(words.size())}, true, false, {}}};
  block.align = text::Align::kCentre;
  block.scale = scale;
  return block;
}

ChartParts parts(Ui& ui, float width, const BarChart& chart) {
  const Colours& c = ui.colours();
  ChartParts p;
  const float inner = width - 2 * ui.theme().padding();
  p.title = make_block({}, Style::kStrong, c.ink, c.card, chart.locale);
  p.title.text.append(chart.title, true);
  p.source = make_block(chart.source, Style::kSmall, c.second_ink, c.card, chart.locale);
  p.title_height = chart.title.empty() ? 0 : ui.height(p.title, inner) + ui.px(3);
  p.source_height = chart.source.empty() ? 0 : ui.height(p.source, inner) + ui.px(3);
  const auto count = std::max<std::size_t>(1, chart.bars.size());
  p.gap = std::min(ui.px(4), inner / static_cast<float>(count) * 0.2F);
  const float pitch = (inner + p.gap) / static_cast<float>(count);
  p.bar_width = std::floor(pitch - p.gap);
  // Figures stay on one line; with many bars they get smaller down to 3.5 mm.
  float widest = 1;
  for (const Bar& bar : chart.bars) {
    widest = std::max({widest, ui.measure(bar_text(ui, chart, bar.value_text, true, 1), 0).x + 1,
                       ui.measure(bar_text(ui, chart, bar.label, false, 1), 0).x + 1});
  }
  const float least = 3.5F / ui.theme().capital_mm(Style::kSmall);
  p.text_scale = std::clamp(pitch / widest, std::min(1.F, least), 1.F);
  for (const Bar& bar : chart.bars) {
    p.value_height = std::max(
        p.value_height, ui.height(bar_text(ui, chart, bar.value_text, true, p.text_scale), pitch));
    p.label_height = std::max(
        p.label_height, ui.height(bar_text(ui, chart, bar.label, false, p.text_scale), pitch));
  }
  return p;
}

float fixed_height(Ui& ui, const ChartParts& p) {
  return 2 * ui.theme().padding() + p.title_height + p.source_height + p.value_height +
         p.label_height + ui.px(2);
}

void draw_bars(Ui& ui, Rect area, const BarChart& chart, const ChartParts& p) {
  double highest = 0;
  for (const Bar& bar : chart.bars) highest = std::max(highest, bar.value);
  const float room = area.height - p.value_height - p.label_height - ui.px(2);
  const RoleColours role = ui.theme().role(chart.role);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const Bar& bar = chart.bars[i];
    const float x = area.x + static_cast<float>(i) * (p.bar_width + p.gap);
    const float share = highest > 0 ? static_cast<float>(std::max(0.0, bar.value) / highest) : 0;
    const float height = std::max(ui.px(0.5F), std::round(room * share));
    const float base = area.y + p.value_height + room;
    const Rect column{x, base - height, p.bar_width, height};
    Node node;
    node.id = chart.id + "." + std::to_string(i + 1);
    node.role = NodeRole::kChart;
    node.name = bar.label;
    node.value = bar.value_text;
    node.locale = chart.locale;
    // Words may be a little wider than their bar.
    const Rect cell{x - p.gap / 2, column.y - p.value_height, p.bar_width + p.gap, 0};
    const Item item = ui.add(std::move(node), {cell.x, cell.y, cell.width, area.bottom() - cell.y});
    const bool last = i + 1 == chart.bars.size();
    const Color tone = last ? role.fill : mix(ui.colours().card, role.fill, 0.45F);
    const float radius = std::min(ui.px(2), height);
    if (ui.theme().high_contrast() && !last) {
      ui.outline(column, 0, ui.theme().thick_line(), role.line);
    } else {
      ui.fill_rounded(column, radius, tone);
      // Only the top is round: bars stand on their line.
      ui.fill({column.x, column.bottom() - std::min(height, radius), column.width,
               std::min(height, radius)},
              tone);
    }
    ui.text(item, {cell.x, cell.y, cell.width, p.value_height + 1},
            bar_text(ui, chart, bar.value_text, true, p.text_scale));
    ui.text(item, {cell.x, base + ui.px(2), cell.width, p.label_height + 1},
            bar_text(ui, chart, bar.label, false, p.text_scale));
  }
}

}  // namespace

float bar_chart_height(Ui& ui, float width, const BarChart& chart) {
  return fixed_height(ui, parts(ui, width, chart)) + ui.px(kBarsMm);
}

float bar_chart_least_height(Ui& ui, float width, const BarChart& chart) {
  return fixed_height(ui, parts(ui, width, chart)) + ui.px(kLeastBarsMm);
}

void bar_chart(Ui& ui, const Rect& rect, const BarChart& chart) {
  Rect inner = panel(ui, rect);
  const ChartParts p = parts(ui, rect.width, chart);
  if (!chart.title.empty()) {
    const Rect place = cut_top(inner, p.title_height);
    Node node;
    node.id = chart.id;
    node.role = NodeRole::kHeading;
    node.name = chart.title;
    node.locale = chart.locale;
    ui.text(ui.add(std::move(node), place), place, p.title);
  }
  Rect source = cut_bottom(inner, p.source_height);
  draw_bars(ui, inner, chart, p);
  if (!chart.source.empty()) {
    Node node;
    node.id = chart.id + ".source";
    node.name = chart.source;
    node.locale = chart.locale;
    const Item item = ui.add(std::move(node), source);
    cut_top(source, ui.px(3));
    source.height += 1;
    ui.text(item, source, p.source);
  }
}

}  // namespace kiosk::ui
