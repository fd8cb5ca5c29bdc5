#include "screens/view.h"

#include "ui/dialog.h"
#include "ui/ui.h"

namespace kiosk::screens {

namespace {

/// One overload per screen and dialog.
struct Show {
  const Context& context;

  std::optional<Intent> operator()(const AttractModel& m) const { return attract(context, m); }
  std::optional<Intent> operator()(const LanguageModel& m) const { return language(context, m); }
  std::optional<Intent> operator()(const StartModel& m) const { return start(context, m); }
  std::optional<Intent> operator()(const TopicModel& m) const { return topic(context, m); }
  std::optional<Intent> operator()(const ArticleModel& m) const { return article(context, m); }
  std::optional<Intent> operator()(const GlossaryModel& m) const { return glossary(context, m); }
  std::optional<Intent> operator()(const SearchModel& m) const { return search(context, m); }
  std::optional<Intent> operator()(const FinderModel& m) const { return finder(context, m); }
  std::optional<Intent> operator()(const OutcomeModel& m) const {
    return finder_outcome(context, m);
  }
  std::optional<Intent> operator()(const ServiceModel& m) const {
    return booking_service(context, m);
  }
  std::optional<Intent> operator()(const TimeModel& m) const { return booking_time(context, m); }
  std::optional<Intent> operator()(const AboutModel& m) const { return booking_about(context, m); }
  std::optional<Intent> operator()(const ReviewModel& m) const {
    return booking_review(context, m);
  }
  std::optional<Intent> operator()(const DoneModel& m) const { return booking_done(context, m); }
  std::optional<Intent> operator()(const OutOfOrderModel& m) const {
    out_of_order(context, m);
    return {};
  }
  std::optional<Intent> operator()(const StaffPinModel& m) const { return staff_pin(context, m); }
  std::optional<Intent> operator()(const StaffContentModel& m) const {
    return staff_content(context, m);
  }
  std::optional<Intent> operator()(const StaffAppointmentsModel& m) const {
    return staff_appointments(context, m);
  }
  std::optional<Intent> operator()(const StaffHoursModel& m) const {
    return staff_hours(context, m);
  }
  std::optional<Intent> operator()(const StaffClosureModel& m) const {
    return staff_closure(context, m);
  }
  std::optional<Intent> operator()(const StaffDevicesModel& m) const {
    return staff_devices(context, m);
  }
  std::optional<Intent> operator()(const StaffColourTestModel& m) const {
    return staff_colour_test(context, m);
  }
  std::optional<Intent> operator()(const StaffTouchTestModel& m) const {
    return staff_touch_test(context, m);
  }
  std::optional<Intent> operator()(const StaffFiguresModel& m) const {
    return staff_figures(context, m);
  }

  std::optional<Intent> operator()(const std::monostate&) const { return {}; }
  std::optional<Intent> operator()(const TermModel& m) const { return term_card(context, m); }
  std::optional<Intent> operator()(const TakeAwayModel& m) const { return take_away(context, m); }
  std::optional<Intent> operator()(const IdleModel& m) const { return idle(context, m); }
  std::optional<Intent> operator()(const StaffConfirmModel& m) const {
    return staff_confirm(context, m);
  }
  std::optional<Intent> operator()(const StaffDetailsModel& m) const {
    return staff_details(context, m);
  }
};

std::optional<Intent> show_glass(const Context& context, const View& view) {
  ui::Ui& ui = context.ui;
  std::optional<Intent> intent = std::visit(Show{context}, view.screen);
  if (!view.toast.empty()) {
    Rect area = ui.screen();
    // Above the bar, where the finger that asked for it is.
    ui::cut_bottom(area, ui.px(40));
    ui::toast(ui, area, {"toast", view.toast, "check"});
  }
  if (!std::holds_alternative<std::monostate>(view.dialog)) {
    // What lies behind a dialog cannot be touched, so it asks for nothing.
    intent = std::visit(Show{context}, view.dialog);
  }
  return intent;
}

}  // namespace

std::optional<Intent> show(ui::Ui& ui, const Words& words, const View& view) {
  const Context context{ui, words, view.surround};
  if (!view.preview) return show_glass(context, view);
  std::optional<Intent> intent = view.preview->list_open ? preview_problems(context, *view.preview)
                                                         : show_glass(context, view);
  if (auto tool = preview_tools(context, *view.preview)) intent = std::move(tool);
  return intent;
}

}  // namespace kiosk::screens
