#include "screens/booking.h"
#include "screens/booking_steps.h"
#include "screens/card_list.h"
#include "ui/callout.h"
#include "ui/panel.h"
#include "ui/ui.h"

namespace kiosk::screens {

namespace {

constexpr std::string_view kServicePrefix = "service.";

CardList cards_of(const Context& context, const ServiceModel& model) {
  CardList list;
  list.id = "book.services";
  for (const ServiceCard& service : model.services) {
    ui::ListCard card;
    card.id = std::string(kServicePrefix) + service.id;
    card.title = service.name;
    card.summary = ui::RichText(minutes_text(context.words, service.minutes));
    card.icon = service.icon;
    card.role = ui::Role::kAmber;
    if (service.id == model.chosen) card.chosen = true;
    list.cards.push_back(std::move(card));
  }
  return list;
}

void draw_unavailable(const Context& context, Rect area) {
  ui::Callout callout;
  callout.id = "book.unavailable";
  callout.kind = ui::CalloutKind::kWarning;
  callout.text.append(context.words("book.unavailable_title"), true);
  callout.text.append(" ");
  callout.text.append(context.words("book.unavailable_lead"));
  ui::Ui& ui = context.ui;
  ui::callout(ui, ui::cut_top(area, ui::callout_height(ui, area.width, callout)), callout);
}

}  // namespace

std::optional<Intent> booking_service(const Context& context, const ServiceModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  draw_steps(context, area, Step::kService);
  CardList cards = cards_of(context, model);
  ui::ScreenTitle title;
  title.title = context.words("book.service_title");
  title.lead = ui::RichText(context.words("book.service_lead"));
  const float needed =
      ui::screen_title_height(ui, area.width, title) + card_list_height(context, area.width, cards);
  if (needed > area.height) title.lead = {};
  ui::screen_title(ui, area, title);
  cards = fitted_cards(context, area.width, std::move(cards), area.height);

  if (!model.available || model.services.empty()) {
    draw_unavailable(context, area);
  } else {
    ui::Flow flow(ui, area.width, "services");
    const float row = filled_row_height(context, area.width, cards, area.height);
    add_cards(context, flow, area.width, cards, row);
    const FlowResult result =
        show_flow(context, flow, area_for_choices(context, area, cards, row), model.anchor);
    intent = result.moved;
    if (result.touched) intent = ChooseService{result.touched->substr(kServicePrefix.size())};
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
