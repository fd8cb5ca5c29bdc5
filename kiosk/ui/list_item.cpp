#include "ui/common.h"
#include "ui/panel.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kMarkerMm = 7;

struct ItemParts {
  TextBlock text;
  float marker = 0;
  float gap = 0;
};

ItemParts parts(Ui& ui, const ListItem& item) {
  const Colours& c = ui.colours();
  ItemParts p;
  p.text = make_block(item.text, Style::kBody, c.ink, item.on_card ? c.card : c.paper);
  p.text.follows_interface = false;
  p.marker = icon_box_side(ui, item.marker == Marker::kNumber ? 9 : kMarkerMm);
  p.gap = ui.px(item.marker == Marker::kBullet ? 2 : 4);
  return p;
}

bool runs_against(Ui& ui, const ItemParts& p, float width) {
  const bool right_to_left = ui.layout(p.text, width)->direction == text::Direction::kRightToLeft;
  return right_to_left != ui.right_to_left();
}

void draw_marker(Ui& ui, const Item& item, const Rect& box, const ListItem& list_item) {
  const RoleColours green = ui.theme().role(Role::kGreen);
  const RoleColours teal = ui.theme().role(Role::kTeal);
  switch (list_item.marker) {
    case Marker::kBullet: ui.circle(centred(box, ui.px(1.8F), ui.px(1.8F)), teal.fill); break;
    case Marker::kCheck: ui.icon(item, box, "check-circle", box.height, green.ink); break;
    case Marker::kWarning:
      ui.icon(item, box, "alert", box.height, ui.theme().role(Role::kAmber).ink);
      break;
    case Marker::kNumber: {
      const std::string& language =
          list_item.text.locale.empty() ? ui.locale() : list_item.text.locale;
      ui.circle(box, teal.fill);
      TextBlock number = make_block(list_item.number, Style::kSmall, teal.on_fill, teal.fill,
                                    figure_locale(language));
      number.text.spans = {
          {{0, static_cast<std::uint32_t>(list_item.number.size())}, true, false, {}}};
      number.align = text::Align::kCentre;
      number.centred_in_box = true;
      // The circle does not cut figures: what counts is the width.
      Rect room = box;
      room.height = std::max(box.height, ui.height(number, box.width));
      room.y -= (room.height - box.height) / 2;
      ui.text(item, room, number);
      break;
    }
  }
}

}  // namespace

float list_item_height(Ui& ui, float width, const ListItem& item) {
  const ItemParts p = parts(ui, item);
  return std::max(p.marker, ui.height(p.text, std::max(ui.px(10), width - p.marker - p.gap)));
}

float list_item_indent(Ui& ui, const ListItem& item) {
  const ItemParts p = parts(ui, item);
  return p.marker + p.gap;
}

std::optional<std::string> list_item(Ui& ui, const Rect& rect, const ListItem& item) {
  const ItemParts p = parts(ui, item);
  Node node;
  node.id = item.id;
  node.name = item.text.text;
  node.value = item.number;
  node.locale = item.text.locale;
  const Item made = ui.add(std::move(node), rect);
  Rect inner = rect;
  // The marker stands where the words begin, also of a text that runs against the screen.
  const bool against = runs_against(ui, p, std::max(ui.px(10), rect.width - p.marker - p.gap));
  const auto cut_words_side = [&](float width) {
    return against ? cut_end(inner, width) : cut_start(inner, width);
  };
  Rect box = cut_words_side(p.marker);
  // The marker stands on the first line, in its middle.
  const float first_line = ui.line_height_px(Style::kBody, p.text.text.locale);
  box.height = std::max(p.marker, first_line);
  if (!item.continued) draw_marker(ui, made, centred(box, p.marker, p.marker), item);
  cut_words_side(p.gap);
  const float slack = std::max(0.F, p.marker - first_line) / 2;
  cut_top(inner, slack);
  inner.height += slack;
  return ui.text(made, inner, p.text);
}

}  // namespace kiosk::ui
