#include "screens/staff_hours.h"
#include "ui/button.h"
#include "ui/chip.h"
#include "ui/month_grid.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

constexpr float kMostFilled = 1.2F;
constexpr std::string_view kReasonPrefix = "staff.reason.";
constexpr std::array kReasons{ClosureReason::kHoliday, ClosureReason::kTraining,
                              ClosureReason::kIllness, ClosureReason::kEvent,
                              ClosureReason::kTechnical};

ui::MonthGrid month_of(const Context& context, const StaffClosureModel& model) {
  ui::MonthGrid month;
  month.id = "staff.month";
  month.title = model.month;
  month.weekdays = model.weekdays;
  month.blanks = model.blanks;
  month.earlier = context.words("staff.month_earlier");
  month.later = context.words("staff.month_later");
  month.has_earlier = model.has_earlier;
  month.has_later = model.has_later;
  for (const StaffDay& cell : model.days) {
    ui::MonthGrid::Day day;
    day.id = "staff.day." + std::to_string(month.days.size() + 1);
    day.number = cell.number;
    day.name = cell.spoken;
    day.available = cell.available;
    day.chosen = cell.date == model.first || cell.date == model.last;
    day.between = model.first && model.last && cell.date > *model.first && cell.date < *model.last;
    month.days.push_back(std::move(day));
  }
  return month;
}

std::optional<Intent> draw_month(const Context& context, const Rect& rect,
                                 const StaffClosureModel& model) {
  const auto event = ui::month_grid(context.ui, rect, month_of(context, model));
  if (!event) return {};
  switch (event->kind) {
    case ui::MonthEvent::Kind::kEarlier: return StaffChoice{Act::kEarlierMonth};
    case ui::MonthEvent::Kind::kLater: return StaffChoice{Act::kLaterMonth};
    case ui::MonthEvent::Kind::kDay: break;
  }
  StaffChoice choice{Act::kChooseDay};
  choice.date = model.days[event->day].date;
  return choice;
}

ui::ScreenTitle title_of(const Context& context, const StaffClosureModel& model) {
  ui::ScreenTitle title = staff_title(context, "staff.closure_title");
  // What is chosen, and what to touch next.
  std::string lead = model.chosen;
  if (!model.first) {
    lead = context.words("staff.choose_first");
  } else if (!model.last) {
    if (!lead.empty()) lead += " – ";
    lead += context.words("staff.choose_last");
  }
  title.lead = ui::RichText(lead);
  return title;
}

std::vector<ui::Chip> reasons_of(const Context& context, const StaffClosureModel& model) {
  std::vector<ui::Chip> chips;
  for (const ClosureReason reason : kReasons) {
    ui::Chip chip;
    chip.id = std::string(kReasonPrefix) + std::to_string(chips.size());
    chip.label = closure_words(context.words, reason);
    chip.chosen = model.reason == reason;
    chips.push_back(std::move(chip));
  }
  return chips;
}

void add_reasons(const Context& context, const StaffClosureModel& model, ui::Flow& flow,
                 float width) {
  ui::Ui& ui = context.ui;
  flow.heading(context.words("staff.reason"));
  const auto chips = reasons_of(context, model);
  ui::Flow::Item block;
  block.gap_before = ui.theme().target_gap();
  block.height = ui::chips_height(ui, width, chips);
  block.draw = [&ui, chips](const Rect& rect) -> std::optional<std::string> {
    const auto touched = ui::chips(ui, rect, chips);
    return touched ? std::optional(chips[*touched].id) : std::nullopt;
  };
  flow.add(std::move(block));
}

void add_affected(const Context& context, const StaffClosureModel& model, ui::Flow& flow) {
  if (!model.first) return;
  int count = 0;
  for (const StaffAffected& day : model.affected) count += day.count;
  flow.heading(context.words("staff.affected", {{"count", std::int64_t{count}}}));
  if (count == 0) return;
  flow.paragraph(ui::RichText(context.words("staff.affected_lead")));
  for (const StaffAffected& day : model.affected) {
    flow.list_item(ui::Marker::kWarning,
                   ui::RichText(context.words("staff.affected_day",
                                              {{"day", day.day}, {"times", day.times}})));
  }
}

/// Cancel and Close at the end of the row.
struct Ends {
  ui::Button cancel;
  ui::Button close;
  float height = 0;
};

