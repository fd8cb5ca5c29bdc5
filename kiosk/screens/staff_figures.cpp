#include "screens/staff_figures.h"

#include "ui/button.h"
#include "ui/callout.h"
#include "ui/chip.h"
#include "ui/count_list.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

constexpr std::string_view kPeriodPrefix = "staff.period.";
constexpr std::string_view kSaveId = "staff.save";

std::string count_text(const Words& words, const std::optional<int>& count) {
  return count ? words.number(*count) : words("staff.few");
}

ui::CountList list_of(const Context& context, std::string_view key,
                      const std::vector<StaffFigure>& figures) {
  ui::CountList list;
  list.id = key;
  list.title = context.words(key);
  list.nothing = context.words("staff.figures_nothing");
  int most = 0;
  for (const StaffFigure& figure : figures) most = std::max(most, figure.count.value_or(0));
  for (const StaffFigure& figure : figures) {
    ui::CountList::Row row;
    row.label = figure.label;
    row.locale = figure.locale;
    row.value = count_text(context.words, figure.count);
    // A bar for "under 5" would tell what the words do not.
    if (most > 0)
      row.share = static_cast<float>(figure.count.value_or(0)) / static_cast<float>(most);
    list.rows.push_back(std::move(row));
  }
  return list;
}

std::vector<ui::CountList> lists_of(const Context& context, const StaffFiguresModel& model) {
  return {list_of(context, "staff.figures_languages", model.languages),
          list_of(context, "staff.figures_pages", model.pages),
          list_of(context, "staff.figures_searches", model.searches)};
}

std::vector<ui::Chip> periods_of(const Context& context, const StaffFiguresModel& model) {
  std::vector<ui::Chip> chips;
  for (const StaffPeriod& period : model.periods) {
    ui::Chip chip;
    chip.id = std::string(kPeriodPrefix) + period.id;
    chip.label = period.label.empty() ? context.words("staff.last_30_days") : period.label;
    chip.chosen = period.chosen;
    chips.push_back(std::move(chip));
  }
  return chips;
}

void add_periods(const Context& context, ui::Flow& flow, float width,
                 const StaffFiguresModel& model) {
  ui::Ui& ui = context.ui;
  const auto chips = periods_of(context, model);
  if (chips.empty()) return;
  flow.block(ui::chips_height(ui, width, chips),
             [&ui, chips](const Rect& rect) -> std::optional<std::string> {
               const auto touched = ui::chips(ui, rect, chips);
               return touched ? std::optional(chips[*touched].id) : std::nullopt;
             });
}

std::optional<ui::Callout> result_of(const Context& context, const StaffFiguresModel& model) {
  ui::Callout callout;
  callout.id = "staff.save_result";
  callout.kind = ui::CalloutKind::kDanger;
  const auto say = [&](std::string text) {
    callout.text = ui::RichText(std::move(text));
    return callout;
  };
  switch (model.save) {
    case StaffSave::kNone: return {};
    case StaffSave::kSaving:
      callout.kind = ui::CalloutKind::kInfo;
      callout.icon = "timer-sand";
      return say(context.words("staff.saving"));
    case StaffSave::kSaved:
      callout.kind = ui::CalloutKind::kGood;
      return say(context.words("staff.saved", {{"file", isolated(model.file)}}));
    case StaffSave::kNoStick: return say(context.words("staff.save_no_stick"));
    case StaffSave::kFull: return say(context.words("staff.save_full"));
    case StaffSave::kReadOnly: return say(context.words("staff.save_read_only"));
    case StaffSave::kFailed: break;
  }
  return say(context.words("staff.save_failed"));
}

