#pragma once

#include "content/page.h"
#include "screens/surround.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::screens {

struct SearchModel {
  std::string text;                      ///< What stands in the field.
  std::vector<std::string> keyboards;    ///< Locales the language key goes through.
  std::vector<content::Hit> hits;        ///< For `text`, best first.
  std::vector<content::PageCard> ideas;  ///< Up to four pages, offered when nothing is found.
  bool keyboard = true;                  ///< The on-screen keyboard is open.
  std::uint32_t anchor = 0;              ///< Which part of the list.
};

/// The search: a field, the keyboard, and what was found.
std::optional<Intent> search(const Context& context, const SearchModel& model);

}  // namespace kiosk::screens
