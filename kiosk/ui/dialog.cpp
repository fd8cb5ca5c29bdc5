#include "ui/dialog.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

struct DialogParts {
  TextBlock title;
  TextBlock german;
  TextBlock text;
  float ring = 0;
  float inner_width = 0;
  std::vector<Rect> buttons;  // From the top left of their area.
  float buttons_height = 0;
  float gap = 0;
  float height = 0;  // Of everything inside the padding.
};

// Side by side where they fit, else under each other.
void place_buttons(Ui& ui, const Dialog& dialog, DialogParts& p) {
  if (dialog.buttons.empty()) return;
  const float gap = ui.px(5);
  float total = -gap;
  float height = 0;
  for (const Button& b : dialog.buttons) {
    const Vec2 size = button_size(ui, b);
    total += std::max(size.x, ui.px(40)) + gap;
    height = std::max(height, size.y + ui.px(2));
  }
  if (total <= p.inner_width) {
    float x = dialog.centred ? (p.inner_width - total) / 2 : 0;
    for (const Button& b : dialog.buttons) {
      const float width = std::max(button_size(ui, b).x, ui.px(40));
      p.buttons.push_back({x, 0, width, height});
      x += width + gap;
    }
    p.buttons_height = height;
    return;
  }
  float y = 0;
  for (const Button& b : dialog.buttons) {
    const float own = button_height(ui, p.inner_width, b);
    p.buttons.push_back({0, y, p.inner_width, own});
    y += own + gap;
  }
  p.buttons_height = y - gap;
}

DialogParts parts(Ui& ui, float inner_width, const Dialog& dialog, float scale) {
  const Colours& c = ui.colours();
  DialogParts p;
  p.inner_width = inner_width;
  p.gap = ui.px(5);
  p.title = make_block(dialog.title, dialog.centred ? Style::kHeading : Style::kSubheading, c.ink,
                       c.card, dialog.locale);
  p.title.scale = dialog.centred ? scale : 1.2F * scale;
  p.german = make_block(dialog.german, Style::kBody, c.second_ink, c.card, "de");
  p.text = make_block(dialog.text, Style::kLead, dialog.centred ? c.second_ink : c.ink, c.card,
                      dialog.locale);
  p.text.scale = scale;
  if (dialog.centred) p.title.align = p.text.align = text::Align::kCentre;
  if (dialog.countdown) p.ring = countdown_size(ui);
  place_buttons(ui, dialog, p);
  const auto add = [&](float height) {
    if (height > 0) p.height += height + (p.height > 0 ? p.gap : 0);
  };
  add(p.ring);
  add(ui.height(p.title, inner_width));
  if (!dialog.german.empty()) p.height += ui.height(p.german, inner_width);
  if (!dialog.text.empty()) add(ui.height(p.text, inner_width));
  add(p.buttons_height > 0 ? p.buttons_height + ui.px(3) : 0);
  return p;
}

struct Fitted {
  DialogParts parts;
  float padding = 0;
};

// As wide as reads well; wider, and then with smaller words, when a long text at
// a large size would not fit the glass.
Fitted fit(Ui& ui, const Dialog& dialog) {
  const Rect screen = ui.screen();
  const float most = screen.width - 2 * ui.theme().margin();
  const float wanted = ui.px(ui.portrait() ? 230 : 248 * ui.theme().scale());
  Fitted fitted;
  for (const float width : {std::min(most, wanted), most}) {
    fitted.padding = std::min(ui.px(14), width * 0.08F);
    fitted.parts = parts(ui, width - 2 * fitted.padding, dialog, 1);
    if (fitted.parts.height + 2 * fitted.padding <= screen.height - 2 * ui.px(6)) return fitted;
  }
  for (const float scale : {0.9F, 0.8F, 0.7F, 0.6F}) {
    fitted.padding = ui.px(7);
    fitted.parts = parts(ui, most - 2 * fitted.padding, dialog, scale);
    if (fitted.parts.height + 2 * fitted.padding <= screen.height - 2 * ui.px(6)) break;
  }
  return fitted;
}