Ends ends_of(const Context& context, const StaffClosureModel& model, float width) {
  ui::Ui& ui = context.ui;
  Ends ends;
  ends.cancel.id = "staff.closure_cancel";
  ends.cancel.label = context.words("staff.cancel");
  ends.close.id = "staff.closure_close";
  ends.close.label = context.words("staff.close");
  ends.close.icon = "check";
  ends.close.kind = ui::ButtonKind::kMain;
  ends.close.disabled = !model.first || !model.reason;
  const float half = (width - ui.theme().target_gap()) / 2;
  ends.height =
      std::max(ui::button_height(ui, half, ends.cancel), ui::button_height(ui, half, ends.close));
  return ends;
}

std::optional<Intent> draw_ends(const Context& context, const Rect& row, const Ends& ends) {
  ui::Ui& ui = context.ui;
  const auto halves = ui::columns(row, 2, ui.theme().target_gap());
  std::optional<Intent> intent;
  if (ui::button(ui, halves[0], ends.cancel) || ui.back_key()) {
    intent = StaffChoice{Act::kCancelClosure};
  }
  if (ui::button(ui, halves[1], ends.close)) intent = StaffChoice{Act::kClose};
  return intent;
}

/// Where everything stands: the calendar beside the rest in landscape, above it in portrait.
struct Places {
  Rect title;  ///< Its height is free.
  Rect calendar;
  Rect rest;
};

Places places_of(const Context& context, Rect area, const ui::MonthGrid& month,
                 const ui::ScreenTitle& title) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Places places;
  if (ui.portrait()) {
    places.title = area;
    ui::cut_top(area, ui::screen_title_height(ui, area.width, title));
    places.calendar = ui::cut_top(area, ui::month_grid_height(ui, area.width, month));
    ui::cut_top(area, gap);
    places.rest = area;
    return places;
  }
  const auto halves = ui::columns(area, 2, 2 * gap);
  places.calendar = halves[0];
  // Higher cells are easier to hit.
  places.calendar.height =
      std::min(area.height, kMostFilled * ui::month_grid_height(ui, halves[0].width, month));
  places.title = places.rest = halves[1];
  ui::cut_top(places.rest, ui::screen_title_height(ui, places.rest.width, title));
  return places;
}

/// With the largest letters the heading gives way to what it is about: the days, or what to
/// touch next.
ui::ScreenTitle fitted_title(const Context& context, const StaffClosureModel& model,
                             const Rect& area, const ui::MonthGrid& month, float ends) {
  ui::Ui& ui = context.ui;
  ui::ScreenTitle title = title_of(context, model);
  const Rect rest = places_of(context, area, month, title).rest;
  const float least = ui.line_height_px(ui::Style::kSubheading) +
                      ui::chips_height(ui, rest.width, reasons_of(context, model)) +
                      ui::part_strip_height(ui) + ends + 2 * ui.theme().gap();
  if (rest.height >= least) return title;
  title.title = title.lead.text;
  title.lead = {};
  return title;
}

}  // namespace

std::optional<Intent> staff_closure(const Context& context, const StaffClosureModel& model) {
  ui::Ui& ui = context.ui;
  Rect area;
  std::optional<Intent> intent = draw_staff_head(context, model.head, area);
  const ui::MonthGrid month = month_of(context, model);
  const Ends ends = ends_of(context, model, ui.portrait() ? area.width : area.width / 2);
  const ui::ScreenTitle title = fitted_title(context, model, area, month, ends.height);
  Places places = places_of(context, area, month, title);
  ui::screen_title(ui, places.title, title);
  if (auto chosen = draw_month(context, places.calendar, model)) intent = chosen;
  const Rect row = ui::cut_bottom(places.rest, ends.height);
  ui::cut_bottom(places.rest, ui.theme().gap());
  ui::Flow flow(ui, places.rest.width, "staff.closure");
  add_reasons(context, model, flow, places.rest.width);
  add_affected(context, model, flow);
  if (auto touched = show_staff_flow(context, flow, places.rest, model.anchor, intent)) {
    const auto reason = std::stoul(touched->substr(kReasonPrefix.size()));
    intent = StaffChoice{Act::kChooseReason, static_cast<std::uint32_t>(reason)};
  }
  if (auto chosen = draw_ends(context, row, ends)) intent = chosen;
  return intent;
}

}  // namespace kiosk::screens
