#pragma once

#include "content/page.h"
#include "screens/surround.h"

#include <cstdint>
#include <vector>

namespace kiosk::screens {

struct GlossaryModel {
  std::vector<content::Term> terms;  ///< Sorted for the visitor's language.
  std::uint32_t anchor = 0;          ///< Which part of the list.
};

/// The list of explained words, in parts that say which letters they hold.
std::optional<Intent> glossary(const Context& context, const GlossaryModel& model);

}  // namespace kiosk::screens
