#include "screens/staff_details.h"

#include "ui/button.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr float kWidthMm = 270;
constexpr float kPaddingMm = 12;

std::string language_text(const Words& words, const StaffDetailsModel::Language& language) {
  using Kind = StaffDetailsModel::Language::Kind;
  switch (language.kind) {
    case Kind::kNew: return words("staff.language_new");
    case Kind::kGone: return words("staff.language_gone");
    case Kind::kBoth: break;
  }
  return words("staff.changes", {{"added", std::int64_t{language.changes.added}},
                                 {"changed", std::int64_t{language.changes.changed}},
                                 {"removed", std::int64_t{language.changes.removed}}});
}

/// What differs beside pages, on one line.
std::string other_parts(const Context& context, const StaffDetailsModel& model) {
  const auto part = [&](bool differs, std::string_view key) {
    return differs ? context.words(key) : std::string();
  };
  return on_one_line(
      context,
      {part(model.words, "staff.changed_words"), part(model.glossary, "staff.changed_glossary"),
       part(model.centre, "staff.changed_centre"), part(model.pictures, "staff.changed_pictures")});
}

ui::FactTable table_of(const Context& context, const StaffDetailsModel& model) {
  ui::FactTable table;
  table.id = "staff.details.languages";
  for (const StaffDetailsModel::Language& language : model.languages) {
    table.rows.push_back(
        {"translate", language.name, ui::RichText(language_text(context.words, language))});
  }
  return table;
}

void fill_flow(const Context& context, const StaffDetailsModel& model, ui::Flow& flow) {
  if (!model.languages.empty()) flow.fact_table(table_of(context, model));
  if (const std::string other = other_parts(context, model); !other.empty()) {
    flow.paragraph(ui::RichText(context.words("staff.changed_also", {{"parts", other}})));
  }
}

ui::Button close_button(const Context& context) {
  ui::Button close;
  close.id = "card.close";
  close.label = context.words("note.close");
  close.icon = "close";
  close.kind = ui::ButtonKind::kMain;
  return close;
}

/// The card's ground, as high as `height`, and as high as `outer` at most. Gives what is
/// inside its padding.
Rect draw_card(ui::Ui& ui, const Rect& outer, float height) {
  const Rect card = ui::middle(outer, std::min(outer.height, height));
  ui.fill_rounded(card, ui.px(10), ui.colours().paper);
  if (ui.theme().high_contrast()) {
    ui.outline(card, ui.px(10), ui.theme().thick_line(), ui.colours().ink);
  }
  return card.inset(ui.px(kPaddingMm));
}

ui::Label title_of(const StaffDetailsModel& model) {
  ui::Label title;
  title.id = "staff.details";
  title.role = ui::NodeRole::kDialog;
  title.text = ui::RichText(model.title);
  title.style = ui::Style::kSubheading;
  return title;
}

}  // namespace

std::optional<Intent> staff_details(const Context& context, const StaffDetailsModel& model) {
  ui::Ui& ui = context.ui;
  ui.begin_modal();
  ui.fill(ui.screen(), ui.colours().veil);
  const float padding = ui.px(kPaddingMm);
  const Rect outer = ui::pad(ui.screen(), ui.theme().margin(), ui.px(6));
  const float most = ui.portrait() ? outer.width : ui.px(kWidthMm) * ui.theme().scale();
  const Rect column = ui::centred(outer, std::min(outer.width, most), outer.height);
  ui::Flow flow(ui, column.width - 2 * padding, "staff.details");
  fill_flow(context, model, flow);
  const ui::Button close = close_button(context);
  const Vec2 size = ui::button_size(ui, close);
  const ui::Label title = title_of(model);
  const float heading = ui::label_height(ui, column.width - 2 * padding, title);
  const float around = 2 * padding + heading + 2 * ui.theme().gap() + size.y;
  Rect inside = draw_card(ui, column, flow.height() + around);
  ui::label(ui, ui::cut_top(inside, heading), title);
  ui::cut_top(inside, ui.theme().gap());
  Rect row = ui::cut_bottom(inside, size.y);
  ui::cut_bottom(inside, ui.theme().gap());
  std::optional<Intent> intent;
  show_staff_flow(context, flow, inside, model.anchor, intent);
  row.width = std::min(row.width, size.x);
  if (ui::button(ui, row, close) || ui.back_key()) {
    intent = StaffChoice{StaffChoice::Act::kCloseDialog};
  }
  return intent;
}

}  // namespace kiosk::screens
