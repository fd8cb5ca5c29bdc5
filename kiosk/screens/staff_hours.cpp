#include "screens/staff_hours.h"

#include "ui/action_card.h"
#include "ui/button.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

constexpr std::string_view kRemovePrefix = "staff.remove.";
constexpr std::string_view kCloseToday = "staff.close_today";
constexpr std::string_view kCloseRange = "staff.close_range";

ui::FactTable week_of(const Context& context, const StaffHoursModel& model) {
  ui::FactTable table;
  table.id = "staff.week";
  table.title = context.words("staff.this_week");
  for (const StaffWeekday& day : model.week) {
    const bool closed = day.hours.empty();
    table.rows.push_back({closed ? "calendar-remove" : "clock", day.day,
                          ui::RichText(closed ? context.words("staff.day_closed") : day.hours)});
  }
  return table;
}

ui::ActionCard closure_card(const Context& context, const StaffClosure& closure) {
  ui::ActionCard card;
  card.id = "staff.closure." + closure.id;
  card.title = closure.days;
  card.icon = "calendar-remove";
  if (closure.reason) {
    card.role = ui::Role::kAmber;
    card.summary = ui::RichText(closure_words(context.words, *closure.reason));
    ui::Button remove;
    remove.id = std::string(kRemovePrefix) + closure.id;
    remove.label = context.words("staff.remove");
    remove.description = closure.days;
    card.buttons.push_back(std::move(remove));
  } else {
    card.summary =
        ui::RichText(on_one_line(context, {closure.text, context.words("staff.closure_own")}));
  }
  return card;
}

std::vector<ui::Button> buttons_of(const Context& context, const StaffHoursModel& model) {
  ui::Button today;
  today.id = kCloseToday;
  today.label = context.words(kCloseToday);
  today.icon = "calendar-today";
  today.disabled = model.closed_today;
  ui::Button range;
  range.id = kCloseRange;
  range.label = context.words(kCloseRange);
  range.icon = "calendar-multiple";
  return {today, range};
}

/// The buttons in a row where they fit, else below each other.
void add_buttons(const Context& context, ui::Flow& flow, float width,
                 const std::vector<ui::Button>& buttons) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().target_gap();
  float row = -gap;
  float height = 0;
  for (const ui::Button& button : buttons) {
    const Vec2 size = ui::button_size(ui, button);
    row += size.x + gap;
    height = std::max(height, size.y);
  }
  if (row > width) {
    for (const ui::Button& button : buttons) {
      flow.block(ui::button_height(ui, width, button),
                 [&ui, button](const Rect& rect) -> std::optional<std::string> {
                   if (ui::button(ui, rect, button)) return button.id;
                   return {};
                 });
    }
    return;
  }
  flow.block(height, [&ui, buttons, gap](Rect rect) -> std::optional<std::string> {
    std::optional<std::string> touched;
    for (const ui::Button& button : buttons) {
      if (ui::button(ui, ui::cut_start(rect, ui::button_size(ui, button).x), button)) {
        touched = button.id;
      }
      ui::cut_start(rect, gap);
    }
    return touched;
  });
}

void add_closures(const Context& context, ui::Flow& flow, float width,
                  const StaffHoursModel& model) {
  ui::Ui& ui = context.ui;
  flow.heading(context.words("staff.closures"));
  if (model.closures.empty()) flow.paragraph(ui::RichText(context.words("staff.closures_none")));
  for (const StaffClosure& closure : model.closures) {
    const ui::ActionCard card = closure_card(context, closure);
    ui::Flow::Item block;
    block.gap_before = ui.px(4);
    block.height = ui::action_card_height(ui, width, card);
    block.draw = [&ui, card](const Rect& rect) { return ui::action_card(ui, rect, card); };
    flow.add(std::move(block));
  }
}

std::optional<Intent> intent_of(const std::string& touched) {
  if (touched == kCloseToday) return StaffChoice{Act::kCloseToday};
  if (touched == kCloseRange) return StaffChoice{Act::kCloseRange};
  if (touched.starts_with(kRemovePrefix)) {
    return StaffChoice{Act::kAskRemove, 0, touched.substr(kRemovePrefix.size())};
  }
  return {};
}

}  // namespace

std::string closure_words(const Words& words, ClosureReason reason) {
  switch (reason) {
    case ClosureReason::kHoliday: return words("staff.reason_holiday");
    case ClosureReason::kTraining: return words("staff.reason_training");
    case ClosureReason::kIllness: return words("staff.reason_illness");
    case ClosureReason::kEvent: return words("staff.reason_event");
    case ClosureReason::kTechnical: break;
  }
  return words("staff.reason_technical");
}

std::optional<Intent> staff_hours(const Context& context, const StaffHoursModel& model) {
  ui::Ui& ui = context.ui;
  Rect area;
  std::optional<Intent> intent = draw_staff_head(context, model.head, area);
  const ui::FactTable week = week_of(context, model);
  const ui::ScreenTitle title = staff_title(context, "staff.hours_title");

  // The week beside the rest in landscape, as long as it fits as a whole.
  const float gap = ui.theme().gap();
  const auto halves = ui::columns(area, 2, gap);
  const float title_height = ui::screen_title_height(ui, area.width, title);
  const bool beside =
      !ui.portrait() &&
      title_height + ui::fact_table_height(ui, halves[0].width, week) <= area.height;
  Rect rest = area;
  if (beside) {
    ui::screen_title(ui, rest, title);
    rest = ui::columns(rest, 2, gap)[1];
    const Rect place{area.x, rest.y, halves[0].width,
                     ui::fact_table_height(ui, halves[0].width, week)};
    ui::fact_table(ui, place, week);
  }
  ui::Flow flow(ui, rest.width, "staff.hours");
  if (!beside) flow.title(title);
  add_buttons(context, flow, rest.width, buttons_of(context, model));
  if (ui.portrait()) flow.fact_table(week);
  add_closures(context, flow, rest.width, model);
  // Too high for a column of its own: a part of its own, after what can be changed.
  if (!beside && !ui.portrait()) flow.fact_table(week);
  if (auto touched = show_staff_flow(context, flow, rest, model.anchor, intent)) {
    intent = intent_of(*touched);
  }
  return intent;
}

}  // namespace kiosk::screens
