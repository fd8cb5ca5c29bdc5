#pragma once

#include "booking/staff_closure.h"
#include "screens/intent.h"

namespace kiosk::app {

/// Why staff close days, as the agenda keeps it and as the screens say it: the same list twice,
/// because neither floor knows the other.
booking::ClosureReason reason_of(screens::ClosureReason reason);
screens::ClosureReason reason_of(booking::ClosureReason reason);

}  // namespace kiosk::app
