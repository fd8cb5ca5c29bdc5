#include "screens/cards.h"

#include "screens/convert.h"
#include "ui/dialog.h"
#include "ui/panel.h"
#include "ui/qr_card.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kCloseId = "card.close";
constexpr std::string_view kContinueId = "idle.continue";
constexpr std::string_view kOutsideId = "idle.outside";
constexpr std::string_view kFinishedId = "idle.finished";
constexpr std::size_t kMaxRelated = 3;

ui::Button close_button(const Context& context) {
  ui::Button close;
  close.id = kCloseId;
  close.label = context.words("note.close");
  close.icon = "close";
  close.kind = ui::ButtonKind::kMain;
  return close;
}

/// The steps of reading a square code with a phone.
std::vector<ui::ListItem> steps_of(const Context& context) {
  std::vector<ui::ListItem> steps;
  for (const std::string_view key : {"take.step_camera", "take.step_point", "take.step_save"}) {
    ui::ListItem step;
    step.id = key;
    step.marker = ui::Marker::kNumber;
    step.number = context.words.number(static_cast<std::int64_t>(steps.size()) + 1);
    step.text = ui::RichText(context.words(key));
    step.on_card = true;
    steps.push_back(std::move(step));
  }
  return steps;
}

float steps_height(ui::Ui& ui, const std::vector<ui::ListItem>& steps, float width) {
  float height = 0;
  for (const ui::ListItem& step : steps) {
    height += ui::list_item_height(ui, width, step) + ui.theme().target_gap();
  }
  return height;
}

}  // namespace

std::optional<Intent> take_away(const Context& context, const TakeAwayModel& model) {
  ui::Ui& ui = context.ui;
  ui.begin_modal();
  ui.fill(ui.screen(), ui.colours().veil);
  const ui::Theme& theme = ui.theme();
  const float gap = theme.gap();

  ui::Label title;
  title.id = "take.title";
  title.text = ui::RichText(model.title, model.locale);
  title.style = ui::Style::kHeading;
  title.role = ui::NodeRole::kHeading;
  title.on_card = true;
  ui::Label offline;
  offline.id = "take.offline";
  offline.text = ui::RichText(context.words("take.offline"));
  offline.second_ink = true;
  offline.on_card = true;
  const ui::Button close = close_button(context);
  const auto steps = steps_of(context);

  // The square stands beside the words in landscape, above them in portrait.
  const bool portrait = ui.portrait();
  const Rect outer = ui::pad(ui.screen(), theme.margin(), ui.px(6));
  const float padding = ui.px(12);
  const float most_width = outer.width - 2 * padding;
  const float most_height = outer.height - 2 * padding;
  const float side =
      ui::qr_side(ui, model.square.size,
                  portrait ? most_height * 0.4F : std::min(most_height, most_width * 0.4F));
  const float words_width =
      portrait ? most_width : std::min(most_width - side - 2 * padding, ui.px(190) * theme.scale());
  const Vec2 close_size = ui::button_size(ui, close);
  const float words_height = ui::label_height(ui, words_width, title) + gap +
                             steps_height(ui, steps, words_width) +
                             ui::label_height(ui, words_width, offline) + gap + close_size.y;
  const float width = portrait ? most_width : words_width + 2 * padding + side;
  const float height = portrait ? side + gap + words_height : std::max(side, words_height);
  const Rect card =
      ui::centred(outer, width + 2 * padding, std::min(outer.height, height + 2 * padding));

  ui::Node node;
  node.id = "take";
  node.role = ui::NodeRole::kDialog;
  node.name = context.words("take.title");
  ui.add(std::move(node), card);
  ui.fill_rounded(card, ui.px(10), ui.colours().card);
  if (theme.high_contrast()) {
    ui.outline(card, ui.px(10), theme.thick_line(), ui.colours().ink);
  }
  Rect inside = card.inset(padding);
  ui::QrPicture square;
  square.id = "take.code";
  square.name = context.words("take.code");
  square.code = model.square;
  Rect square_place;
  if (portrait) {
    square_place = ui::cut_top(inside, side);
    ui::cut_top(inside, gap);
  } else {
    square_place = ui::cut_end(inside, side);
    inside.width = words_width;
    inside = ui::middle(inside, std::min(inside.height, words_height));
  }
  ui::label(ui, ui::cut_top(inside, ui::label_height(ui, inside.width, title)), title);
  ui::cut_top(inside, gap);
  for (const ui::ListItem& step : steps) {
    ui::list_item(ui, ui::cut_top(inside, ui::list_item_height(ui, inside.width, step)), step);
    ui::cut_top(inside, theme.target_gap());
  }
  ui::label(ui, ui::cut_top(inside, ui::label_height(ui, inside.width, offline)), offline);
  ui::cut_top(inside, gap);
  if (model.square.size > 0) ui::qr_picture(ui, square_place, square);
  const Rect button_row = ui::cut_top(inside, close_size.y);
  const bool closed = ui::button(
      ui, {button_row.x, button_row.y, std::min(button_row.width, close_size.x), close_size.y},
      close);
  if (closed || ui.back_key()) return CloseCard{};
  return {};
}

std::optional<Intent> term_card(const Context& context, const TermModel& model) {
  ui::Dialog card;
  card.id = "term";
  card.title = model.term.title;
  card.text = rich_text(model.term.text, model.term.locale);
  card.locale = model.term.locale;
  if (model.term.german != model.term.title) card.german = model.term.german;
  if (model.term.fallback) {
    card.text.append("\n" + context.words("note.fallback", {{"language", model.language_name}}));
  }
  card.centred = false;
  card.buttons.push_back(close_button(context));
  for (const RelatedTerm& related : model.related) {
    if (card.buttons.size() > kMaxRelated) break;
    ui::Button button;
    button.id = "term." + related.id;
    button.label = related.title;
    button.icon = "book-open-variant";
    button.locale = model.term.locale;
    card.buttons.push_back(std::move(button));
  }
  card.back_id = kCloseId;
  const auto touched = ui::dialog(context.ui, card);
  if (!touched) return {};
  if (*touched == kCloseId) return CloseCard{};
  return follow(*touched);
}

std::optional<Intent> idle(const Context& context, const IdleModel& model) {
  ui::Dialog warning;
  warning.id = "idle";
  warning.title = context.words("idle.title");
  warning.text = ui::RichText(context.words("idle.lead"));
  ui::Countdown countdown;
  countdown.id = "idle.countdown";
  countdown.seconds = context.words.number(model.seconds_left);
  countdown.name = context.words("idle.seconds", {{"count", std::int64_t{model.seconds_left}}});
  countdown.share = model.seconds > 0
                        ? static_cast<float>(model.seconds_left) / static_cast<float>(model.seconds)
                        : 0;
  warning.countdown = std::move(countdown);
  ui::Button stay;
  stay.id = kContinueId;
  stay.label = context.words(kContinueId);
  const std::string stay_label = stay.label;
  stay.kind = ui::ButtonKind::kMain;
  ui::Button leave;
  leave.id = kFinishedId;
  leave.label = context.words(kFinishedId);
  warning.buttons = {std::move(stay), std::move(leave)};
  warning.back_id = kContinueId;
  // A touch anywhere says that somebody is there.
  warning.outside_id = kOutsideId;
  warning.outside_name = stay_label;
  const auto touched = ui::dialog(context.ui, warning);
  if (!touched) return {};
  if (*touched == kFinishedId) return Finished{};
  return StillHere{};
}

}  // namespace kiosk::screens
