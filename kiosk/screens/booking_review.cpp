#include "locale/direction.h"
#include "screens/booking.h"
#include "screens/booking_steps.h"
#include "screens/card_list.h"
#include "ui/button.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <initializer_list>

namespace kiosk::screens {

namespace {

/// One line of what was chosen, with the step that changes it.
struct Row {
  std::string key;  ///< Of its label.
  std::string value;
  Step change = Step::kService;
  bool can_change = true;
  bool is_private = false;
};

/// What there is of `parts`, in one line.
std::string joined(const Context& context, std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty() && !part.empty()) text += locale::separator_of(context.words.locale());
    text += part;
  }
  return text;
}

std::string wishes_text(const Context& context, const ReviewModel& model) {
  std::string text;
  for (const std::string& wish : model.wishes) {
    text = joined(context, {text, context.words("wish." + wish)});
  }
  return text;
}

std::vector<Row> rows_of(const Context& context, const ReviewModel& model) {
  const AppointmentText& chosen = model.appointment;
  const auto given = [&](const std::string& text) {
    return text.empty() ? context.words("book.nothing") : text;
  };
  std::vector<Row> rows;
  rows.push_back({"book.row_topic",
                  joined(context, {chosen.service, minutes_text(context.words, chosen.minutes)}),
                  Step::kService, true, false});
  rows.push_back({"book.row_time", chosen.date, Step::kTime, true, true});
  const std::string place = joined(context, {chosen.room, chosen.address});
  if (!place.empty()) rows.push_back({"book.row_place", place, Step::kTime, false, false});
  if (model.sealed) {
    rows.push_back({"book.row_name", joined(context, {given(model.name), model.phone}),
                    Step::kAbout, true, true});
  }
  std::string talk = model.language;
  if (model.sealed) talk = joined(context, {talk, wishes_text(context, model)});
  if (!talk.empty()) {
    rows.push_back({"book.row_language", std::move(talk), Step::kAbout, true, model.sealed});
  }
  return rows;
}

/// A row as a card: label above value, the button at the end.
struct RowView {
  ui::Label label;
  ui::Label value;
  ui::Button change;
  Vec2 button_size;
  float words_width = 0;
  float height = 0;
};

RowView view_of(const Context& context, const Row& row, float width) {
  ui::Ui& ui = context.ui;
  RowView view;
  view.label.id = row.key;
  view.label.text = ui::RichText(context.words(row.key));
  view.label.style = ui::Style::kSmall;
  view.label.second_ink = true;
  view.label.on_card = true;
  view.value.id = row.key + ".value";
  view.value.text = ui::RichText(row.value);
  view.value.style = ui::Style::kStrong;
  view.value.on_card = true;
  view.value.is_private = row.is_private;
  view.change.id = row.key + ".change";
  view.change.label = context.words("book.change");
  view.change.icon = "pencil";
  view.change.description = context.words("book.change_what", {{"row", view.label.text.text}});
  view.button_size = ui::button_size(ui, view.change);
  if (view.button_size.x > width * 0.3F) {
    view.change.icon_only = true;
    view.button_size = ui::button_size(ui, view.change);
  }
  const float button = row.can_change ? view.button_size.x + ui.theme().gap() : 0;
  view.words_width = width - 2 * ui.theme().padding() - button;
  const float words = ui::label_height(ui, view.words_width, view.label) +
                      ui::label_height(ui, view.words_width, view.value);
  view.height = std::max(words + ui.px(6), (row.can_change ? view.button_size.y : 0) + ui.px(5));
  return view;
}

std::optional<std::string> draw_row(ui::Ui& ui, const Row& row, const RowView& view,
                                    const Rect& rect) {
  ui::panel(ui, rect);
  Rect inside = ui::pad(rect, ui.theme().padding(), 0);
  const Rect button = ui::middle(ui::cut_end(inside, view.button_size.x), view.button_size.y);
  inside.width = view.words_width;
  const float label_height = ui::label_height(ui, inside.width, view.label);
  Rect words = ui::middle(inside, label_height + ui::label_height(ui, inside.width, view.value));
  ui::label(ui, ui::cut_top(words, label_height), view.label);
  ui::label(ui, words, view.value);
  if (row.can_change && ui::button(ui, button, view.change)) return view.change.id;
  return {};
}

}  // namespace

std::optional<Intent> booking_review(const Context& context, const ReviewModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().target_gap();
  Rect area = draw_top(context);
  draw_steps(context, area, Step::kReview);
  const auto rows = rows_of(context, model);
  const auto problem = problem_of(context, model.problem);
  std::vector<RowView> views;
  views.reserve(rows.size());
  float highest = 0;
  for (const Row& row : rows) {
    views.push_back(view_of(context, row, area.width));
    highest = std::max(highest, views.back().height);
  }
  ui::ScreenTitle title;
  title.title = context.words("book.review_title");
  const float problem_height = problem ? ui::callout_height(ui, area.width, *problem) + gap : 0;
  // With the largest letters what went wrong begins the list, so that rows fit below.
  const bool problem_fixed =
      problem && area.height - problem_height - ui::screen_title_height(ui, area.width, title) >=
                     highest + ui::part_strip_height(context.ui);
  ui::Flow flow(ui, area.width, "review");
  if (problem && !problem_fixed) flow.callout(*problem);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ui::Flow::Item item;
    item.gap_before = gap;
    item.height = views[i].height;
    item.draw = [&ui, &row = rows[i], &view = views[i]](const Rect& rect) {
      return draw_row(ui, row, view, rect);
    };
    flow.add(std::move(item));
  }

  title.lead = ui::RichText(context.words("book.review_lead"));
  const auto room = [&] {
    return area.height - (problem_fixed ? problem_height : 0) -
           ui::screen_title_height(ui, area.width, title);
  };
  if (room() < flow.height() || problem) title.lead = {};
  ui::screen_title(ui, area, title);
  if (problem_fixed) {
    ui::callout(ui, ui::cut_top(area, problem_height - gap), *problem);
    ui::cut_top(area, gap);
  }
  const FlowResult result = show_flow(context, flow, area, model.anchor);
  std::optional<Intent> intent = result.moved;
  if (result.touched) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (views[i].change.id == *result.touched) intent = GoToStep{rows[i].change};
    }
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
