#include "locale/direction.h"
#include "screens/booking.h"
#include "screens/booking_steps.h"
#include "screens/card_list.h"
#include "ui/panel.h"
#include "ui/qr_card.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

/// × em between the letters of a code, which is read one letter at a time.
constexpr float kCodeTracking = 0.09F;
/// Room for 40 mm of a square of version 15 and its margin, in whole pixels a module.
constexpr float kSquareMm = 64;

ui::Label line(std::string id, std::string words, ui::Style style) {
  ui::Label label;
  label.id = std::move(id);
  label.text = ui::RichText(std::move(words));
  label.style = style;
  return label;
}

/// The card to photograph: number, square code, how to use them.
struct Ticket {
  ui::Label caption;
  ui::Label code;
  std::vector<ui::Label> hints;
  ui::QrPicture square;
};

Ticket ticket_of(const Context& context, const DoneModel& model) {
  Ticket ticket;
  ticket.caption = line("done.number", context.words("done.number"), ui::Style::kBody);
  ticket.code = line("done.code_text", model.code, ui::Style::kDisplay);
  ticket.code.tracking = kCodeTracking;
  ticket.code.is_private = true;
  for (const std::string_view key : {"done.scan", "done.change"}) {
    ticket.hints.push_back(line(std::string(key), context.words(key), ui::Style::kSmall));
  }
  for (ui::Label* label : {&ticket.caption, &ticket.code, &ticket.hints[0], &ticket.hints[1]}) {
    label->align = text::Align::kCentre;
    label->on_card = true;
    label->second_ink = label != &ticket.code;
  }
  ticket.square.id = "done.code";
  ticket.square.name = context.words("done.code");
  ticket.square.code = model.square;
  ticket.square.is_private = true;
  return ticket;
}

float words_height(ui::Ui& ui, const Ticket& ticket, float width) {
  float height =
      ui::label_height(ui, width, ticket.caption) + ui::label_height(ui, width, ticket.code);
  for (const ui::Label& hint : ticket.hints) {
    height += ui::label_height(ui, width, hint) + ui.theme().target_gap();
  }
  return height + ui.theme().target_gap();
}

/// The number stays on one line.
void fit_code(ui::Ui& ui, Ticket& ticket, float width) {
  for (const ui::Style style :
       {ui::Style::kDisplay, ui::Style::kHeading, ui::Style::kSubheading, ui::Style::kTitle}) {
    ticket.code.style = style;
    if (ui::label_height(ui, width, ticket.code) <= ui::label_height(ui, width * 4, ticket.code)) {
      return;
    }
  }
}

/// As large as the card has room for beside its words.
float square_side(ui::Ui& ui, const Ticket& ticket, const Rect& inside) {
  if (ticket.square.code.size == 0) return 0;
  const float room = std::min(inside.width, inside.height - words_height(ui, ticket, inside.width));
  return ui::qr_side(ui, ticket.square.code.size, std::max(room, ui.px(30)));
}

void draw_ticket(ui::Ui& ui, const Ticket& ticket, const Rect& rect) {
  Rect inside = ui::dashed_panel(ui, rect);
  const float gap = ui.theme().target_gap();
  const float side = square_side(ui, ticket, inside);
  inside =
      ui::middle(inside, std::min(inside.height, side + words_height(ui, ticket, inside.width)));
  const auto next = [&](const ui::Label& label) {
    ui::label(ui, ui::cut_top(inside, ui::label_height(ui, inside.width, label)), label);
  };
  next(ticket.caption);
  next(ticket.code);
  if (side > 0) {
    ui::qr_picture(ui, ui::cut_top(inside, side), ticket.square);
    ui::cut_top(inside, gap);
  }
  for (const ui::Label& hint : ticket.hints) {
    next(hint);
    ui::cut_top(inside, gap);
  }
}

float ticket_height(ui::Ui& ui, const Ticket& ticket, float width) {
  const float padding = ui.theme().padding();
  const float inner = width - 2 * padding;
  const float side =
      ticket.square.code.size > 0 ? ui::qr_side(ui, ticket.square.code.size, ui.px(kSquareMm)) : 0;
  return words_height(ui, ticket, inner) + side + 2 * padding;
}

void add_label(ui::Ui& ui, ui::Flow& flow, float width, const ui::Label& label, float gap) {
  ui::Flow::Item item;
  item.gap_before = gap;
  item.height = ui::label_height(ui, width, label);
  item.draw = [&ui, label](const Rect& rect) { return ui::label(ui, rect, label); };
  flow.add(std::move(item));
}

