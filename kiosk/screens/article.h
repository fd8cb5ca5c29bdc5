#pragma once

#include "content/page.h"
#include "screens/surround.h"

#include <cstdint>
#include <string>

namespace kiosk::screens {

struct ArticleModel {
  content::Page page;
  std::uint32_t anchor = 0;   ///< Where in the text.
  std::string reviewed;       ///< The page's review date, written out for the visitor.
  std::string language_name;  ///< Of the page's language, in the visitor's; for the notes.
};

/// One page: the text in parts, the facts and the take-away beside or below it.
std::optional<Intent> article(const Context& context, const ArticleModel& model);

}  // namespace kiosk::screens
