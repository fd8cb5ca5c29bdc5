#include "ui/panel.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {

Rect panel(Ui& ui, const Rect& rect) {
  ui.fill_rounded(rect, ui.theme().radius(), ui.colours().card);
  ui.outline(rect, ui.theme().radius(), ui.theme().line(), ui.colours().line);
  return rect.inset(ui.theme().padding());
}

Rect dashed_panel(Ui& ui, const Rect& rect) {
  ui.fill_rounded(rect, ui.theme().radius(), ui.colours().card);
  ui.dashed_outline(rect, ui.theme().radius(), ui.colours().line);
  return rect.inset(ui.theme().padding());
}

namespace {

TextBlock label_block(Ui& ui, const Label& label) {
  const Colours& c = ui.colours();
  TextBlock block = make_block(label.text, label.style, label.second_ink ? c.second_ink : c.ink,
                               label.on_card ? c.card : c.paper);
  block.align = label.align;
  block.tracking = label.tracking;
  block.max_lines = label.max_lines;
  block.is_private = label.is_private;
  return block;
}

}  // namespace

float label_height(Ui& ui, float width, const Label& label) {
  return ui.height(label_block(ui, label), width);
}

std::optional<std::string> label(Ui& ui, const Rect& rect, const Label& label) {
  Node node;
  node.id = label.id;
  node.role = label.role;
  node.name = label.text.text;
  node.locale = label.text.locale;
  node.is_private = label.is_private;
  const Item item = ui.add(std::move(node), rect);
  return ui.text(item, rect, label_block(ui, label));
}

namespace {

struct TitleParts {
  TextBlock title;
  TextBlock lead;
};

TitleParts parts(Ui& ui, const ScreenTitle& title) {
  const Colours& c = ui.colours();
  TitleParts p;
  p.title = make_block(title.title, Style::kHeading, c.ink, c.paper, title.locale);
  p.lead = make_block(title.lead, Style::kLead, c.second_ink, c.paper, title.locale);
  p.title.align = p.lead.align = title.align;
  p.title.follows_interface = p.lead.follows_interface = title.follows_interface;
  return p;
}

}  // namespace

float screen_title_height(Ui& ui, float width, const ScreenTitle& title) {
  const TitleParts p = parts(ui, title);
  const float lead = title.lead.empty() ? 0 : ui.height(p.lead, width);
  return ui.height(p.title, width) + lead + ui.px(4);
}

void screen_title(Ui& ui, Rect& area, const ScreenTitle& title) {
  const TitleParts p = parts(ui, title);
  Rect place = cut_top(area, ui.height(p.title, area.width));
  Node node;
  node.id = "screen.title";
  node.role = NodeRole::kHeading;
  node.name = title.title;
  node.locale = title.locale;
  ui.text(ui.add(std::move(node), place), place, p.title);
  if (!title.lead.empty()) {
    place = cut_top(area, ui.height(p.lead, area.width));
    Node lead;
    lead.id = "screen.lead";
    lead.name = title.lead.text;
    lead.locale = p.lead.text.locale;
    ui.text(ui.add(std::move(lead), place), place, p.lead);
  }
  cut_top(area, ui.px(4));
}

}  // namespace kiosk::ui
