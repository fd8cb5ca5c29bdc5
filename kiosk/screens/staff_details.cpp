#include "screens/staff_details.h"

#include "ui/dialog.h"

namespace kiosk::screens {

namespace {

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

}  // namespace

std::optional<Intent> staff_details(const Context& context, const StaffDetailsModel& model) {
  ui::Dialog dialog;
  dialog.id = "staff.details";
  dialog.title = model.title;
  dialog.centred = false;
  for (const StaffDetailsModel::Language& language : model.languages) {
    if (!dialog.text.empty()) dialog.text.append("\n");
    dialog.text.append(language.name, true);
    dialog.text.append(": " + language_text(context.words, language));
  }
  if (const std::string other = other_parts(context, model); !other.empty()) {
    if (!dialog.text.empty()) dialog.text.append("\n");
    dialog.text.append(context.words("staff.changed_also", {{"parts", other}}));
  }
  ui::Button close;
  close.id = "card.close";
  close.label = context.words("note.close");
  close.icon = "close";
  close.kind = ui::ButtonKind::kMain;
  dialog.back_id = close.id;
  dialog.buttons.push_back(std::move(close));
  if (!ui::dialog(context.ui, dialog)) return {};
  return StaffChoice{StaffChoice::Act::kCloseDialog};
}

}  // namespace kiosk::screens
