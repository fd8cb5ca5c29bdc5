#include "screens/staff_hours.h"
#include "ui/callout.h"
#include "ui/count_list.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::size_t kWeek = 7;

/// A week of the list.
ui::CountList week_of(const Context& context, const StaffAppointmentsModel& model,
                      std::size_t first, int most) {
  ui::CountList list;
  list.id = "staff.days." + std::to_string(first / kWeek + 1);
  for (std::size_t i = first; i < std::min(first + kWeek, model.days.size()); ++i) {
    const StaffDayCount& day = model.days[i];
    ui::CountList::Row row;
    row.label = day.day;
    row.value = context.words.number(day.count);
    if (day.closed && day.count == 0) row.value = context.words("staff.day_closed");
    row.share = most > 0 ? static_cast<float>(day.count) / static_cast<float>(most) : 0;
    list.rows.push_back(std::move(row));
  }
  return list;
}

std::vector<ui::CountList> weeks_of(const Context& context, const StaffAppointmentsModel& model) {
  int most = 0;
  for (const StaffDayCount& day : model.days) most = std::max(most, day.count);
  std::vector<ui::CountList> weeks;
  for (std::size_t first = 0; first < model.days.size(); first += kWeek) {
    weeks.push_back(week_of(context, model, first, most));
  }
  return weeks;
}

void add_side_by_side(ui::Ui& ui, ui::Flow& flow, float width,
                      const std::vector<ui::CountList>& weeks) {
  const float gap = ui.theme().gap();
  const auto count = static_cast<int>(weeks.size());
  const float column = ui::columns({0, 0, width, 0}, count, gap).front().width;
  float height = 0;
  for (const ui::CountList& week : weeks) {
    height = std::max(height, ui::count_list_height(ui, column, week));
  }
  flow.block(height, [&ui, weeks, gap, count](const Rect& rect) -> std::optional<std::string> {
    const auto places = ui::columns(rect, count, gap);
    for (std::size_t i = 0; i < weeks.size(); ++i) ui::count_list(ui, places[i], weeks[i]);
    return {};
  });
}

void fill_flow(const Context& context, const std::vector<ui::CountList>& weeks, ui::Flow& flow,
               const Rect& area, bool side_by_side) {
  ui::ScreenTitle title = staff_title(context, "staff.appointments_title");
  title.lead = ui::RichText(context.words("staff.appointments_lead"));
  flow.title(title);
  if (weeks.empty()) {
    ui::Callout none;
    none.id = "staff.appointments_none";
    none.text = ui::RichText(context.words("staff.appointments_none"));
    flow.callout(std::move(none));
  } else if (side_by_side) {
    add_side_by_side(context.ui, flow, area.width, weeks);
  } else {
    for (const ui::CountList& week : weeks) {
      add_count_list(context.ui, flow, area.width, area.height, week);
    }
  }
}

}  // namespace

std::optional<Intent> staff_appointments(const Context& context,
                                         const StaffAppointmentsModel& model) {
  ui::Ui& ui = context.ui;
  Rect area;
  std::optional<Intent> intent = draw_staff_head(context, model.head, area);
  const auto weeks = weeks_of(context, model);
  // Side by side where both fit one page; else one after the other.
  ui::Flow page(ui, area.width, "staff.appointments");
  fill_flow(context, weeks, page, area, true);
  ui::Flow parts(ui, area.width, "staff.appointments");
  fill_flow(context, weeks, parts, area, false);
  const bool fits = !ui.portrait() && page.height() <= area.height;
  show_staff_flow(context, fits ? page : parts, area, model.anchor, intent);
  return intent;
}

}  // namespace kiosk::screens
