#include "ui/tab_bar.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kPaddingMm = 4;
constexpr float kIconMm = 16;
constexpr float kMarkMm = 6;
/// Capitals of the tabs and the title at every text size.
constexpr float kCapitalMm = 4.6F;
constexpr float kSmallCapitalMm = 3.9F;

struct Grounds {
  Color bar;
  Color ink;
};

// Dark on a light screen, so that nobody takes it for the visitors' terminal. The contrast
// themes know black and white only: there it is the paper with a line below.
Grounds grounds(Ui& ui) {
  const Colours& c = ui.colours();
  if (ui.theme().high_contrast()) return {c.paper, c.ink};
  return {c.ink, c.card};
}

TextBlock scaled(Ui& ui, TextBlock block, float capital_mm) {
  block.scale = capital_mm / ui.theme().capital_mm(block.style);
  return block;
}

struct Tabs {
  std::vector<Rect> places;  ///< From the top left of their area.
  float height = 0;
};

struct BarParts {
  TextBlock title;
  TextBlock status;
  float icon = 0;
  float head_width = 0;
  float head_height = 0;
  bool beside = true;
  Tabs tabs;
};

TextBlock tab_label(Ui& ui, const TabBar::Tab& tab, Color ink, Color ground) {
  TextBlock block = scaled(ui, make_block(tab.label, Style::kBody, ink, ground), kCapitalMm);
  block.align = text::Align::kCentre;
  block.centred_in_box = true;
  return block;
}

float tab_width(Ui& ui, const TabBar::Tab& tab) {
  // Every tab has room for the mark of the chosen one, so that none moves when it is chosen.
  const float words = ui.measure(tab_label(ui, tab, {}, {}), 0).x + 1;
  return std::max(ui.theme().target(), words + ui.px(kMarkMm) + ui.px(1.5F) + 2 * ui.px(4));
}

float tab_height(Ui& ui, const TabBar& bar) {
  float height = ui.theme().target();
  for (const TabBar::Tab& tab : bar.tabs) {
    height = std::max(height, ui.height(tab_label(ui, tab, {}, {}), 0) + ui.px(2));
  }
  return height;
}

// Each as wide as its word, in one row.
Tabs tabs_in_row(Ui& ui, const TabBar& bar) {
  Tabs tabs;
  tabs.height = tab_height(ui, bar);
  float x = 0;
  for (const TabBar::Tab& tab : bar.tabs) {
    const float own = tab_width(ui, tab);
    tabs.places.push_back({x, 0, own, tabs.height});
    x += own + ui.theme().target_gap();
  }
  return tabs;
}

// All of one width in as few rows as their words allow.
Tabs tabs_in_rows(Ui& ui, float width, const TabBar& bar) {
  const float gap = ui.theme().target_gap();
  const float height = tab_height(ui, bar);
  float widest = ui.theme().target();
  for (const TabBar::Tab& tab : bar.tabs) widest = std::max(widest, tab_width(ui, tab));
  const int count = std::max(1, static_cast<int>(bar.tabs.size()));
  const int fit = std::clamp(static_cast<int>((width + gap) / (widest + gap)), 1, count);
  const int rows = (count + fit - 1) / fit;
  Tabs tabs;
  tabs.height = static_cast<float>(rows) * (height + gap) - gap;
  tabs.places = grid({0, 0, width, tabs.height}, (count + rows - 1) / rows, rows, gap);
  return tabs;
}

float one_row(Ui& ui, const TabBar& bar) {
  float width = -ui.theme().target_gap();
  for (const TabBar::Tab& tab : bar.tabs) width += tab_width(ui, tab) + ui.theme().target_gap();
  return width;
}

float margin(Ui& ui) {
  return ui.portrait() ? ui.px(10) : ui.theme().margin();
}

