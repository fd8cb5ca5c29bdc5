#pragma once

#include "base/geometry.h"
#include "screens/intent.h"
#include "screens/words.h"

#include <optional>
#include <string>

namespace kiosk::ui {
class Ui;
}

namespace kiosk::screens {

/// What stands at the end side of the bottom bar.
enum class MainAction {
  kBook,         ///< The amber "Book an appointment".
  kNext,         ///< The teal "Next" of a flow.
  kNextBlocked,  ///< The same, greyed: something has to be chosen first.
  kConfirm,      ///< "Book now" on the review.
  kFinish,       ///< "I am finished" after booking.
  kNone,         ///< No booking on this terminal, or a screen with its own buttons.
};

/// What is the same on every screen but attract: the strip at the top, the bar below.
struct Surround {
  std::string centre_name;
  std::string place;   ///< "Accra · Ghana".
  std::string date;    ///< "Thu 26 Nov 2026", as the visitor's language writes it.
  std::string time;    ///< "10:24"
  bool back = false;   ///< There is somewhere to go back to.
  bool bar = true;     ///< False on the language grid before a language is chosen.
  bool voice = false;  ///< There is something to listen to; Listen is shown only then.
  MainAction action = MainAction::kBook;
};

/// What every screen function gets. All borrowed for the call.
struct Context {
  ui::Ui& ui;
  const Words& words;
  const Surround& surround;
};

/// Draws the strip at the top; gives the space that is left for the screen, inside
/// the page margins and above the bar.
Rect draw_top(const Context& context);

/// Draws the bottom bar and says which of its buttons was touched. Called last, so
/// that it comes last in reading order. `listen` is what Listen asks for on this screen;
/// without a block that is read Listen is greyed. Null: it reads whatever is there.
std::optional<Intent> draw_bar(const Context& context, const Listen* listen = nullptr);

}  // namespace kiosk::screens
