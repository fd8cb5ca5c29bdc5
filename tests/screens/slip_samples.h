#pragma once

#include "content/centre.h"
#include "screens/slip.h"
#include "screens/words.h"

#include <string>
#include <vector>

namespace kiosk::tests {

/// The centres of content/centres.
const std::vector<content::Centre>& sample_centres();
const content::Centre& sample_centre(const std::string& id);

/// A slip of the first service of `centre`, on Tuesday 1 December 2026 at 9:00 UTC, in the
/// languages of `words`.
screens::SlipModel sample_slip(const content::Centre& centre,
                               const std::vector<screens::Words>& words);

}  // namespace kiosk::tests
