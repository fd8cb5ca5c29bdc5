#pragma once

namespace kiosk::locale {

/// Writing direction of a paragraph or of a whole interface.
enum class Direction { kLeftToRight, kRightToLeft };

}  // namespace kiosk::locale
