#pragma once

#include "content/page.h"
#include "screens/surround.h"

#include <cstdint>
#include <string>

namespace kiosk::screens {

struct TopicModel {
  content::Topic topic;
  std::string filter;        ///< Id of the chosen chip; empty is "all".
  std::uint32_t anchor = 0;  ///< Which part of the list.
};

/// The pages of a topic with filter chips above and a callout below.
std::optional<Intent> topic(const Context& context, const TopicModel& model);

}  // namespace kiosk::screens
