#pragma once

#include "base/clock.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::screens {

// What a visitor chose on a screen. Screens return these and change nothing; the
// session acts on them. Each struct is one choice; its fields say which one.

// --- Everywhere: the bottom bar, paging, dialogs ---
struct Back {};          ///< One step back; in a dialog: close it.
struct GoStart {};       ///< The six topics; a booking that was begun is kept until the visit ends.
struct OpenLanguage {};  ///< The language grid, to come back to this place afterwards.
struct ChangeTextSize {};  ///< The next of S, M, L, XL; after XL comes S.
struct ChangeContrast {};  ///< The next of the three themes.
/// Read this screen aloud; only offered while a voice exists.
struct Listen {
  std::vector<std::size_t> blocks = {};  ///< Of the page, as far as they are on the screen.
};
struct Book {};       ///< Begin or continue an appointment.
struct Next {};       ///< On to the next step of a flow, when its model says it may.
struct CloseCard {};  ///< Close the open dialog (term card, take-away).

/// More, Previous or a swipe: show the part that holds this piece. `anchor` is a
/// screen's own number for a place in its content that stays the same in every text
/// size (`ui::FlowPlace::anchor`); the session keeps it in the history and hands it back in the
/// model. 0 is the begin.
struct ShowFrom {
  std::uint32_t anchor = 0;
};

// --- Attract, language, start, lists, pages ---
struct Begin {};  ///< Touched anywhere on the attract screen.
struct ChooseLanguage {
  std::string locale;
};
struct OpenTopic {
  std::string id;
};
/// Empty `id` means "all".
struct ChooseFilter {
  std::string id;
};
struct OpenPage {
  std::string id;
};
struct OpenTerm {
  std::string id;
};
struct TakeAway {};  ///< Open the page's QR dialog.

// --- Search ---
struct OpenSearch {};
/// The text of the search field changed; results follow every edit.
struct SearchFor {
  std::string text;
};
struct HideKeyboard {};  ///< Results over the whole height.
struct ShowKeyboard {};

// --- Finder ---
struct OpenFinder {
  std::string id;
};
struct Answer {
  std::string question;
  std::string answer;
};
struct RestartFinder {};

// --- Booking ---
struct ChooseService {
  std::string id;
};
struct ChooseDay {
  std::chrono::year_month_day date;
};
struct MoreDays {};  ///< The seven open days after the shown ones.
struct EarlierDays {};
/// `date` is set when the time is on another day than the chosen one; the strip then
/// moves there.
struct ChooseSlot {
  Instant begin;
  std::optional<std::chrono::year_month_day> date = {};
};
enum class Field { kName, kPhone };
/// The field takes what the keyboard types.
struct FocusField {
  Field field = Field::kName;
};
/// A key changed the field, which now has the keyboard: its whole new text.
struct EditField {
  Field field = Field::kName;
  std::string text;
};
struct ToggleWish {
  std::string id;
};
struct ChooseCounselling {
  std::string locale;
};
enum class Step { kService, kTime, kAbout, kReview, kDone };
/// "Change" on the review, or a finished step in the indicator.
struct GoToStep {
  Step step = Step::kService;
};
struct ConfirmBooking {};

// --- An author's preview; no visitor sees it ---
struct PreviewChoice {
  enum class Act : std::uint8_t {
    kNextLanguage,
    kTextSize,
    kContrast,
    kTurn,
    kDrafts,    ///< Hide translations that nobody has reviewed, or show them again.
    kList,      ///< Open or close the list of problems.
    kShowFrom,  ///< Another part of the list.
  } act = Act::kList;
  std::uint32_t anchor = 0;  ///< kShowFrom.
};

// --- The staff area; no visitor sees it ---
enum class StaffTab : std::uint8_t { kContent, kAppointments, kHours, kDevices, kFigures };
enum class StaffDevice : std::uint8_t { kScreen, kTouch, kSound, kPrinter, kClock, kStorage };
/// What visitors read while the centre is closed.
enum class ClosureReason : std::uint8_t { kHoliday, kTraining, kIllness, kEvent, kTechnical };
struct StaffChoice {
  enum class Act : std::uint8_t {
    // The PIN.
    kDigit,        ///< `number` 0–9.
    kDeleteDigit,  ///< The last one.
    kEnterPin,
    kCancelPin,
    // Everywhere.
    kOpenTab,   ///< `number` is a StaffTab.
    kLeave,     ///< Lock, and back to the greeting.
    kShowFrom,  ///< `number` is an anchor, as ShowFrom's.
    kCloseDialog,
    // Content: `id` is a pack's.
    kPreviewPack,
    kShowDetails,
    kAskActivate,  ///< Open the question; kActivate is its "yes".
    kActivate,
    kAskGoBack,
    kGoBack,
    // Opening hours.
    kCloseToday,  ///< Open the new closure with today chosen.
    kCloseRange,  ///< Open it with nothing chosen.
    kEarlierMonth,
    kLaterMonth,
    kChooseDay,     ///< `date`: the first day, then the last; a third one begins anew.
    kChooseReason,  ///< `number` is a ClosureReason.
    kClose,         ///< The new closure is right.
    kCancelClosure,
    kAskRemove,  ///< `id` of a closure; kRemove is the "yes".
    kRemove,
    // Devices.
    kTest,        ///< `number` is a StaffDevice.
    kNextColour,  ///< Touched anywhere in the screen test.
    kEndTest,     ///< With nothing found out.
    kTestPassed,  ///< `number` is a StaffDevice: staff heard or saw it, or every field was touched.
    kTestFailed,
    // Figures.
    kPeriod,  ///< `id`
    kSaveFigures,
  } act = Act::kLeave;
  std::uint32_t number = 0;
  std::string id = {};
  std::optional<std::chrono::year_month_day> date = {};
};

// --- End of a visit ---
struct StillHere {};
struct Finished {};  ///< Wipe everything now and show the attract screen.

using Intent =
    std::variant<Back, GoStart, OpenLanguage, ChangeTextSize, ChangeContrast, Listen, Book, Next,
                 CloseCard, ShowFrom, Begin, ChooseLanguage, OpenTopic, ChooseFilter, OpenPage,
                 OpenTerm, TakeAway, OpenSearch, SearchFor, HideKeyboard, ShowKeyboard, OpenFinder,
                 Answer, RestartFinder, ChooseService, ChooseDay, MoreDays, EarlierDays, ChooseSlot,
                 FocusField, EditField, ToggleWish, ChooseCounselling, GoToStep, ConfirmBooking,
                 PreviewChoice, StaffChoice, StillHere, Finished>;

}  // namespace kiosk::screens
