#include "screens/topic.h"

#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/chip.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kFilterPrefix = "filter.";

std::vector<ui::Chip> chips_of(const Context& context, const TopicModel& model) {
  std::vector<ui::Chip> chips;
  if (model.topic.filters.empty()) return chips;
  ui::Chip all;
  all.id = kFilterPrefix;
  all.label = context.words("list.all");
  all.chosen = model.filter.empty();
  chips.push_back(std::move(all));
  for (const content::Filter& filter : model.topic.filters) {
    ui::Chip chip;
    chip.id = std::string(kFilterPrefix) + filter.id;
    chip.label = filter.label;
    chip.locale = model.topic.locale;
    chip.chosen = filter.id == model.filter;
    chips.push_back(std::move(chip));
  }
  return chips;
}

CardList cards_of(const TopicModel& model) {
  CardList list;
  list.id = "topic.pages";
  for (const content::PageCard& page : model.topic.pages) {
    const bool shown = model.filter.empty() || std::find(page.filters.begin(), page.filters.end(),
                                                         model.filter) != page.filters.end();
    if (shown) list.cards.push_back(list_card_of(page));
  }
  return list;
}

std::optional<ui::Callout> foot_of(const TopicModel& model) {
  if (!model.topic.callout) return {};
  ui::Callout callout;
  callout.id = "topic.callout";
  callout.kind = callout_kind_of(model.topic.callout->kind);
  callout.text = rich_text(model.topic.callout->text, model.topic.locale);
  return callout;
}

/// What the list may take at least: one row of cards and the buttons below it.
float least_list_height(const Context& context, float width, const CardList& cards) {
  return card_row_height(context, width, cards) + part_strip_height(context);
}

}  // namespace

std::optional<Intent> topic(const Context& context, const TopicModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  const auto chips = chips_of(context, model);
  const CardList cards = cards_of(model);
  const auto foot = foot_of(model);

  ui::ScreenTitle title;
  title.title = model.topic.title;
  title.lead = ui::RichText(model.topic.lead, model.topic.locale);
  title.locale = model.topic.locale;
  const float chips_height = chips.empty() ? 0 : ui::chips_height(ui, area.width, chips) + gap;
  const float foot_height = foot ? ui::callout_height(ui, area.width, *foot) + gap : 0;
  const float all_cards = card_list_height(context, area.width, cards);
  const bool few = cards.cards.size() <= kMaxChoices;
  const auto spare = [&] {
    return area.height - ui::screen_title_height(ui, area.width, title) - chips_height;
  };
  if (spare() < least_list_height(context, area.width, cards)) title.lead = {};
  // The callout stays on every part while two rows fit above it; otherwise it ends the list.
  const bool foot_fixed =
      foot && ((few && spare() >= all_cards + foot_height) ||
               spare() >= 2 * least_list_height(context, area.width, cards) + foot_height);

  ui::screen_title(ui, area, title);
  if (!chips.empty()) {
    const Rect place = ui::cut_top(area, chips_height - gap);
    ui::cut_top(area, gap);
    if (const auto touched = ui::chips(ui, place, chips)) {
      intent = ChooseFilter{chips[*touched].id.substr(kFilterPrefix.size())};
    }
  }
  const Rect foot_place = foot_fixed ? ui::cut_bottom(area, foot_height - gap) : Rect{};
  if (foot_fixed) ui::cut_bottom(area, gap);

  ui::Flow flow(ui, area.width, "topic");
  if (cards.cards.empty()) {
    flow.paragraph(ui::RichText(context.words("list.none")), ui::Style::kLead);
  }
  // A list that is cut into parts anyway keeps its cards low.
  add_cards(context, flow, area.width, cards, few && all_cards <= area.height ? area.height : 0);
  if (foot && !foot_fixed) flow.callout(*foot);
  const FlowResult result =
      show_flow(context, flow, area_for_choices(context, area, cards), model.anchor);
  if (result.moved) intent = result.moved;
  if (result.touched) intent = follow(*result.touched);
  if (foot_fixed) {
    // Under the last card rather than far below it where the glass is tall.
    if (const auto link = ui::callout(ui, foot_place, *foot)) intent = follow(*link);
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
