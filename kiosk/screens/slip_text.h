#pragma once

#include "booking/agenda.h"
#include "content/centre.h"
#include "locale/formats.h"
#include "screens/slip.h"
#include "screens/words.h"

namespace kiosk::screens {

/// What the slip of a booked talk says in the language of `words` and `formats`.
SlipSide slip_side(const Words& words, const locale::Formats& formats,
                   const content::Centre& centre, const booking::Confirmation& booked);

}  // namespace kiosk::screens
