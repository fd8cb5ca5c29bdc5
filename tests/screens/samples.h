#pragma once

#include "screens/view.h"
#include "screens/words.h"

#include <string>
#include <vector>

namespace kiosk::tests {

/// Every screen and dialog by name, filled with what a visitor could meet: short and
/// long words, full lists, a full day. `words` speaks the sample's language, one of
/// "en", "ar", "ur"; any other takes the English sample.
screens::View sample(const std::string& name, const screens::Words& words);

const std::vector<std::string>& sample_names();

}  // namespace kiosk::tests
