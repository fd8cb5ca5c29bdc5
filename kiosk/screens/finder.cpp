#include "screens/finder.h"

#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/button.h"
#include "ui/callout.h"
#include "ui/panel.h"
#include "ui/progress.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kAnswerPrefix = "answer.";
constexpr std::string_view kAgainId = "finder.ui.again";

ui::Callout note(const Context& context, std::string_view key, std::string_view icon) {
  ui::Callout callout;
  callout.id = key;
  callout.text = ui::RichText(context.words(key));
  callout.icon = icon;
  return callout;
}

CardList answers_of(const FinderModel& model) {
  CardList list;
  list.id = "finder.answers";
  for (const content::FinderAnswer& answer : model.question.answers) {
    ui::ListCard card;
    card.id = std::string(kAnswerPrefix) + answer.id;
    card.title = answer.label;
    card.summary = ui::RichText(answer.hint, model.locale);
    card.icon = answer.icon;
    card.role = ui::Role::kBlue;
    card.locale = model.locale;
    card.chevron = false;
    card.chosen = answer.id == model.chosen;
    list.cards.push_back(std::move(card));
  }
  return list;
}

/// The foot stands close below the last card while everything fits, else it ends the flow.
FlowResult draw_list(const Context& context, const CardList& cards, const ui::Callout& foot,
                     Rect area, std::uint32_t anchor) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  const float foot_height = ui::callout_height(ui, area.width, foot);
  const float room = area.height - gap - foot_height;
  const bool fixed =
      card_list_height(context, area.width, cards) <= room && cards.cards.size() <= kMaxChoices;
  Rect foot_place;
  if (fixed) {
    const float height = filled_list_height(context, area.width, cards, room);
    const Rect list = ui::cut_top(area, height);
    ui::cut_top(area, gap);
    foot_place = ui::cut_top(area, foot_height);
    area = list;
  }
  ui::Flow flow(ui, area.width, cards.id);
  // A list that fits only without the foot stays low, so that the foot follows soon.
  const bool in_parts = card_list_height(context, area.width, cards) > area.height;
  const float row = fixed      ? filled_row_height(context, area.width, cards, room)
                    : in_parts ? filled_row_height(context, area.width, cards, area.height)
                               : 0;
  add_cards(context, flow, area.width, cards, row);
  if (!fixed) flow.callout(foot);
  FlowResult result = show_flow(context, flow, area_for_choices(context, area, cards, row), anchor);
  if (fixed) ui::callout(ui, foot_place, foot);
  return result;
}

}  // namespace

std::optional<Intent> finder(const Context& context, const FinderModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = draw_top(context);
  ui::Progress progress;
  progress.id = "finder.progress";
  const int total = std::max(model.total, model.number);
  progress.label = context.words("finder.ui.progress", {{"number", std::int64_t{model.number}},
                                                        {"total", std::int64_t{total}}});
  progress.share = static_cast<float>(model.number) / static_cast<float>(total);
  ui::progress(ui, ui::cut_top(area, ui::progress_height(ui, area.width, progress)), progress);
  ui::cut_top(area, ui.theme().target_gap());

  ui::ScreenTitle title;
  title.title = model.question.text;
  title.lead = ui::RichText(model.question.hint, model.locale);
  title.locale = model.locale;
  CardList cards = answers_of(model);
  const float least =
      card_row_height(context, area.width, cards) + ui::part_strip_height(context.ui);
  if (ui::screen_title_height(ui, area.width, title) + least > area.height) title.lead = {};
  ui::screen_title(ui, area, title);
  cards = fitted_cards(context, area.width, std::move(cards), area.height);

  const ui::Callout privacy = note(context, "finder.ui.private", "shield");
  const FlowResult result = draw_list(context, cards, privacy, area, model.anchor);
  std::optional<Intent> intent = result.moved;
  if (result.touched) {
    intent = Answer{model.question.id, result.touched->substr(kAnswerPrefix.size())};
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

std::optional<Intent> finder_outcome(const Context& context, const OutcomeModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  ui::Button again;
  again.id = kAgainId;
  again.label = context.words(kAgainId);
  again.icon = "refresh";
  const Vec2 again_size = ui::button_size(ui, again);

  ui::Label small;
  small.id = "finder.outcome";
  small.text = ui::RichText(context.words("finder.ui.outcome"));
  small.style = ui::Style::kLead;
  small.second_ink = true;
  const float small_height = ui::label_height(ui, area.width - again_size.x - gap, small);
  Rect row = ui::cut_top(area, std::max(again_size.y, small_height));
  const Rect button_place = ui::cut_end(row, again_size.x);
  ui::cut_end(row, gap);
  ui::label(ui, ui::middle(row, small_height), small);
  if (ui::button(ui, ui::middle(button_place, again_size.y), again)) intent = RestartFinder{};

  ui::ScreenTitle title;
  title.title = model.outcome.title;
  title.locale = model.locale;
  ui::screen_title(ui, area, title);
  CardList cards;
  cards.id = "outcome.pages";
  for (const content::PageCard& page : model.outcome.pages) {
    cards.cards.push_back(list_card_of(page));
  }
  cards = fitted_cards(context, area.width, std::move(cards), area.height);
  ui::Flow flow(ui, area.width, "outcome");
  flow.paragraph(rich_text(model.outcome.text, model.locale), ui::Style::kLead);
  add_cards(context, flow, area.width, cards);
  flow.callout(note(context, "finder.ui.advice", "comment-account"));
  const FlowResult result = show_flow(context, flow, area, model.anchor);
  if (result.moved) intent = result.moved;
  if (result.touched) intent = follow(*result.touched);
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
