#include "ui/action_card.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kIconMm = 22;
constexpr float kBarMm = 3.5F;
/// Of the card's width; with less, the buttons go below the words.
constexpr float kLeastWords = 0.45F;

struct CardParts {
  TextBlock title;
  TextBlock summary;
  float icon = 0;
  float words_width = 0;
  float words_height = 0;
  float bar = 0;  ///< With the gap above it.
  bool beside = true;
  std::vector<Rect> buttons;  ///< From the top left of their area.
  Vec2 buttons_size;
};

float side_padding(Ui& ui) {
  return ui.px(6);
}

// In rows that wrap at `width`.
void place_buttons(Ui& ui, float width, const ActionCard& card, CardParts& p) {
  const float gap = ui.theme().target_gap();
  Vec2 at;
  float row = 0;
  p.buttons.clear();
  p.buttons_size = {};
  for (const Button& button : card.buttons) {
    Vec2 size = button_size(ui, button);
    if (size.x > width) size = {width, button_height(ui, width, button)};
    if (at.x > 0 && at.x + size.x > width + 0.5F) {
      at = {0, at.y + row + gap};
      row = 0;
    }
    p.buttons.push_back({at.x, at.y, size.x, size.y});
    at.x += size.x + gap;
    row = std::max(row, size.y);
    p.buttons_size.x = std::max(p.buttons_size.x, at.x - gap);
    p.buttons_size.y = at.y + row;
  }
}

CardParts parts(Ui& ui, float width, const ActionCard& card) {
  const Colours& c = ui.colours();
  CardParts p;
  p.title = make_block(card.title, Style::kTitle, c.ink, c.card);
  p.summary = make_block(card.summary, Style::kSmall, c.second_ink, c.card);
  p.summary.scale = 1.12F;
  p.icon = icon_box_side(ui, kIconMm);
  const float inner = width - 2 * side_padding(ui);
  const float room = inner - p.icon - ui.px(6);
  place_buttons(ui, inner, card, p);
  const float tail = card.buttons.empty() ? 0 : p.buttons_size.x + ui.px(5);
  // Beside the words in one row only.
  p.beside = room - tail >= width * kLeastWords &&
             p.buttons_size.y <= 1.5F * std::max(ui.theme().target(), p.icon);
  p.words_width = std::max(ui.px(10), p.beside ? room - tail : room);
  p.words_height = ui.height(p.title, p.words_width);
  if (!card.summary.empty()) p.words_height += ui.height(p.summary, p.words_width);
  if (card.share) p.bar = ui.px(kBarMm) + ui.px(3);
  return p;
}

void draw_bar(Ui& ui, const Rect& track, float share) {
  ui.fill_rounded(track, track.height / 2, ui.colours().keyboard);
  if (ui.theme().high_contrast()) {
    ui.outline(track, track.height / 2, ui.theme().line(), ui.colours().ink);
  }
  const float width = track.width * std::clamp(share, 0.F, 1.F);
  if (width <= 0) return;
  const Rect done{track.x, track.y, std::max(track.height, width), track.height};
  ui.fill_rounded(done, track.height / 2, ui.theme().role(Role::kTeal).fill);
}

}  // namespace

float action_card_height(Ui& ui, float width, const ActionCard& card) {
  const CardParts p = parts(ui, width, card);
  const float words = std::max(p.icon, p.words_height + p.bar);
  const float below = card.buttons.empty() ? 0 : p.buttons_size.y;
  const float content = p.beside ? std::max(words, below) : words + ui.px(4) + below;
  return content + 2 * ui.px(4.5F);
}

std::optional<std::string> action_card(Ui& ui, const Rect& rect, const ActionCard& card) {
  const CardParts p = parts(ui, rect.width, card);
  Node node;
  node.id = card.id;
  node.role = card.is_status ? NodeRole::kStatus : NodeRole::kText;
  node.name = card.title;
  node.description = card.summary.text;
  const Item item = ui.add(std::move(node), rect);
  ui.fill_rounded(rect, ui.theme().radius(), ui.colours().card);
  ui.outline(rect, ui.theme().radius(), ui.theme().line(), ui.colours().line);
  Rect inner = pad(rect, side_padding(ui), ui.px(4.5F));
  Rect below;
  if (!p.beside) {
    below = cut_bottom(inner, p.buttons_size.y);
    // Below the words they belong to, where there is room for that.
    const float indent = p.icon + ui.px(6);
    if (p.buttons_size.x + indent <= below.width) cut_start(below, indent);
    cut_bottom(inner, ui.px(4));
  }
  icon_box(ui, item, middle(cut_start(inner, p.icon), p.icon), card.icon,
           ui.theme().role(card.role));
  cut_start(inner, ui.px(6));
  if (p.beside && !card.buttons.empty()) {
    below = middle(cut_end(inner, p.buttons_size.x), p.buttons_size.y);
  }
  Rect words = middle(inner, p.words_height + p.bar);
  words.width = p.words_width;
  ui.text(item, cut_top(words, ui.height(p.title, p.words_width)), p.title);
  if (!card.summary.empty()) {
    ui.text(item, cut_top(words, ui.height(p.summary, p.words_width) + 1), p.summary);
  }
  if (card.share) draw_bar(ui, cut_bottom(words, ui.px(kBarMm)), *card.share);
  std::optional<std::string> tapped;
  for (std::size_t i = 0; i < card.buttons.size(); ++i) {
    Rect place = p.buttons[i];
    place.x += below.x;
    place.y += below.y;
    if (button(ui, place, card.buttons[i])) tapped = card.buttons[i].id;
  }
  return tapped;
}

}  // namespace kiosk::ui
