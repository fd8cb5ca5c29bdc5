#pragma once

#include "content/page.h"
#include "screens/surround.h"
#include "ui/qr.h"

#include <string>
#include <vector>

namespace kiosk::screens {

struct TakeAwayModel {
  std::string title;   ///< The page's.
  std::string locale;  ///< The page's language.
  ui::QrCode square;   ///< Of the page's `takeaway`.
};

/// Dialog: the page's text as a square code, and how to read it with a phone.
std::optional<Intent> take_away(const Context& context, const TakeAwayModel& model);

/// A term that is named on another term's card.
struct RelatedTerm {
  std::string id;
  std::string title;
};

struct TermModel {
  content::Term term;
  std::vector<RelatedTerm> related;  ///< At most three are shown.
  std::string language_name;         ///< Of the term's language, in the visitor's; for the note.
};

/// Dialog: a word explained.
std::optional<Intent> term_card(const Context& context, const TermModel& model);

struct IdleModel {
  int seconds_left = 45;
  int seconds = 45;  ///< The whole countdown.
};

/// Dialog: are you still here? A touch anywhere but on "I am finished" continues.
std::optional<Intent> idle(const Context& context, const IdleModel& model);

}  // namespace kiosk::screens
