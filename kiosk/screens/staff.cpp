#include "screens/staff.h"

#include "screens/card_list.h"
#include "ui/dialog.h"
#include "ui/tab_bar.h"
#include "ui/ui.h"

#include <array>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

struct Tab {
  std::string_view key;
  StaffChoice choice;
};

StaffChoice open_tab(StaffTab tab) {
  return {Act::kOpenTab, static_cast<std::uint32_t>(tab)};
}

const std::array<Tab, 6>& tabs() {
  static const std::array<Tab, 6> all{{
      {"staff.tab_content", open_tab(StaffTab::kContent)},
      {"staff.tab_appointments", open_tab(StaffTab::kAppointments)},
      {"staff.tab_hours", open_tab(StaffTab::kHours)},
      {"staff.tab_devices", open_tab(StaffTab::kDevices)},
      {"staff.tab_figures", open_tab(StaffTab::kFigures)},
      {"staff.leave", {Act::kLeave}},
  }};
  return all;
}

ui::TabBar bar_of(const Context& context, const StaffHead& head) {
  ui::TabBar bar;
  bar.id = "staff.head";
  bar.icon = "key-variant";
  bar.title = context.words("staff.title");
  bar.status = context.words("staff.locks_in",
                             {{"time", minutes_and_seconds(context.words, head.locks_in)}});
  for (const Tab& tab : tabs()) bar.tabs.push_back({std::string(tab.key), context.words(tab.key)});
  bar.chosen = static_cast<std::size_t>(head.tab);
  return bar;
}

struct Question {
  std::string_view title;
  std::string_view text;
  std::string_view yes;
  Act act;
};

Question question_of(StaffConfirmModel::Question question) {
  using Kind = StaffConfirmModel::Question;
  switch (question) {
    case Kind::kActivate:
      return {"staff.activate_title", "staff.activate_text", "staff.activate", Act::kActivate};
    case Kind::kGoBack:
      return {"staff.go_back_title", "staff.go_back_text", "staff.go_back", Act::kGoBack};
    case Kind::kRemoveClosure: break;
  }
  return {"staff.remove_title", "staff.remove_text", "staff.remove", Act::kRemove};
}

}  // namespace

std::optional<Intent> draw_staff_head(const Context& context, const StaffHead& head, Rect& rest) {
  ui::Ui& ui = context.ui;
  rest = ui.screen();
  const ui::TabBar bar = bar_of(context, head);
  const Rect place = ui::cut_top(rest, ui::tab_bar_height(ui, rest.width, bar));
  const auto touched = ui::tab_bar(ui, place, bar);
  rest = ui::pad(rest, ui.theme().margin(), ui.theme().gap());
  if (!touched) return {};
  return tabs()[*touched].choice;
}

ui::ScreenTitle staff_title(const Context& context, std::string_view key) {
  ui::ScreenTitle title;
  title.title = context.words(key);
  return title;
}

std::string minutes_and_seconds(const Words& words, std::chrono::seconds time) {
  const std::int64_t seconds = time.count() < 0 ? 0 : time.count();
  return words("staff.clock", {{"minutes", seconds / 60}, {"seconds", seconds % 60}});
}

std::optional<std::string> show_staff_flow(const Context& context, ui::Flow& flow, const Rect& area,
                                           std::uint32_t anchor, std::optional<Intent>& intent) {
  FlowResult result = show_flow(context, flow, area, anchor);
  if (result.moved) {
    intent = StaffChoice{Act::kShowFrom, std::get<ShowFrom>(*result.moved).anchor};
  }
  return std::move(result.touched);
}

std::optional<Intent> staff_confirm(const Context& context, const StaffConfirmModel& model) {
  const Question question = question_of(model.question);
  ui::Dialog dialog;
  dialog.id = "staff.confirm";
  dialog.title = context.words(question.title);
  dialog.text = ui::RichText(context.words(question.text, {{"name", model.name}}));
  ui::Button yes;
  yes.id = "staff.yes";
  yes.label = context.words(question.yes);
  yes.kind = ui::ButtonKind::kMain;
  ui::Button no;
  no.id = "staff.no";
  no.label = context.words("staff.cancel");
  dialog.back_id = no.id;
  dialog.buttons = {yes, no};
  const auto touched = ui::dialog(context.ui, dialog);
  if (!touched) return {};
  if (*touched == yes.id) return StaffChoice{question.act, 0, model.id};
  return StaffChoice{Act::kCloseDialog};
}

}  // namespace kiosk::screens
