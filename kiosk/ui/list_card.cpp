#include "ui/list_card.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kIconMm = 22;
constexpr float kMarkMm = 9;

struct CardParts {
  TextBlock title;
  TextBlock summary;
  float icon = 0;
  float tail = 0;  // Room for chevron or check mark.
  float vertical = 0;
};

CardParts parts(Ui& ui, const ListCard& card, const CardLook& look) {
  CardParts p;
  p.title = make_block(card.title, Style::kTitle, look.ink, look.ground, card.locale);
  p.summary = make_block(card.summary, Style::kSmall, look.second_ink, look.ground, card.locale);
  p.summary.scale = 1.12F;
  if (!card.icon.empty()) p.icon = icon_box_side(ui, kIconMm);
  if (card.chevron || card.chosen) p.tail = icon_box_side(ui, kMarkMm) + ui.px(4);
  p.vertical = ui.px(4.5F);
  return p;
}

float words_width(Ui& ui, float width, const CardParts& p) {
  const float icon = p.icon > 0 ? p.icon + ui.px(6) : 0;
  return std::max(ui.px(10), width - 2 * ui.px(6) - icon - p.tail);
}

float words_height(Ui& ui, float width, const CardParts& p) {
  const float summary = p.summary.text.empty() ? 0 : ui.height(p.summary, width);
  return ui.height(p.title, width) + summary;
}

void draw_tail(Ui& ui, const Item& item, Rect tail, const ListCard& card, const CardLook& look) {
  const float side = icon_box_side(ui, kMarkMm);
  const Rect box = middle(cut_end(tail, side), side);
  const RoleColours teal = ui.theme().role(Role::kTeal);
  if (card.chosen.value_or(false)) {
    const bool inverted = ui.theme().high_contrast();
    check_mark(ui, item, box, inverted ? teal.on_fill : teal.fill,
               inverted ? teal.fill : teal.on_fill);
  } else if (card.chevron) {
    ui.icon(item, box, ui.directional("chevron-right"), side, look.second_ink);
  }
}

}  // namespace

float list_card_height(Ui& ui, float width, const ListCard& card) {
  const CardParts p = parts(ui, card, {});
  const float words = words_height(ui, words_width(ui, width, p), p);
  return std::max(ui.theme().target(), std::max(p.icon, words) + 2 * p.vertical);
}

bool list_card_breaks_words(Ui& ui, float width, const ListCard& card) {
  const CardParts p = parts(ui, card, {});
  return ui.breaks_words(p.title, words_width(ui, width, p));
}

bool list_card(Ui& ui, const Rect& rect, const ListCard& card) {
  Node node;
  node.id = card.id;
  node.role = card.chosen ? NodeRole::kChoice : NodeRole::kButton;
  node.name = card.title;
  node.description = card.summary.text;
  node.locale = card.locale;
  node.checked = card.chosen.value_or(false);
  node.disabled = card.disabled;
  const Item item = ui.target(std::move(node), rect);
  const CardLook look =
      touch_card(ui, item, card.chosen.value_or(false), card.filled, card.disabled);
  const CardParts p = parts(ui, card, look);

  Rect inner = pad(rect, ui.px(6), 0);
  if (p.icon > 0) {
    const Rect box = middle(cut_start(inner, p.icon), p.icon);
    const bool on_fill = look.ground == ui.theme().role(Role::kTeal).fill;
    if (on_fill) {
      icon_box_on(ui, item, box, card.icon, look.ground, look.ink);
    } else {
      icon_box(ui, item, box, card.icon, ui.theme().role(card.role));
    }
    cut_start(inner, ui.px(6));
  }
  if (p.tail > 0) draw_tail(ui, item, cut_end(inner, p.tail), card, look);

  const float width = words_width(ui, rect.width, p);
  Rect words = middle(inner, words_height(ui, width, p));
  words.width = width;
  ui.text(item, cut_top(words, ui.height(p.title, width)), p.title);
  words.height += 1;
  ui.text(item, words, p.summary);
  return item.activated();
}

}  // namespace kiosk::ui
