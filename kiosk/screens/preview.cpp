#include "screens/preview.h"

#include "ui/button.h"
#include "ui/flow.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>

namespace kiosk::screens {

namespace {

using Act = PreviewChoice::Act;

constexpr const char* kEnglish = "en";
/// One row of tools, with the gaps above and below.
constexpr float kRowMm = 26;

struct Tool {
  Act act;
  ui::Button button;
};

Tool tool(Act act, std::string id, std::string icon, std::string label) {
  Tool tool{act, {}};
  tool.button.id = "preview." + std::move(id);
  tool.button.icon = std::move(icon);
  tool.button.label = std::move(label);
  tool.button.locale = kEnglish;
  return tool;
}

std::string counted(std::ptrdiff_t count, const std::string& word) {
  return std::to_string(count) + ' ' + word + (count == 1 ? "" : "s");
}

Tool problems_tool(const PreviewModel& model) {
  const auto errors = std::count_if(model.problems.begin(), model.problems.end(),
                                    [](const PreviewProblem& problem) { return problem.error; });
  const auto warnings = static_cast<std::ptrdiff_t>(model.problems.size()) - errors;
  Tool made = tool(Act::kList, "problems", "check", "No problems");
  if (errors > 0) {
    made.button.icon = "alert";
    made.button.label = counted(errors, "error");
  } else if (warnings > 0) {
    made.button.icon = "information";
    made.button.label = counted(warnings, "warning");
  }
  if (model.list_open) {
    made.button.label = "Close the list";
    made.button.icon = "close";
  }
  if (errors > 0 || model.list_open) made.button.kind = ui::ButtonKind::kMain;
  made.button.disabled = model.problems.empty() && !model.list_open;
  return made;
}

std::array<Tool, 5> tools(const PreviewModel& model) {
  std::array<Tool, 5> tools{
      tool(Act::kNextLanguage, "language", "translate", model.language),
      tool(Act::kTextSize, "text_size", "format-size", model.text_size),
      tool(Act::kContrast, "contrast", "contrast-circle", "Colours"),
      tool(Act::kTurn, "turn", "screen-rotation", "Turn"),
      tool(Act::kDrafts, "drafts", "pencil", model.hides_drafts ? "No drafts" : "Drafts"),
  };
  tools[0].button.locale = model.locale;
  return tools;
}

/// Draws `tool` at the start of `row` and takes its room away.
std::optional<Intent> draw(ui::Ui& ui, Rect& row, const Tool& tool) {
  const float width = std::min(row.width, ui::button_size(ui, tool.button).x);
  const bool touched = ui::button(ui, ui::cut_start(row, width), tool.button);
  ui::cut_start(row, ui.theme().target_gap());
  if (!touched) return {};
  return PreviewChoice{tool.act};
}

/// What the glass shows, in the room that is left beside the tools.
void draw_note(ui::Ui& ui, const Rect& row, const PreviewModel& model) {
  ui::Label note;
  note.id = "preview.note";
  note.text = ui::RichText(model.stale ? "Shown as it was before the error." : "Preview", kEnglish);
  note.style = ui::Style::kSmall;
  note.max_lines = 2;
  const float height = std::min(row.height, ui::label_height(ui, row.width, note));
  if (row.width > ui.px(30)) ui::label(ui, ui::middle(row, height), note);
}

}  // namespace

float preview_apron_mm(bool portrait) {
  return portrait ? 2 * kRowMm : kRowMm;
}

std::optional<Intent> preview_tools(const Context& context, const PreviewModel& model) {
  ui::Ui& ui = context.ui;
  ui.begin_apron();
  Rect apron = ui.apron();
  ui.fill(apron, ui.colours().keyboard);
  ui.fill({apron.x, apron.y, apron.width, ui.theme().line()}, ui.colours().control_line);
  const bool two_rows = apron.height > ui.px(kRowMm) * 1.5F;
  const auto next_row = [&] {
    return ui::pad(ui::cut_top(apron, ui.px(kRowMm)), ui.theme().gap(), ui.px(3));
  };
  Rect row = next_row();
  std::optional<Intent> touched = draw(ui, row, problems_tool(model));
  const auto shown = tools(model);
  float wanted = 0;
  for (const Tool& tool : shown) {
    wanted += ui::button_size(ui, tool.button).x + ui.theme().target_gap();
  }
  Rect note = row;
  if (two_rows) {
    row = next_row();
  } else {
    row = ui::cut_end(note, std::min(note.width, wanted));
  }
  draw_note(ui, note, model);
  for (const Tool& tool : shown) {
    if (const auto here = draw(ui, row, tool)) touched = here;
  }
  return touched;
}

std::optional<Intent> preview_problems(const Context& context, const PreviewModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = ui::pad(ui.screen(), ui.theme().margin(), ui.theme().gap());
  ui::Flow flow(ui, area.width, "preview.list");
  ui::ScreenTitle title;
  title.title = "What to mend";
  title.locale = kEnglish;
  title.follows_interface = false;
  ui::screen_title(ui, area, title);
  for (const PreviewProblem& problem : model.problems) {
    ui::RichText text({}, kEnglish);
    text.append(problem.place, true).append("  " + problem.sentence + ' ' + problem.remedy);
    flow.list_item(problem.error ? ui::Marker::kWarning : ui::Marker::kBullet, std::move(text));
  }
  auto place = ui::FlowPlace::from_anchor(model.anchor);
  flow.show(area, place, {"More", "Back", "Part of the list"});
  if (place.anchor() == model.anchor) return {};
  return PreviewChoice{Act::kShowFrom, place.anchor()};
}

}  // namespace kiosk::screens
