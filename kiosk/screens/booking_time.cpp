#include "locale/direction.h"
#include "screens/booking.h"
#include "screens/booking_steps.h"
#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/booking_widgets.h"
#include "ui/button.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kSlotPrefix = "slot.";
constexpr std::string_view kFreePrefix = "free.";

std::string number_text(std::int64_t value) {
  return std::to_string(value);
}

std::string day_id(std::chrono::year_month_day date) {
  return "day." + number_text(int{date.year()}) + "-" + number_text(unsigned{date.month()}) + "-" +
         number_text(unsigned{date.day()});
}

std::string foot_of(const Context& context, const DayCell& day) {
  switch (day.state) {
    case DayState::kFree: return day.month;
    case DayState::kFull: return context.words("book.day_full");
    case DayState::kHoliday: return context.words("book.day_holiday");
    case DayState::kClosed:
    case DayState::kPast: return context.words("book.day_closed");
  }
  return day.month;
}

std::vector<ui::Day> days_of(const Context& context, const TimeModel& model) {
  std::vector<ui::Day> days;
  for (const DayCell& cell : model.days) {
    ui::Day day;
    day.id = day_id(cell.date);
    day.weekday = cell.weekday;
    day.number = cell.number;
    day.foot = foot_of(context, cell);
    const bool free = cell.state == DayState::kFree;
    day.name = cell.spoken + ", " + (free ? context.words("a11y.day_free") : day.foot);
    // A full day or a closure may be touched: the screen then says why, and what is free instead.
    day.available = free || cell.state == DayState::kFull || cell.has_reason;
    day.chosen = model.day == cell.date;
    days.push_back(std::move(day));
  }
  return days;
}

/// The strip of days between the buttons to the days before and after.
struct Strip {
  std::vector<ui::Day> days;
  ui::Button earlier;
  ui::Button later;
  float button_width = 0;
  float height = 0;
};

Strip strip_of(const Context& context, const TimeModel& model, float width) {
  ui::Ui& ui = context.ui;
  Strip strip;
  strip.days = days_of(context, model);
  strip.earlier.id = "book.earlier_days";
  strip.earlier.icon = ui.directional("chevron-left");
  strip.later.id = "book.later_days";
  strip.later.icon = ui.directional("chevron-right");
  strip.earlier.label = context.words("book.earlier_days");
  strip.later.label = context.words("book.more_days");
  for (ui::Button* button : {&strip.earlier, &strip.later}) button->icon_only = true;
  strip.earlier.disabled = !model.earlier;
  strip.later.disabled = !model.later;
  strip.button_width = ui.theme().target();
  const float days_width = width - 2 * (strip.button_width + ui.theme().target_gap());
  strip.height = std::max(strip.button_width, ui::day_strip_height(ui, days_width, strip.days));
  return strip;
}

std::optional<Intent> draw_strip(const Context& context, const TimeModel& model, const Strip& strip,
                                 Rect row) {
  ui::Ui& ui = context.ui;
  std::optional<Intent> intent;
  const float gap = ui.theme().target_gap();
  const Rect earlier = ui::cut_start(row, strip.button_width);
  ui::cut_start(row, gap);
  const Rect later = ui::cut_end(row, strip.button_width);
  ui::cut_end(row, gap);
  if (ui::button(ui, earlier, strip.earlier)) intent = EarlierDays{};
  if (const auto touched = ui::day_strip(ui, row, strip.days)) {
    intent = ChooseDay{model.days[*touched].date};
  }
  if (ui::button(ui, later, strip.later)) intent = MoreDays{};
  return intent;
}

std::vector<ui::Slot> slots_of(const Context& context, const TimeModel& model, bool afternoon) {
  std::vector<ui::Slot> slots;
  for (std::size_t i = 0; i < model.slots.size(); ++i) {
    const SlotCell& cell = model.slots[i];
    if (cell.afternoon != afternoon) continue;
    ui::Slot slot;
    slot.id = std::string(kSlotPrefix) + number_text(static_cast<std::int64_t>(i));
    slot.label = cell.label;
    slot.name = cell.free ? cell.label : context.words("book.slot_taken", {{"time", cell.label}});
    slot.available = cell.free;
    slot.chosen = model.slot == cell.begin;
    slots.push_back(std::move(slot));
  }
  return slots;
}

