#include "screens/staff_pin.h"

#include "screens/staff.h"
#include "ui/button.h"
#include "ui/callout.h"
#include "ui/digit_pad.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

/// Standing, one types more surely on keys somewhat larger than the least.
constexpr float kPadScale = 1.25F;

ui::DigitPad pad_of(const Context& context, const StaffPinModel& model) {
  ui::DigitPad pad;
  pad.id = "staff.pin";
  for (std::size_t digit = 0; digit < pad.digits.size(); ++digit) {
    pad.digits[digit] = context.words.number(static_cast<std::int64_t>(digit));
  }
  pad.remove = context.words("staff.pin_delete");
  pad.enter = context.words("staff.pin_enter");
  pad.disabled = model.busy || model.locked.count() > 0;
  pad.enter_disabled = model.typed == 0;
  return pad;
}

/// Whether there is something to say, and what.
std::optional<ui::Callout> message_of(const Context& context, const StaffPinModel& model) {
  ui::Callout callout;
  callout.id = "staff.pin_message";
  if (model.locked.count() > 0) {
    callout.kind = ui::CalloutKind::kDanger;
    callout.icon = "lock";
    callout.text = ui::RichText(context.words(
        "staff.pin_locked", {{"time", minutes_and_seconds(context.words, model.locked)}}));
  } else if (model.busy) {
    callout.icon = "timer-sand";
    callout.text = ui::RichText(context.words("staff.pin_checking"));
  } else if (model.tries_left) {
    callout.kind = ui::CalloutKind::kWarning;
    callout.text = ui::RichText(
        context.words("staff.pin_wrong", {{"count", std::int64_t{*model.tries_left}}}));
  } else {
    return {};
  }
  return callout;
}

ui::ScreenTitle title_of(const Context& context) {
  ui::ScreenTitle title = staff_title(context, "staff.pin_title");
  title.lead = ui::RichText(context.words("staff.pin_lead"));
  title.align = text::Align::kCentre;
  return title;
}

/// Room for the longest message, so that no key moves when one comes.
float message_room(const Context& context, float width) {
  StaffPinModel longest;
  longest.locked = std::chrono::minutes(59);
  StaffPinModel wrong;
  wrong.tries_left = 4;
  return std::max(ui::callout_height(context.ui, width, *message_of(context, longest)),
                  ui::callout_height(context.ui, width, *message_of(context, wrong)));
}

struct PinWords {
  ui::ScreenTitle title;
  ui::Button cancel;
  float message = 0;
  float height = 0;  ///< Of all of it with the gaps.
};

PinWords words_of(const Context& context, float width) {
  ui::Ui& ui = context.ui;
  PinWords words;
  words.title = title_of(context);
  words.cancel.id = "staff.pin_cancel";
  words.cancel.label = context.words("staff.cancel");
  words.cancel.icon = "close";
  words.message = message_room(context, width);
  words.height = ui::screen_title_height(ui, width, words.title) + ui::secret_dots_height(ui) +
                 ui.theme().gap() + words.message;
  return words;
}

void draw_words(const Context& context, Rect area, const PinWords& words,
                const StaffPinModel& model) {
  ui::Ui& ui = context.ui;
  ui::screen_title(ui, area, words.title);
  const Rect dots = ui::cut_top(area, ui::secret_dots_height(ui));
  ui::secret_dots(ui, ui::centred(dots, std::min(dots.width, ui.px(116)), dots.height),
                  {"staff.pin.dots", context.words("staff.pin_typed"), model.typed});
  ui::cut_top(area, ui.theme().gap());
  if (const auto message = message_of(context, model)) {
    ui::callout(ui, ui::cut_top(area, ui::callout_height(ui, area.width, *message)), *message);
  }
}

std::optional<Intent> draw_pad(const Context& context, const Rect& rect,
                               const StaffPinModel& model) {
  const auto key = ui::digit_pad(context.ui, rect, pad_of(context, model));
  if (!key) return {};
  switch (key->kind) {
    case ui::PadKey::Kind::kDigit: return StaffChoice{Act::kDigit, key->digit};
    case ui::PadKey::Kind::kRemove: return StaffChoice{Act::kDeleteDigit};
    case ui::PadKey::Kind::kEnter: break;
  }
  return StaffChoice{Act::kEnterPin};
}

bool draw_cancel(const Context& context, const Rect& row, const PinWords& words) {
  ui::Ui& ui = context.ui;
  const float width = std::min(row.width, ui::button_size(ui, words.cancel).x);
  return ui::button(ui, ui::centred(row, width, row.height), words.cancel) || ui.back_key();
}

}  // namespace

std::optional<Intent> staff_pin(const Context& context, const StaffPinModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = ui::pad(ui.screen(), ui.theme().margin(), ui.theme().margin());
  const Vec2 least = ui::digit_pad_size(ui);
  const Vec2 pad{least.x * kPadScale, least.y * kPadScale};
  std::optional<Intent> intent;
  // The words stand beside the keys in landscape, above them in portrait.
  Rect side = area;
  Rect keys = area;
  if (!ui.portrait()) {
    const auto halves = ui::columns(area, 2, 2 * gap);
    side = halves[0];
    keys = halves[1];
  }
  const PinWords words = words_of(context, side.width);
  const float cancel = ui::button_height(ui, side.width, words.cancel);
  if (ui.portrait()) {
    const float all = words.height + gap + pad.y + 2 * gap + cancel;
    side = ui::middle(area, std::min(area.height, all));
    draw_words(context, ui::cut_top(side, words.height), words, model);
    ui::cut_top(side, gap);
    intent = draw_pad(context, ui::centred(ui::cut_top(side, pad.y), pad.x, pad.y), model);
    ui::cut_top(side, 2 * gap);
  } else {
    side = ui::middle(side, std::min(side.height, words.height + gap + cancel));
    draw_words(context, ui::cut_top(side, words.height), words, model);
    ui::cut_top(side, gap);
    intent = draw_pad(context, ui::centred(keys, pad.x, pad.y), model);
  }
  if (draw_cancel(context, ui::cut_top(side, cancel), words)) {
    intent = StaffChoice{Act::kCancelPin};
  }
  return intent;
}

}  // namespace kiosk::screens
