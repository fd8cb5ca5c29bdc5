#pragma once

#include "locale/formats.h"
#include "screens/booking.h"
#include "screens/words.h"

#include <string>
#include <vector>

namespace kiosk::app {

/// The confirmation for who listens: day, hour, place, the number letter by letter and then
/// with words for spelling, what to bring. The topic is left out: everybody in the room hears it.
std::vector<std::string> spoken_confirmation(const screens::Words& words,
                                             const locale::Formats& formats, Instant begin,
                                             const screens::DoneModel& model);

}  // namespace kiosk::app