/// Adds a grid row by row, so that a long day can be cut between rows.
void add_slots(ui::Ui& ui, ui::Flow& flow, float width, std::vector<ui::Slot> slots) {
  const float one_row = ui::slot_grid_height(ui, width, std::span(slots).first(1));
  std::size_t per_row = 1;
  while (per_row < slots.size() &&
         ui::slot_grid_height(ui, width, std::span(slots).first(per_row + 1)) <= one_row + 1) {
    ++per_row;
  }
  for (std::size_t first = 0; first < slots.size(); first += per_row) {
    const std::size_t count = std::min(per_row, slots.size() - first);
    const std::vector<ui::Slot> row(slots.begin() + static_cast<std::ptrdiff_t>(first),
                                    slots.begin() + static_cast<std::ptrdiff_t>(first + count));
    ui::Flow::Item item;
    item.gap_before = ui.theme().target_gap();
    item.height = one_row;
    item.draw = [&ui, row](const Rect& rect) -> std::optional<std::string> {
      const auto touched = ui::slot_grid(ui, rect, row);
      return touched ? std::optional(row[*touched].id) : std::nullopt;
    };
    flow.add(std::move(item));
  }
}

ui::Label half_label(const Context& context, std::string_view key) {
  ui::Label label;
  label.id = key;
  label.text = ui::RichText(context.words(key));
  label.style = ui::Style::kStrong;
  label.role = ui::NodeRole::kHeading;
  return label;
}

/// An empty `key` leaves the half's name out.
void add_part_of_day(const Context& context, ui::Flow& flow, float width, std::string_view key,
                     std::vector<ui::Slot> slots) {
  if (slots.empty()) return;
  ui::Ui& ui = context.ui;
  if (!key.empty()) {
    const ui::Label label = half_label(context, key);
    ui::Flow::Item item;
    item.gap_before = ui.theme().target_gap();
    item.height = ui::label_height(ui, width, label);
    item.keep_with_next = true;
    item.draw = [&ui, label](const Rect& rect) { return ui::label(ui, rect, label); };
    flow.add(std::move(item));
  }
  add_slots(ui, flow, width, std::move(slots));
}

/// The name of a half of the day with one row of times.
float least_part_of_day(const Context& context, float width) {
  ui::Ui& ui = context.ui;
  const ui::Slot slot{"least", "00:00", "", true, false};
  return ui::label_height(ui, width, half_label(context, "book.morning")) +
         ui.theme().target_gap() + ui::slot_grid_height(ui, width, std::span(&slot, 1));
}

bool any_free(const TimeModel& model) {
  return std::any_of(model.slots.begin(), model.slots.end(),
                     [](const SlotCell& slot) { return slot.free; });
}

/// Why the day has no times, or that there are none at all.
std::string no_times_title(const Context& context, const TimeModel& model) {
  if (!model.closed_because.empty()) {
    return context.words("book.closed_title",
                         {{"date", model.day_text}, {"reason", model.closed_because}});
  }
  return model.next_free.empty() ? context.words("book.none_title")
                                 : context.words("book.full_title", {{"date", model.day_text}});
}

/// The day is full or closed, or nothing is free at all: words, and the next free times.
void add_full(const Context& context, const TimeModel& model, ui::Flow& flow, float width) {
  ui::Callout callout;
  callout.id = "book.full";
  callout.kind = ui::CalloutKind::kWarning;
  callout.text.append(no_times_title(context, model), true);
  callout.text.append(" ");
  callout.text.append(context.words(model.next_free.empty() ? "book.none_lead" : "book.full_lead"));
  flow.callout(std::move(callout));
  CardList cards;
  cards.id = "book.next_free";
  for (std::size_t i = 0; i < model.next_free.size() && i < kMaxChoices; ++i) {
    ui::ListCard card;
    card.id = std::string(kFreePrefix) + number_text(static_cast<std::int64_t>(i));
    card.title = model.next_free[i].label;
    card.icon = "calendar-clock";
    card.chevron = false;
    cards.cards.push_back(std::move(card));
  }
  add_cards(context, flow, width, cards);
}