BarParts parts(Ui& ui, float width, const TabBar& bar) {
  const Grounds g = grounds(ui);
  BarParts p;
  p.title = make_block({}, Style::kStrong, g.ink, g.bar);
  p.title.text.append(bar.title, true);
  p.title = scaled(ui, std::move(p.title), kCapitalMm);
  p.status = scaled(ui, make_block(bar.status, Style::kSmall, g.ink, g.bar), kSmallCapitalMm);
  p.icon = ui.px(kIconMm);
  p.head_width =
      p.icon + ui.px(5) + std::max(ui.measure(p.title, 0).x, ui.measure(p.status, 0).x) + 1;
  const float words = ui.height(p.title, 0) + (bar.status.empty() ? 0 : ui.height(p.status, 0));
  p.head_height = std::max(p.icon, words);
  const float inner = width - 2 * margin(ui);
  p.beside = p.head_width + ui.theme().gap() + one_row(ui, bar) <= inner;
  p.tabs = p.beside ? tabs_in_row(ui, bar) : tabs_in_rows(ui, inner, bar);
  return p;
}

void draw_head(Ui& ui, const Rect& rect, const TabBar& bar, const BarParts& p) {
  Node node;
  node.id = bar.id;
  node.role = NodeRole::kHeading;
  node.name = bar.title;
  node.description = bar.status;
  const Item item = ui.add(std::move(node), rect);
  Rect inner = rect;
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const Rect box = middle(cut_start(inner, p.icon), p.icon);
  ui.fill_rounded(box, ui.px(4), teal.fill);
  ui.icon(item, box, bar.icon, p.icon * 0.6F, teal.on_fill);
  cut_start(inner, ui.px(5));
  const float title = ui.height(p.title, 0);
  const float status = bar.status.empty() ? 0 : ui.height(p.status, 0);
  Rect words = middle(inner, title + status);
  ui.text(item, cut_top(words, title), p.title);
  words.height += 1;
  if (status > 0) ui.text(item, words, p.status);
}

bool draw_tab(Ui& ui, const Rect& rect, const TabBar::Tab& tab, bool chosen) {
  Node node;
  node.id = tab.id;
  node.role = NodeRole::kButton;
  node.name = tab.label;
  node.selected = chosen;
  const Item item = ui.target(std::move(node), rect);
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const Color ground = chosen ? teal.fill : ui.colours().card;
  const Color ink = chosen ? teal.on_fill : ui.colours().ink;
  const float radius = rect.height / 2;
  ui.fill_rounded(item.ground(), radius, item.pressed() ? ui.theme().pressed(ground) : ground);
  if (!chosen) ui.outline(item.ground(), radius, ui.theme().line(), ui.colours().control_line);
  const TextBlock label = tab_label(ui, tab, ink, ground);
  Rect inner = pad(rect, ui.px(4), 0);
  if (chosen) {
    // Chosen is never said by colour alone.
    const float side = ui.px(kMarkMm);
    const float gap = ui.px(1.5F);
    inner = centred(inner, std::min(inner.width, side + gap + ui.measure(label, 0).x + 1),
                    inner.height);
    ui.icon(item, middle(cut_start(inner, side), side), "check", side, ink);
    cut_start(inner, gap);
  }
  ui.text(item, inner, label);
  return item.activated();
}

}  // namespace

float tab_bar_height(Ui& ui, float width, const TabBar& bar) {
  const BarParts p = parts(ui, width, bar);
  const float padding = 2 * ui.px(kPaddingMm);
  if (p.beside) return std::max(p.head_height, p.tabs.height) + padding;
  return p.head_height + ui.theme().target_gap() + p.tabs.height + padding;
}

std::optional<std::size_t> tab_bar(Ui& ui, const Rect& rect, const TabBar& bar) {
  const BarParts p = parts(ui, rect.width, bar);
  ui.fill(rect, grounds(ui).bar);
  if (ui.theme().high_contrast()) {
    const float line = ui.theme().thick_line();
    ui.fill({rect.x, rect.bottom() - line, rect.width, line}, ui.colours().ink);
  }
  Rect inner = pad(rect, margin(ui), ui.px(kPaddingMm));
  if (p.beside) {
    draw_head(ui, cut_start(inner, p.head_width), bar, p);
    inner = middle(cut_end(inner, one_row(ui, bar)), p.tabs.height);
  } else {
    draw_head(ui, cut_top(inner, p.head_height), bar, p);
    cut_top(inner, ui.theme().target_gap());
  }
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < bar.tabs.size(); ++i) {
    Rect place = p.tabs.places[i];
    place.x += inner.x;
    place.y += inner.y;
    if (draw_tab(ui, place, bar.tabs[i], bar.chosen == i)) tapped = i;
  }
  return tapped;
}

}  // namespace kiosk::ui
