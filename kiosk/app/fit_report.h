#pragma once

#include "app/fit_check.h"
#include "content/pack_source.h"
#include "content/problem.h"

namespace kiosk::app {

/// Says of every finding what is wrong, in which file, and how to mend it: one warning a text,
/// rule "too-long". `pack` is what the checked pack was built from.
void report_fit(const FitReport& report, const content::PackSource& pack,
                content::Problems& problems);

/// True when a text is so long that laying out every screen would take minutes; each is a warning,
/// rule "too-long". No screen is made for it, so nothing else needs to be known.
bool report_endless(const content::PackSource& pack, content::Problems& problems);

}  // namespace kiosk::app