ui::Label date_line(const DoneModel& model) {
  ui::Label date = line("done.date", model.appointment.date, ui::Style::kTitle);
  date.is_private = true;
  return date;
}

/// When, what and where, then what to bring.
void add_facts(const Context& context, const DoneModel& model, ui::Flow& flow, float width) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().target_gap();
  const AppointmentText& booked = model.appointment;
  add_label(ui, flow, width, date_line(model), gap);
  ui::Label topic =
      line("done.service",
           booked.service + std::string(locale::separator_of(context.words.locale())) +
               minutes_text(context.words, booked.minutes),
           ui::Style::kLead);
  topic.second_ink = true;
  add_label(ui, flow, width, topic, 0);
  for (const std::string* place : {&booked.room, &booked.address}) {
    if (place->empty()) continue;
    ui::Label where =
        line(place == &booked.room ? "done.room" : "done.address", *place, ui::Style::kLead);
    where.second_ink = true;
    add_label(ui, flow, width, where, 0);
  }
  if (model.bring.empty()) return;
  flow.heading(context.words("done.bring"));
  for (const std::string& thing : model.bring) {
    flow.list_item(ui::Marker::kCheck, ui::RichText(thing));
  }
}

}  // namespace

std::optional<Intent> booking_done(const Context& context, const DoneModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  Ticket ticket = ticket_of(context, model);
  const bool portrait = ui.portrait();
  const float ticket_width = portrait ? area.width : area.width * 0.47F;
  fit_code(ui, ticket, ticket_width - 2 * ui.theme().padding());
  const float text_width = portrait ? area.width : area.width - ticket_width - ui.px(7);
  ui::ScreenTitle title;
  title.title = context.words("done.title");
  const float title_height = ui::screen_title_height(ui, text_width, title);
  // The square has to be large enough for a phone; its hints may stand in the text, which needs
  // room for the whole date above More.
  const float least_text = title_height + ui.theme().target_gap() +
                           ui::label_height(ui, text_width, date_line(model)) +
                           ui::part_strip_height(ui);
  const float room =
      portrait ? std::min(area.height * 0.6F, area.height - gap - least_text) : area.height;
  std::vector<ui::Label> hints_in_text;
  if (ticket_height(ui, ticket, ticket_width) > room) std::swap(hints_in_text, ticket.hints);
  const float needed = ticket_height(ui, ticket, ticket_width);
  ui::Flow flow(ui, text_width, "done");
  add_facts(context, model, flow, text_width);
  for (ui::Label& hint : hints_in_text) {
    hint.align = text::Align::kStart;
    hint.on_card = false;
    add_label(ui, flow, text_width, hint, ui.theme().target_gap());
  }
  const float words = title_height + flow.height();
  // The steps are all done: they give way where the words would be cut into parts.
  const float least = portrait ? words + gap + needed : std::max(words, needed);
  if (least + steps_height(context, area.width, Step::kDone) <= area.height) {
    draw_steps(context, area, Step::kDone);
  }
  Rect ticket_place;
  if (portrait) {
    const float air = std::clamp(area.height - least, 0.F, ui.px(20));
    ticket_place = ui::cut_bottom(area, std::min(area.height * 0.6F, needed + air));
    ui::cut_bottom(area, gap);
  } else {
    ticket_place = ui::cut_end(area, ticket_width);
    ui::cut_end(area, ui.px(7));
  }

  const float mark = ui.px(portrait ? 20 : 24);
  if (mark + gap + words <= area.height) {
    ui::Node node;
    node.id = "done.mark";
    node.role = ui::NodeRole::kImage;
    node.name = title.title;
    node.decorative = true;
    const Rect row = ui::cut_top(area, mark);
    const Rect circle{row.x, row.y, mark, mark};
    const ui::RoleColours green = ui.theme().role(ui::Role::kGreen);
    ui.circle(circle, green.tint);
    ui.icon(ui.add(std::move(node), circle), circle, "check-circle", mark * 0.7F, green.ink);
    ui::cut_top(area, gap);
  }
  ui::screen_title(ui, area, title);
  const FlowResult result = show_flow(context, flow, area, model.anchor);
  draw_ticket(ui, ticket, ticket_place);
  std::optional<Intent> intent = result.moved;
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
