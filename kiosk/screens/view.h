#pragma once

#include "screens/article.h"
#include "screens/attract.h"
#include "screens/booking.h"
#include "screens/cards.h"
#include "screens/finder.h"
#include "screens/glossary.h"
#include "screens/language.h"
#include "screens/preview.h"
#include "screens/search.h"
#include "screens/staff_content.h"
#include "screens/staff_details.h"
#include "screens/staff_devices.h"
#include "screens/staff_figures.h"
#include "screens/staff_hours.h"
#include "screens/staff_pin.h"
#include "screens/start.h"
#include "screens/surround.h"
#include "screens/topic.h"

#include <optional>
#include <string>
#include <variant>

namespace kiosk::screens {

using Screen =
    std::variant<AttractModel, LanguageModel, StartModel, TopicModel, ArticleModel, GlossaryModel,
                 SearchModel, FinderModel, OutcomeModel, ServiceModel, TimeModel, AboutModel,
                 ReviewModel, DoneModel, OutOfOrderModel, StaffPinModel, StaffContentModel,
                 StaffAppointmentsModel, StaffHoursModel, StaffClosureModel, StaffDevicesModel,
                 StaffColourTestModel, StaffTouchTestModel, StaffFiguresModel>;
using Dialog = std::variant<std::monostate, TermModel, TakeAwayModel, IdleModel, StaffConfirmModel,
                            StaffDetailsModel>;

/// Everything that is on the glass in one frame.
struct View {
  Surround surround;
  Screen screen;
  Dialog dialog;      ///< Over the screen, which then takes no touch.
  std::string toast;  ///< A short message about a changed setting; empty for none.
  std::optional<PreviewModel> preview = {};  ///< Empty on a terminal.
};

/// Draws a view and says what the visitor chose, at most one thing a frame.
std::optional<Intent> show(ui::Ui& ui, const Words& words, const View& view);

}  // namespace kiosk::screens
