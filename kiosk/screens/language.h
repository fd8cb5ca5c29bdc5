#pragma once

#include "content/centre.h"
#include "screens/surround.h"

#include <string>
#include <vector>

namespace kiosk::screens {

struct LanguageModel {
  std::vector<content::Language> languages;  ///< In the centre's order; up to 20.
  std::string chosen;                        ///< Empty before the first choice.
};

/// The grid of languages, each written in itself.
std::optional<Intent> language(const Context& context, const LanguageModel& model);

}  // namespace kiosk::screens
