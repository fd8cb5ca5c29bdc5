#pragma once

#include "content/workspace.h"
#include "ctl_progress.h"

#include <string>

namespace kiosk {

/// Adds to the problems of a checked pack every text that does not fit the terminal's glass.
void check_texts_fit(content::Workspace& workspace, const std::string& fonts_manifest,
                     ProgressLine& line);

}  // namespace kiosk
