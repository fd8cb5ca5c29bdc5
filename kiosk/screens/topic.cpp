#include "screens/topic.h"

#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/chip.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <cmath>

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

float lead_height_of(const Context& context, float width, ui::ScreenTitle title) {
  const float with_lead = ui::screen_title_height(context.ui, width, title);
  title.lead = {};
  return with_lead - ui::screen_title_height(context.ui, width, title);
}

/// Parts that this many rows need; none fit where `in_part` is 0.
std::size_t parts_of(std::size_t rows, std::size_t in_part) {
  constexpr std::size_t kEndless = 1000;
  return in_part == 0 ? kEndless : (rows + in_part - 1) / in_part;
}

std::optional<Intent> filter_of(const std::string& chip) {
  return ChooseFilter{chip.substr(kFilterPrefix.size())};
}

}  // namespace

std::optional<Intent> topic(const Context& context, const TopicModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  const auto chips = chips_of(context, model);
  CardList cards = cards_of(model);
  const auto foot = foot_of(model);

  ui::ScreenTitle title;
  title.title = model.topic.title;
  title.lead = ui::RichText(model.topic.lead, model.topic.locale);
  title.locale = model.topic.locale;
  const float chips_height = chips.empty() ? 0 : ui::chips_height(ui, area.width, chips) + gap;
  const float foot_height = foot ? ui::callout_height(ui, area.width, *foot) + gap : 0;
  const bool few = cards.cards.size() <= kMaxChoices;
  const auto spare = [&] {
    return area.height - ui::screen_title_height(ui, area.width, title) - chips_height;
  };
  const auto row = [&] { return card_row_height(context, area.width, cards); };
  const auto whole = [&](float foot_part) {
    return few && card_list_height(context, area.width, cards) + foot_part <= spare();
  };
  const auto least = [&] { return row() + ui::part_strip_height(context.ui); };
  // What gives way: the lead, the summaries; then the filters begin the list.
  if (spare() < least() || (few && !whole(foot_height)) ||
      rows_in_part(context, area.width, cards, spare()) < 2) {
    title.lead = {};
  }
  cards = fitted_cards(context, area.width, std::move(cards), spare());
  const bool chips_fixed = spare() >= least();
  const auto rows_in = [&](float height) {
    return rows_in_part(context, area.width, cards, height);
  };
  // Without the lead a long list may need fewer parts.
  const float lead_height = lead_height_of(context, area.width, title);
  if (!few && rows_in(spare() - foot_height + lead_height) > rows_in(spare() - foot_height)) {
    title.lead = {};
  }
  // The callout stays on every part unless the list gets by with fewer parts without it;
  // then it ends the list.
  const bool foot_fixed =
      foot && chips_fixed &&
      (whole(foot_height) || parts_of(list_rows(context, cards), rows_in(spare() - foot_height)) <=
                                 parts_of(list_rows(context, cards) + 1, rows_in(spare())));

  ui::screen_title(ui, area, title);
  if (!chips.empty() && chips_fixed) {
    const Rect place = ui::cut_top(area, chips_height - gap);
    ui::cut_top(area, gap);
    if (const auto touched = ui::chips(ui, place, chips)) intent = filter_of(chips[*touched].id);
  }
  const Rect foot_place = foot_fixed ? ui::cut_bottom(area, foot_height - gap) : Rect{};
  if (foot_fixed) ui::cut_bottom(area, gap);

  ui::Flow flow(ui, area.width, "topic");
  if (!chips.empty() && !chips_fixed) {
    flow.block(chips_height - gap, [&ui, &chips](const Rect& rect) -> std::optional<std::string> {
      const auto touched = ui::chips(ui, rect, chips);
      return touched ? std::optional(chips[*touched].id) : std::nullopt;
    });
  }
  if (cards.cards.empty()) {
    flow.paragraph(ui::RichText(context.words("list.none")), ui::Style::kLead);
  }
  // Cards that share their part with something else stay low.
  const bool one_part = few && card_list_height(context, area.width, cards) <= area.height;
  const bool alone = chips_fixed && !(one_part && foot && !foot_fixed);
  const float filled = alone ? filled_row_height(context, area.width, cards, area.height) : 0;
  add_cards(context, flow, area.width, cards, filled);
  if (foot && !foot_fixed) flow.callout(*foot);
  const FlowResult result =
      show_flow(context, flow, area_for_choices(context, area, cards, filled), model.anchor);
  if (result.moved) intent = result.moved;
  if (result.touched) {
    intent = result.touched->starts_with(kFilterPrefix) ? filter_of(*result.touched)
                                                        : follow(*result.touched);
  }
  if (foot_fixed) {
    if (const auto link = ui::callout(ui, foot_place, *foot)) intent = follow(*link);
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