ui::Callout summary_of(const Context& context, const TimeModel& model) {
  ui::Callout callout;
  callout.id = "book.summary";
  callout.icon = "calendar-clock";
  if (model.slot) {
    callout.text = marked_text(
        context.words("book.summary", {{"date", model.summary_date},
                                       {"minutes", minutes_text(context.words, model.minutes)},
                                       {"service", model.service}}));
  } else {
    // The strip above has room for one calendar only.
    if (model.day && model.two_calendars) {
      callout.text.append(model.day_text, true);
      callout.text.append(locale::separator_of(context.words.locale()));
    }
    callout.text.append(context.words(model.day ? "book.choose_time" : "book.choose_day"));
  }
  return callout;
}

std::optional<Intent> intent_of(const std::string& touched, const TimeModel& model) {
  const auto index = [&](std::string_view prefix) {
    return static_cast<std::size_t>(std::stoul(touched.substr(prefix.size())));
  };
  if (touched.starts_with(kSlotPrefix)) return ChooseSlot{model.slots[index(kSlotPrefix)].begin};
  if (touched.starts_with(kFreePrefix)) {
    const NextFree& free = model.next_free[index(kFreePrefix)];
    return ChooseSlot{free.begin, free.date};
  }
  return {};
}

}  // namespace

std::optional<Intent> booking_time(const Context& context, const TimeModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  const Strip strip = strip_of(context, model, area.width);
  const auto problem = problem_of(context, model.problem);
  const ui::Callout summary = summary_of(context, model);
  const float summary_height = ui::callout_height(ui, area.width, summary);
  ui::Flow flow(ui, area.width, "times");
  const bool full =
      model.slots.empty() ? model.day.has_value() || model.days.empty() : !any_free(model);
  const float problem_height = problem ? ui::callout_height(ui, area.width, *problem) + gap : 0;
  // On a low glass with the largest letters the steps, then the names of the day's halves
  // give way, so that every part shows at least one row of times.
  const float least = ui::part_strip_height(context.ui) + least_part_of_day(context, area.width);
  const float left = area.height - strip.height - problem_height - gap;
  const bool with_steps = left - steps_height(context, area.width, Step::kTime) >= least;
  const bool with_halves = left >= least;
  if (full) {
    add_full(context, model, flow, area.width);
  } else {
    for (const bool afternoon : {false, true}) {
      add_part_of_day(context, flow, area.width,
                      !with_halves ? ""
                      : afternoon  ? "book.afternoon"
                                   : "book.morning",
                      slots_of(context, model, afternoon));
    }
  }
  if (with_steps) draw_steps(context, area, Step::kTime);

  // The heading, then the summary give way when times would be cut into parts.
  ui::ScreenTitle title;
  title.title = context.words("book.time_title");
  const float fixed = strip.height + gap + problem_height;
  const auto room = [&](bool with_title, bool with_summary) {
    return area.height - fixed - (with_title ? ui::screen_title_height(ui, area.width, title) : 0) -
           (with_summary ? summary_height + gap : 0);
  };
  const bool with_title =
      room(true, !full) >= flow.height() || (ui.portrait() && room(true, false) >= least);
  const float most_needed = std::max(least, area.height * 0.4F);
  // A full day has nothing to sum up; it says what to touch itself.
  const bool with_summary = (!full || model.slot) && (room(with_title, true) >= flow.height() ||
                                                      room(with_title, true) >= most_needed);

  if (with_title) ui::screen_title(ui, area, title);
  if (problem) {
    ui::callout(ui, ui::cut_top(area, problem_height - gap), *problem);
    ui::cut_top(area, gap);
  }
  std::optional<Intent> intent = draw_strip(context, model, strip, ui::cut_top(area, strip.height));
  ui::cut_top(area, ui.theme().target_gap());
  const Rect summary_place = with_summary ? ui::cut_bottom(area, summary_height) : Rect{};
  if (with_summary) ui::cut_bottom(area, gap);
  const FlowResult result = show_flow(context, flow, area, model.anchor);
  if (result.moved) intent = result.moved;
  if (result.touched) intent = intent_of(*result.touched, model);
  if (with_summary) ui::callout(ui, summary_place, summary);
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