std::optional<std::string> draw_words(Ui& ui, const Item& item, Rect& inner, const Dialog& dialog,
                                      const DialogParts& p) {
  if (dialog.countdown) {
    countdown(ui, centred(cut_top(inner, p.ring), p.ring, p.ring), *dialog.countdown);
    cut_top(inner, p.gap);
  }
  ui.text(item, cut_top(inner, ui.height(p.title, p.inner_width)), p.title);
  if (!dialog.german.empty()) {
    const Rect place = cut_top(inner, ui.height(p.german, p.inner_width));
    Node node;
    node.id = dialog.id + ".german";
    node.name = dialog.german;
    node.locale = "de";
    ui.text(ui.add(std::move(node), place), place, p.german);
  }
  if (dialog.text.empty()) return {};
  cut_top(inner, p.gap);
  return ui.text(item, cut_top(inner, ui.height(p.text, p.inner_width)), p.text);
}

}  // namespace

std::optional<std::string> dialog(Ui& ui, const Dialog& dialog) {
  ui.begin_modal();
  std::optional<std::string> answer;
  const Rect screen = ui.screen();
  if (!dialog.outside_id.empty()) {
    Node outside;
    outside.id = dialog.outside_id;
    outside.role = NodeRole::kButton;
    outside.name = dialog.outside_name;
    outside.decorative = dialog.outside_name.empty();
    if (ui.backdrop(std::move(outside)).activated()) answer = dialog.outside_id;
  }
  ui.fill(screen, ui.colours().veil);

  const Fitted fitted = fit(ui, dialog);
  const float padding = fitted.padding;
  const DialogParts& p = fitted.parts;
  const Rect card = centred(screen, p.inner_width + 2 * padding, p.height + 2 * padding);
  ui.fill_rounded(card, ui.px(10), ui.colours().card);
  if (ui.theme().high_contrast()) {
    ui.outline(card, ui.px(10), ui.theme().thick_line(), ui.colours().ink);
  }
  Node node;
  node.id = dialog.id;
  node.role = NodeRole::kDialog;
  node.name = dialog.title;
  node.description = dialog.text.text;
  node.locale = dialog.locale;
  const Item item = ui.add(std::move(node), card);
  Rect inner = card.inset(padding);
  if (auto link = draw_words(ui, item, inner, dialog, p)) answer = link;

  const Rect area{inner.x, card.bottom() - padding - p.buttons_height, inner.width,
                  p.buttons_height};
  for (std::size_t i = 0; i < dialog.buttons.size(); ++i) {
    Rect place = p.buttons[i];
    place.x += area.x;
    place.y += area.y;
    if (button(ui, place, dialog.buttons[i])) answer = dialog.buttons[i].id;
  }
  if (ui.back_key() && !dialog.back_id.empty()) answer = dialog.back_id;
  return answer;
}

void toast(Ui& ui, const Rect& area, const Toast& toast) {
  const Colours& c = ui.colours();
  TextBlock text = make_block(toast.text, Style::kButton, c.paper, c.ink);
  text.centred_in_box = true;
  const float icon = toast.icon.empty() ? 0 : icon_box_side(ui, 7) + ui.px(4);
  const float room = area.width - 2 * ui.px(8) - icon;
  const Vec2 size = ui.measure(text, room);
  const float width = size.x + 1 + 2 * ui.px(8) + icon;
  const float height = std::max(ui.px(16), size.y + 2 * ui.px(4));
  const Rect box{area.x + (area.width - width) / 2, area.bottom() - height - ui.px(4), width,
                 height};
  Node node;
  node.id = toast.id;
  node.role = NodeRole::kStatus;
  node.name = toast.text;
  const Item item = ui.add(std::move(node), box);
  ui.fill_rounded(box, ui.px(8), c.ink);
  if (ui.theme().high_contrast()) ui.outline(box, ui.px(8), ui.theme().thick_line(), c.paper);
  Rect inner = pad(box, ui.px(8), 0);
  if (icon > 0) {
    ui.icon(item, cut_start(inner, icon - ui.px(4)), toast.icon, icon - ui.px(4), c.paper);
    cut_start(inner, ui.px(4));
  }
  ui.text(item, inner, text);
}

}  // namespace kiosk::ui
