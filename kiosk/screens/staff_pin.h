#pragma once

#include "screens/surround.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace kiosk::screens {

/// The question for the PIN. The digits themselves never come here.
struct StaffPinModel {
  std::size_t typed = 0;           ///< How many digits were typed.
  std::optional<int> tries_left;   ///< Set after a wrong PIN.
  std::chrono::seconds locked{0};  ///< Above 0: no PIN may be tried for so long.
  bool busy = false;               ///< The PIN is being checked.
};

/// Nothing on it tells how long the PIN is: there are as many dots as digits were typed, and
/// a key says that it is complete.
std::optional<Intent> staff_pin(const Context& context, const StaffPinModel& model);

}  // namespace kiosk::screens
