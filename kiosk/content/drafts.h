#pragma once

#include "content/pack_source.h"

namespace kiosk::content {

/// Takes out every translation that nobody has reviewed, so that visitors would see another
/// language in its place. Call it after the checks, which are about what is there.
void hide_drafts(PackSource& pack);

}  // namespace kiosk::content
