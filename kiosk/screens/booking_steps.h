#pragma once

#include "screens/booking.h"
#include "ui/callout.h"

#include <optional>

namespace kiosk::screens {

/// Height of the step indicator with the gap below it.
float steps_height(const Context& context, float width, Step current);
/// Draws the indicator at the top of `area` and cuts it off.
void draw_steps(const Context& context, Rect& area, Step current);

/// What went wrong, in words, with a way on; nothing for kNone.
std::optional<ui::Callout> problem_of(const Context& context, BookingProblem problem);

/// "45 minutes".
std::string minutes_text(const Words& words, int minutes);

}  // namespace kiosk::screens
