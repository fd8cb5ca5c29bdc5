#include "screens/booking.h"
#include "screens/booking_steps.h"
#include "screens/card_list.h"
#include "screens/keys.h"
#include "ui/callout.h"
#include "ui/chip.h"
#include "ui/panel.h"
#include "ui/text_field.h"
#include "ui/ui.h"

#include <algorithm>
#include <span>

namespace kiosk::screens {

namespace {

constexpr std::string_view kNameId = "about.name";
constexpr std::string_view kPhoneId = "about.phone";
constexpr ui::TextLimits kNameLimits{200, 60, 4};
// Digits of the keyboards the centres have, and what people write between them.
constexpr ui::TextLimits kPhoneLimits{40, 24, 0, U"+0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ -/().#"};

struct Chips {
  std::vector<ui::Chip> chips;
  std::vector<Intent> intents;  ///< One a chip.
};

std::string_view wish_icon(const std::string& id) {
  if (id == "female-counsellor") return "human-female";
  if (id == "step-free") return "wheelchair-accessibility";
  if (id == "children") return "human-child";
  return "comment-account";
}

Chips chips_of(const Context& context, const AboutModel& model) {
  Chips result;
  for (const Choice& choice : model.counselling) {
    ui::Chip chip;
    chip.id = "counselling." + choice.id;
    chip.label = context.words("book.counselling_in", {{"language", choice.label}});
    chip.icon = "translate";
    chip.chosen = choice.chosen;
    result.chips.push_back(std::move(chip));
    result.intents.emplace_back(ChooseCounselling{choice.id});
  }
  // Wishes say something about a person: without a key they are not asked for.
  if (!model.sealed) return result;
  for (const Choice& choice : model.wishes) {
    ui::Chip chip;
    chip.id = "wish." + choice.id;
    chip.label = context.words("wish." + choice.id);
    chip.icon = wish_icon(choice.id);
    chip.chosen = choice.chosen;
    result.chips.push_back(std::move(chip));
    result.intents.emplace_back(ToggleWish{choice.id});
  }
  return result;
}

struct Fields {
  ui::TextField name;
  ui::TextField phone;
  ui::TextEdit* name_edit = nullptr;
  ui::TextEdit* phone_edit = nullptr;
  bool stacked = false;
  float height = 0;  ///< Of both together.
};

Fields fields_of(const Context& context, const AboutModel& model, float width) {
  ui::Ui& ui = context.ui;
  Fields fields;
  fields.name.id = kNameId;
  fields.name.label = context.words("book.name");
  fields.name.hint = context.words("book.optional");
  fields.name.active = model.focus == Field::kName;
  fields.phone.id = kPhoneId;
  fields.phone.label = context.words("book.phone");
  fields.phone.hint = model.phone_prefix + " …";
  fields.phone.locale = "en";  // The parts of a number stand from left to right everywhere.
  fields.phone.active = model.focus == Field::kPhone;
  fields.name_edit = &ui.edit(kNameId, model.name, kNameLimits);
  fields.phone_edit = &ui.edit(kPhoneId, model.phone, kPhoneLimits);
  // Beside each other they are too narrow for their labels on an upright panel.
  fields.stacked = ui.portrait();
  const float gap = ui.theme().gap();
  const float each = fields.stacked ? width : (width - gap) / 2;
  const float one = std::max(ui::text_field_height(ui, each, fields.name, *fields.name_edit),
                             ui::text_field_height(ui, each, fields.phone, *fields.phone_edit));
  fields.height = fields.stacked ? 2 * one + gap : one;
  return fields;
}

/// Where the keyboard goes when the visitor has finished a field.
Intent after(Field field) {
  return field == Field::kName ? Intent{FocusField{Field::kPhone}} : Intent{HideKeyboard{}};
}

std::optional<Intent> intent_of(Field field, ui::FieldEvent event, const ui::TextEdit& edit) {
  switch (event) {
    case ui::FieldEvent::kTapped: return FocusField{field};
    case ui::FieldEvent::kTyped: return EditField{field, edit.text()};
    case ui::FieldEvent::kDone: return after(field);
    case ui::FieldEvent::kNone: break;
  }
  return {};
}

std::optional<Intent> draw_fields(ui::Ui& ui, Fields& fields, const Rect& row) {
  const float gap = ui.theme().gap();
  const auto places = fields.stacked ? ui::rows(row, 2, gap) : ui::columns(row, 2, gap);
  const auto name = ui::text_field(ui, places[0], fields.name, *fields.name_edit);
  const auto phone = ui::text_field(ui, places[1], fields.phone, *fields.phone_edit);
  if (auto intent = intent_of(Field::kName, name, *fields.name_edit)) return intent;
  return intent_of(Field::kPhone, phone, *fields.phone_edit);
}

ui::Callout promise(const Context& context, const AboutModel& model) {
  ui::Callout callout;
  callout.id = "about.promise";
  callout.icon = "shield";
  if (model.sealed) {
    callout.kind = ui::CalloutKind::kGood;
    callout.text =
        ui::RichText(context.words("book.sealed", {{"days", std::int64_t{model.retention_days}}}));
    callout.small = true;
  } else {
    callout.text.append(context.words("book.unsealed"), true);
    callout.text.append(" ");
    callout.text.append(context.words("book.unsealed_code"));
  }
  return callout;
}

std::optional<Intent> draw_keyboard(const Context& context, const AboutModel& model, Fields& fields,
                                    const ui::Keyboard& keyboard, const Rect& place) {
  ui::Ui& ui = context.ui;
  const bool name = model.focus == Field::kName;
  ui::TextEdit& edit = name ? *fields.name_edit : *fields.phone_edit;
  switch (ui::keyboard(ui, place, keyboard, ui.keyboard_state(), edit)) {
    case ui::KeyboardEvent::kTyped: return EditField{*model.focus, edit.text()};
    case ui::KeyboardEvent::kNext: return after(*model.focus);
    case ui::KeyboardEvent::kRefused:
    case ui::KeyboardEvent::kNone: break;
  }
  return {};
}

/// Row by row, so that many wishes in large letters can be cut into parts.
void add_chips(const Context& context, ui::Flow& flow, float width, const Chips& chips) {
  ui::Ui& ui = context.ui;
  const std::span<const ui::Chip> all(chips.chips);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t count = 1;
    const float height = ui::chips_height(ui, width, all.subspan(first, 1));
    while (first + count < all.size() &&
           ui::chips_height(ui, width, all.subspan(first, count + 1)) <= height + 1) {
      ++count;
    }
    const std::span<const ui::Chip> row = all.subspan(first, count);
    ui::Flow::Item item;
    item.gap_before = first == 0 ? ui.theme().target_gap() : ui.px(4);
    first += count;
    item.height = ui::chips_height(ui, width, row);
    item.draw = [&ui, row](const Rect& rect) -> std::optional<std::string> {
      const auto touched = ui::chips(ui, rect, row);
      return touched ? std::optional(row[*touched].id) : std::nullopt;
    };
    flow.add(std::move(item));
  }
}

std::optional<Intent> intent_of(const Chips& chips, const std::string& touched) {
  for (std::size_t i = 0; i < chips.chips.size(); ++i) {
    if (chips.chips[i].id == touched) return chips.intents[i];
  }
  return {};
}

}  // namespace

