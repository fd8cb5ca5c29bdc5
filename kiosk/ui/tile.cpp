#include "ui/tile.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kIconMm = 24;
// Capitals of a tile that is nothing but a name: what one looks for among many.
constexpr float kNameMm = 8.6F;

struct TileParts {
  TextBlock title;
  TextBlock summary;
  float icon = 0;  // Side of the icon's square; 0 without one.
  float gap = 0;   // Between icon and words.
  float between = 0;
};

TileParts parts(Ui& ui, const Tile& tile, const CardLook& look) {
  TileParts p;
  p.title = make_block(tile.title, Style::kTitle, look.ink, look.ground, tile.locale);
  p.summary = make_block(tile.summary, Style::kSmall, look.second_ink, look.ground, tile.locale);
  p.summary.scale = 1.12F;
  if (tile.icon.empty()) {
    p.title.align = p.summary.align = text::Align::kCentre;
    const float title_mm = ui.theme().capital_mm(Style::kTitle);
    p.title.scale = std::max(kNameMm, title_mm) / title_mm;
  } else {
    p.icon = icon_box_side(ui, kIconMm);
    p.gap = ui.px(tile.icon_above ? 4 : 6);
  }
  p.between = tile.summary.empty() ? 0 : ui.px(1);
  return p;
}

float words_width(Ui& ui, float width, const Tile& tile, const TileParts& p) {
  const float inner = width - 2 * ui.theme().padding();
  const bool beside = p.icon > 0 && !tile.icon_above;
  return std::max(ui.px(10), beside ? inner - p.icon - p.gap : inner);
}

float words_height(Ui& ui, float width, const TileParts& p) {
  const float summary = p.summary.text.empty() ? 0 : ui.height(p.summary, width);
  return ui.height(p.title, width) + p.between + summary;
}

}  // namespace

float tile_height(Ui& ui, float width, const Tile& tile) {
  const TileParts p = parts(ui, tile, {});
  const float words = words_height(ui, words_width(ui, width, tile, p), p);
  const float content =
      tile.icon_above && p.icon > 0 ? p.icon + p.gap + words : std::max(p.icon, words);
  return std::max(ui.theme().target(), content + 2 * ui.px(5));
}

bool tile_breaks_words(Ui& ui, float width, const Tile& tile) {
  const TileParts p = parts(ui, tile, {});
  return ui.breaks_words(p.title, words_width(ui, width, tile, p));
}

bool tile(Ui& ui, const Rect& rect, const Tile& tile) {
  Node node;
  node.id = tile.id;
  node.role = NodeRole::kButton;
  node.name = tile.title;
  node.description = tile.summary;
  node.locale = tile.locale;
  node.checked = tile.chosen;
  const Item item = ui.target(std::move(node), rect);
  const CardLook look = touch_card(ui, item, tile.chosen, false, false);
  const TileParts p = parts(ui, tile, look);

  Rect inner = pad(rect, ui.theme().padding(), ui.px(5));
  const float width = words_width(ui, rect.width, tile, p);
  const float words = words_height(ui, width, p);
  const bool above = tile.icon_above && p.icon > 0;
  if (above) {
    // Title and summary follow the picture; what is left over stays below.
    inner = cut_top(inner, std::min(inner.height, p.icon + p.gap + words));
    const float slack = (rect.height - 2 * ui.px(5) - inner.height) / 2;
    inner.y += std::max(0.F, std::min(slack, ui.px(4)));
    icon_box(ui, item, {inner.x, inner.y, p.icon, p.icon}, tile.icon, ui.theme().role(tile.role));
    cut_top(inner, p.icon + p.gap);
  } else {
    if (p.icon > 0) {
      const Rect side = cut_start(inner, p.icon);
      icon_box(ui, item, middle(side, p.icon), tile.icon, ui.theme().role(tile.role));
      cut_start(inner, p.gap);
    }
    inner = middle(inner, words);
  }
  Rect title = cut_top(inner, ui.height(p.title, width));
  title.width = width;
  ui.text(item, title, p.title);
  cut_top(inner, p.between);
  inner.width = width;
  inner.height += 1;
  ui.text(item, inner, p.summary);
  if (tile.chosen) {
    const float mark = ui.px(7);
    const RoleColours teal = ui.theme().role(Role::kTeal);
    check_mark(ui, item, {rect.right() - mark - ui.px(3), rect.y + ui.px(3), mark, mark}, teal.fill,
               teal.on_fill);
  }
  return item.activated();
}

}  // namespace kiosk::ui
