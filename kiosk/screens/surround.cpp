#include "screens/surround.h"

#include "ui/frame_bars.h"
#include "ui/ui.h"

namespace kiosk::screens {

namespace {

struct BarButton {
  std::string_view id;  ///< Also the key of its words.
  std::string_view icon;
  Intent intent;
};

const BarButton kBack{"bar.back", "arrow-left", Back{}};
const BarButton kStart{"bar.start", "home", GoStart{}};
const BarButton kLanguage{"bar.language", "translate", OpenLanguage{}};
const BarButton kTextSize{"bar.text_size", "format-size", ChangeTextSize{}};
const BarButton kContrast{"bar.contrast", "contrast-circle", ChangeContrast{}};
const BarButton kListen{"bar.listen", "volume-high", Listen{}};

/// The buttons from the start, in the order that never changes.
std::vector<const BarButton*> shown_buttons(const Surround& surround) {
  std::vector<const BarButton*> shown;
  if (surround.back) shown.push_back(&kBack);
  shown.insert(shown.end(), {&kStart, &kLanguage, &kTextSize, &kContrast});
  if (surround.voice) shown.push_back(&kListen);
  return shown;
}

struct MainButton {
  std::string_view id;
  std::string_view icon;
  std::string_view end_icon;
  ui::ButtonKind kind = ui::ButtonKind::kMain;
  bool disabled = false;
  Intent intent;
};

std::optional<MainButton> main_button(MainAction action) {
  using Kind = ui::ButtonKind;
  switch (action) {
    case MainAction::kBook:
      return MainButton{"bar.book", "calendar-plus", "", Kind::kBook, false, Book{}};
    case MainAction::kNext:
      return MainButton{"bar.next", "", "chevron-right", Kind::kMain, false, Next{}};
    case MainAction::kNextBlocked:
      return MainButton{"bar.next", "", "chevron-right", Kind::kMain, true, Next{}};
    case MainAction::kConfirm:
      return MainButton{"book.confirm", "check", "", Kind::kMain, false, ConfirmBooking{}};
    case MainAction::kFinish:
      return MainButton{"done.finish", "check", "", Kind::kMain, false, Finished{}};
    case MainAction::kNone: return {};
  }
  return {};
}

ui::BottomBar bar_of(const Context& context, const Listen* listen = nullptr) {
  ui::BottomBar bar;
  for (const BarButton* button : shown_buttons(context.surround)) {
    ui::Button shown;
    shown.id = button->id;
    shown.label = context.words(button->id);
    shown.icon = context.ui.directional(button->icon);
    shown.disabled = button == &kListen && listen != nullptr && listen->blocks.empty();
    bar.buttons.push_back(std::move(shown));
  }
  if (const auto main = main_button(context.surround.action)) {
    ui::Button shown;
    shown.id = main->id;
    shown.label = context.words(main->id);
    shown.icon = main->icon;
    if (!main->end_icon.empty()) shown.end_icon = context.ui.directional(main->end_icon);
    shown.kind = main->kind;
    shown.disabled = main->disabled;
    bar.main = std::move(shown);
  }
  if (!context.surround.back) bar.back_id.clear();
  return bar;
}

}  // namespace

Rect draw_top(const Context& context) {
  ui::Ui& ui = context.ui;
  Rect rest = ui.screen();
  const ui::Header header{context.surround.centre_name, context.surround.place,
                          context.surround.date, context.surround.time};
  const Rect top = ui::cut_top(rest, ui::header_height(ui, rest.width, header));
  // A terminal without a pack does not know whose it is.
  if (!header.name.empty()) ui::header(ui, top, header);
  if (context.surround.bar) {
    ui::cut_bottom(rest, ui::bottom_bar_height(ui, rest.width, bar_of(context)));
  }
  ui::cut_bottom(rest, ui.theme().target_gap());
  return ui::pad(rest, ui.theme().margin(), 0);
}

std::optional<Intent> draw_bar(const Context& context, const Listen* listen) {
  if (!context.surround.bar) return {};
  ui::Ui& ui = context.ui;
  const ui::BottomBar bar = bar_of(context, listen);
  Rect rest = ui.screen();
  const Rect place = ui::cut_bottom(rest, ui::bottom_bar_height(ui, rest.width, bar));
  const auto touched = ui::bottom_bar(ui, place, bar);
  if (!touched) return {};
  if (listen != nullptr && *touched == kListen.id) return *listen;
  for (const BarButton* button : shown_buttons(context.surround)) {
    if (*touched == button->id) return button->intent;
  }
  if (const auto main = main_button(context.surround.action); main && *touched == main->id) {
    return main->intent;
  }
  return {};
}

}  // namespace kiosk::screens
