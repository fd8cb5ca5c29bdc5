#pragma once

#include "screens/view.h"
#include "screens/words.h"

#include <string>
#include <utility>
#include <vector>

namespace kiosk::tests {

/// The screens of the staff area by name, filled as a busy centre would fill them.
using StaffFill = screens::View (*)(const screens::Words& words);
const std::vector<std::pair<std::string, StaffFill>>& staff_samples();

}  // namespace kiosk::tests