std::optional<Intent> booking_about(const Context& context, const AboutModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  draw_steps(context, area, Step::kAbout);
  std::optional<Intent> intent;
  const bool typing = model.sealed && model.focus.has_value();
  const Chips chips = chips_of(context, model);
  Fields fields = fields_of(context, model, area.width);
  const ui::Keyboard keyboard = keyboard_of(context, model.keyboards, model.focus == Field::kPhone);
  Rect keys;
  if (typing) {
    keys = ui::cut_bottom(area, ui::keyboard_height(ui, area.width, keyboard));
    ui::cut_bottom(area, ui.theme().target_gap());
  }
  const float fields_height = model.sealed ? fields.height + gap : 0;

  ui::Flow flow(ui, area.width, "about");
  // Without the keys there is room for the promise in full size after the wishes.
  ui::Callout note = promise(context, model);
  if (!model.sealed) flow.callout(note);
  add_chips(context, flow, area.width, chips);
  if (model.sealed) flow.callout(note);
  const float left = area.height - fields_height;
  ui::ScreenTitle title;
  title.title = context.words("book.about_title");
  if (left >= ui::screen_title_height(ui, area.width, title) + flow.height() && model.sealed) {
    ui::screen_title(ui, area, title);
  }
  if (model.sealed) {
    intent = draw_fields(ui, fields, ui::cut_top(area, fields.height));
    ui::cut_top(area, gap);
  }
  // With the keys up and large letters, wishes come after typing.
  const bool later = typing && flow.height() > area.height;
  if (!later) {
    const FlowResult result = show_flow(context, flow, area, model.anchor);
    if (result.moved) intent = result.moved;
    if (result.touched) intent = intent_of(chips, *result.touched);
  } else if (const float height = ui::callout_height(ui, area.width, note); height <= area.height) {
    ui::callout(ui, ui::cut_top(area, height), note);
  }
  if (typing) {
    if (auto typed = draw_keyboard(context, model, fields, keyboard, keys)) intent = typed;
  }
  if (auto bar = draw_bar(context)) {
    // Nobody shall pass the wishes without having seen them.
    intent = later && std::holds_alternative<Next>(*bar) ? Intent{HideKeyboard{}} : *bar;
  }
  return intent;
}

}  // namespace kiosk::screens
