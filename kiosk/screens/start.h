#pragma once

#include "content/page.h"
#include "screens/surround.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// The wide tile of a decision tree on the start screen.
struct FinderTile {
  std::string id;
  std::string title;
  int questions = 0;
};

struct StartModel {
  std::vector<content::Topic> topics;  ///< Six.
  std::optional<FinderTile> finder;    ///< Empty: the pack has none, the tile is left out.
  std::uint32_t anchor = 0;            ///< Which part, where all tiles do not fit at once.
};

/// The first screen after the language: six topics, the finder, the search.
std::optional<Intent> start(const Context& context, const StartModel& model);

}  // namespace kiosk::screens
