#pragma once

#include "booking/calendar.h"
#include "content/centre.h"

namespace kiosk::app {

/// The agenda's view of a centre: hours, closures, services, people and rooms without words.
booking::Calendar calendar_of(const content::Centre& centre);

}  // namespace kiosk::app
