#pragma once

#include "screens/intent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

enum class Screen : std::uint8_t {
  kAttract,
  kLanguage,
  kStart,
  kTopic,  ///< The pages of a topic, or the glossary when that is the topic.
  kArticle,
  kSearch,
  kFinder,  ///< A question, or the outcome the answers lead to.
  kBooking,
};

/// Where a visitor is: a screen and what it shows. Fields that a screen does not
/// name stay empty.
struct Place {
  Screen screen = Screen::kAttract;
  std::string id;                        ///< Topic, page or finder.
  std::string filter;                    ///< kTopic: the chosen chip; empty is "all".
  std::uint32_t anchor = 0;              ///< Piece of the content that has to be on the glass.
  std::vector<screens::Answer> answers;  ///< kFinder, in order.
  std::string last_answer;  ///< kFinder: what stood at this question before going back.
  screens::Step step = screens::Step::kService;  ///< kBooking.
};

inline Place place_at(Screen screen, std::string id = {}) {
  Place place;
  place.screen = screen;
  place.id = std::move(id);
  return place;
}

/// A small card over a screen.
struct Card {
  enum class Kind : std::uint8_t { kTerm, kTakeAway } kind = Kind::kTerm;
  std::string term;  ///< Glossary id; empty for the take-away.
};

}  // namespace kiosk::app
