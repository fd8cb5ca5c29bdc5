#pragma once

#include "media/picture.h"

#include <optional>
#include <string_view>

namespace kiosk::media {

/// Whether a drawing holds only what is drawn, and nothing that leads out of it: no
/// scripts, references, embedded pictures, letters, effects. Empty when it may be drawn.
std::optional<Refusal> refuse_svg(std::string_view bytes);

}  // namespace kiosk::media
