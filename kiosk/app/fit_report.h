#pragma once

#include "app/fit_check.h"
#include "content/pack_source.h"
#include "content/problem.h"

namespace kiosk::app {

/// Says of every finding what is wrong, in which file, and how to mend it: one warning a text,
/// rule "too-long". `pack` is what the checked pack was built from.
void report_fit(const FitReport& report, const content::PackSource& pack,
                content::Problems& problems);

}  // namespace kiosk::app
