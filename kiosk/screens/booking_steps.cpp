#include "screens/booking_steps.h"

#include "screens/convert.h"
#include "ui/booking_widgets.h"
#include "ui/ui.h"

#include <array>

namespace kiosk::screens {

namespace {

constexpr std::array<std::string_view, 5> kStepKeys{
    "book.step_service", "book.step_time", "book.step_about", "book.step_review", "book.step_done"};

std::vector<ui::Step> steps_of(const Context& context, Step current) {
  std::vector<ui::Step> steps;
  const auto now = static_cast<std::size_t>(current);
  for (std::size_t i = 0; i < kStepKeys.size(); ++i) {
    const std::string_view state = i < now    ? "a11y.done"
                                   : i == now ? "a11y.step_now"
                                              : "a11y.step_later";
    steps.push_back({context.words(kStepKeys[i]),
                     context.words.number(static_cast<std::int64_t>(i) + 1), context.words(state)});
  }
  return steps;
}

}  // namespace

float steps_height(const Context& context, float width, Step current) {
  return ui::step_indicator_height(context.ui, width, steps_of(context, current)) +
         context.ui.theme().target_gap();
}

void draw_steps(const Context& context, Rect& area, Step current) {
  ui::Ui& ui = context.ui;
  const auto steps = steps_of(context, current);
  const float height = ui::step_indicator_height(ui, area.width, steps);
  ui::step_indicator(ui, ui::cut_top(area, height), steps, static_cast<std::size_t>(current));
  ui::cut_top(area, ui.theme().target_gap());
}

std::optional<ui::Callout> problem_of(const Context& context, BookingProblem problem) {
  struct Keys {
    const char* title;
    const char* lead;
  };
  Keys keys{"error.booking_title", "error.booking_lead"};
  switch (problem) {
    case BookingProblem::kNone: return {};
    case BookingProblem::kTaken: keys = {"error.taken_title", "error.taken_lead"}; break;
    case BookingProblem::kWishes: keys = {"error.wishes_title", "error.wishes_lead"}; break;
    case BookingProblem::kFailed: break;
  }
  ui::Callout callout;
  callout.id = "book.problem";
  // The visitor can do something about all but a failure of ours.
  callout.kind =
      problem == BookingProblem::kFailed ? ui::CalloutKind::kDanger : ui::CalloutKind::kWarning;
  callout.text.append(context.words(keys.title), true);
  callout.text.append(" ");
  callout.text.append(context.words(keys.lead));
  return callout;
}

std::string minutes_text(const Words& words, int minutes) {
  return words("book.minutes", {{"count", std::int64_t{minutes}}});
}

}  // namespace kiosk::screens
