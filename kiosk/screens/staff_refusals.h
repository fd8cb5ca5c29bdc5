#pragma once

#include "content/pack_refusal.h"
#include "screens/words.h"

#include <string>

namespace kiosk::screens {

/// Why a pack was not taken and what to do, in the words of the screen: one or two
/// sentences for somebody who did not make the pack.
std::string refusal_words(const Words& words, content::Refusal refusal);

}  // namespace kiosk::screens