/// The number of visits at the start, Save at the end of the same row where both fit.
void add_visits(const Context& context, ui::Flow& flow, float width,
                const StaffFiguresModel& model) {
  ui::Ui& ui = context.ui;
  ui::Label visits;
  visits.id = "staff.visits";
  visits.text = ui::RichText(
      model.visits ? context.words("staff.visits", {{"count", std::int64_t{*model.visits}}})
                   : context.words("staff.visits_few"));
  visits.style = ui::Style::kSubheading;
  ui::Button save;
  save.id = kSaveId;
  save.label = context.words("staff.save");
  save.icon = "content-save";
  save.disabled = model.save == StaffSave::kSaving;
  const float save_width = std::min(width, ui::button_size(ui, save).x);
  const bool beside = save_width <= width * 0.5F;
  const float label_width = beside ? width - save_width - ui.theme().gap() : width;
  const float label = ui::label_height(ui, label_width, visits);
  const float button = ui::button_height(ui, save_width, save);
  const float height = beside ? std::max(label, button) : label + ui.theme().target_gap() + button;
  flow.block(height,
             [&ui, visits, save, save_width, beside, label,
              button](Rect rect) -> std::optional<std::string> {
               Rect end = rect;
               if (beside) {
                 end = ui::middle(ui::cut_end(rect, save_width), button);
                 ui::cut_end(rect, ui.theme().gap());
                 ui::label(ui, ui::middle(rect, label), visits);
               } else {
                 ui::label(ui, ui::cut_top(rect, label), visits);
                 end = ui::cut_bottom(rect, button);
                 end.width = save_width;
               }
               if (ui::button(ui, end, save)) return save.id;
               return {};
             });
}

void add_columns(ui::Ui& ui, ui::Flow& flow, float width, const std::vector<ui::CountList>& lists) {
  const float gap = ui.theme().gap();
  const auto count = static_cast<int>(lists.size());
  const float column = ui::columns({0, 0, width, 0}, count, gap).front().width;
  float height = 0;
  for (const ui::CountList& list : lists) {
    height = std::max(height, ui::count_list_height(ui, column, list));
  }
  flow.block(height, [&ui, lists, count, gap](const Rect& rect) -> std::optional<std::string> {
    const auto places = ui::columns(rect, count, gap);
    for (std::size_t i = 0; i < lists.size(); ++i) ui::count_list(ui, places[i], lists[i]);
    return {};
  });
}

void fill_flow(const Context& context, const StaffFiguresModel& model, ui::Flow& flow,
               const Rect& area, bool with_lead, bool side_by_side) {
  const float width = area.width;
  ui::ScreenTitle title = staff_title(context, "staff.figures_title");
  if (with_lead) title.lead = ui::RichText(context.words("staff.figures_lead"));
  flow.title(title);
  add_periods(context, flow, width, model);
  add_visits(context, flow, width, model);
  if (auto result = result_of(context, model)) flow.callout(std::move(*result));
  const auto lists = lists_of(context, model);
  if (side_by_side) {
    add_columns(context.ui, flow, width, lists);
  } else {
    for (const ui::CountList& list : lists) {
      add_count_list(context.ui, flow, width, area.height, list);
    }
  }
}

std::optional<Intent> intent_of(const std::string& touched) {
  if (touched == kSaveId) return StaffChoice{Act::kSaveFigures};
  if (touched.starts_with(kPeriodPrefix)) {
    return StaffChoice{Act::kPeriod, 0, touched.substr(kPeriodPrefix.size())};
  }
  return {};
}

}  // namespace

std::optional<Intent> staff_figures(const Context& context, const StaffFiguresModel& model) {
  ui::Ui& ui = context.ui;
  Rect area;
  std::optional<Intent> intent = draw_staff_head(context, model.head, area);
  // Side by side where all of it fits one page, if need be without the lead; else one list
  // after the other.
  ui::Flow page(ui, area.width, "staff.figures");
  fill_flow(context, model, page, area, true, true);
  ui::Flow close(ui, area.width, "staff.figures");
  fill_flow(context, model, close, area, false, true);
  ui::Flow parts(ui, area.width, "staff.figures");
  fill_flow(context, model, parts, area, true, false);
  const auto fits = [&](const ui::Flow& flow) {
    return !ui.portrait() && flow.height() <= area.height;
  };
  ui::Flow& shown = fits(page) ? page : fits(close) ? close : parts;
  if (auto touched = show_staff_flow(context, shown, area, model.anchor, intent)) {
    intent = intent_of(*touched);
  }
  return intent;
}

}  // namespace kiosk::screens
