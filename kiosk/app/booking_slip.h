#pragma once

#include "app/draft.h"
#include "content/centre.h"
#include "locale/formats.h"
#include "screens/booking_square.h"
#include "screens/slip.h"
#include "screens/words.h"

#include <span>
#include <string>

namespace kiosk::app {

/// What a visitor's phone is told of the draft's confirmation, in a language.
screens::SquareModel square_model(const content::Centre& centre, const Draft& draft,
                                  const std::string& locale);

/// A language the slip speaks. Borrowed for the call.
struct SlipLanguage {
  const screens::Words& words;
  const locale::Formats& formats;
};

/// The slip of the draft's confirmation, which must be there. `languages`: the visitor's, then the
/// centre's first when it is another one.
screens::SlipModel slip_model(const content::Centre& centre, const Draft& draft,
                              std::span<const SlipLanguage> languages);

}  // namespace kiosk::app
