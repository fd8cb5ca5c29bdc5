#include "screens/staff.h"

#include "locale/direction.h"
#include "screens/card_list.h"
#include "ui/dialog.h"
#include "ui/tab_bar.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

/// A list higher than this share of the room is cut into pieces of so many rows.
constexpr float kHighShare = 0.35F;
constexpr std::size_t kRowsInPiece = 3;

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
  StaffChoice choice;
  std::string_view no = "staff.cancel";
  StaffChoice other = StaffChoice{Act::kCloseDialog};
};

/// After a test that only people can judge.
Question question_about(StaffDevice device, std::string_view title, std::string_view text) {
  const auto number = static_cast<std::uint32_t>(device);
  return {title,       text,
          "staff.yes", StaffChoice{Act::kTestPassed, number},
          "staff.no",  StaffChoice{Act::kTestFailed, number}};
}

Question question_of(const StaffConfirmModel& model) {
  using Kind = StaffConfirmModel::Question;
  switch (model.question) {
    case Kind::kActivate:
      return {"staff.activate_title", "staff.activate_text", "staff.activate",
              StaffChoice{Act::kActivate, 0, model.id}};
    case Kind::kGoBack:
      return {"staff.go_back_title", "staff.go_back_text", "staff.go_back",
              StaffChoice{Act::kGoBack, 0, model.id}};
    case Kind::kHeardSound:
      return question_about(StaffDevice::kSound, "staff.heard_title", "staff.heard_text");
    case Kind::kSawColours:
      return question_about(StaffDevice::kScreen, "staff.saw_title", "staff.saw_text");
    case Kind::kRemoveClosure: break;
  }
  return {"staff.remove_title", "staff.remove_text", "staff.remove",
          StaffChoice{Act::kRemove, 0, model.id}};
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

std::string isolated(std::string_view words) {
  constexpr std::string_view kFirstStrongIsolate = "\u2068";
  constexpr std::string_view kPopIsolate = "\u2069";
  return std::string(kFirstStrongIsolate) + std::string(words) + std::string(kPopIsolate);
}

std::string on_one_line(const Context& context, const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!line.empty()) line += locale::separator_of(context.words.locale());
    line += part;
  }
  return line;
}

void add_count_list(ui::Ui& ui, ui::Flow& flow, float width, float room,
                    const ui::CountList& list) {
  const std::size_t whole = std::max<std::size_t>(1, list.rows.size());
  const bool high = ui::count_list_height(ui, width, list) > room * kHighShare;
  const std::size_t rows = high ? kRowsInPiece : whole;
  for (std::size_t first = 0; first < whole; first += rows) {
    ui::CountList piece = list;
    if (first > 0) {
      piece.id += "." + std::to_string(first);
      piece.title.clear();
    }
    if (!list.rows.empty()) {
      const auto begin = list.rows.begin() + static_cast<std::ptrdiff_t>(first);
      const std::size_t count = std::min(rows, list.rows.size() - first);
      piece.rows.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    ui::Flow::Item block;
    block.gap_before = first > 0 ? ui.px(2) : ui.theme().gap();
    block.height = ui::count_list_height(ui, width, piece);
    block.draw = [&ui, piece](const Rect& rect) -> std::optional<std::string> {
      ui::count_list(ui, rect, piece);
      return {};
    };
    flow.add(std::move(block));
  }
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
  const Question question = question_of(model);
  ui::Dialog dialog;
  dialog.id = "staff.confirm";
  dialog.title = context.words(question.title);
  dialog.text = ui::RichText(context.words(question.text, {{"name", isolated(model.name)}}));
  ui::Button yes;
  yes.id = "staff.yes";
  yes.label = context.words(question.yes);
  yes.kind = ui::ButtonKind::kMain;
  ui::Button no;
  no.id = "staff.no";
  no.label = context.words(question.no);
  dialog.back_id = no.id;
  dialog.buttons = {yes, no};
  const auto touched = ui::dialog(context.ui, dialog);
  if (!touched) return {};
  return *touched == yes.id ? question.choice : question.other;
}

}  // namespace kiosk::screens
