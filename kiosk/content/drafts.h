#pragma once

#include "content/pack_source.h"

namespace kiosk::content {

/// Takes out every translation that nobody has reviewed: visitors see another language in its
/// place, with a note, and are not offered a language whose words of the terminal are gone.
/// Call it after the checks, which are about what is there.
void hide_drafts(PackSource& pack);

}  // namespace kiosk::content
