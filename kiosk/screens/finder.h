#pragma once

#include "content/page.h"
#include "screens/surround.h"

#include <cstdint>
#include <string>

namespace kiosk::screens {

struct FinderModel {
  content::FinderQuestion question;
  std::string locale;        ///< The language the finder's words really are in.
  int number = 1;            ///< Of this question on the visitor's way.
  int total = 1;             ///< On the longest way.
  std::string chosen;        ///< The answer given before, after going back; may be empty.
  std::uint32_t anchor = 0;  ///< Which part of the answers.
};

/// One question of a decision tree.
std::optional<Intent> finder(const Context& context, const FinderModel& model);

struct OutcomeModel {
  content::FinderOutcome outcome;
  std::string locale;
  std::uint32_t anchor = 0;  ///< Which part of the list.
};

/// Where the answers lead.
std::optional<Intent> finder_outcome(const Context& context, const OutcomeModel& model);

}  // namespace kiosk::screens
