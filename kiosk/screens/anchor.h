#pragma once

#include "ui/flow.h"

#include <cstdint>

namespace kiosk::screens {

/// The kit's place in a flow as the one number a session keeps, and back. More parts
/// of one piece than 256 do not exist: a piece is a paragraph.
inline std::uint32_t anchor_of(const ui::FlowPlace& place) {
  return static_cast<std::uint32_t>(place.item << 8U | (place.part & 0xFFU));
}
inline ui::FlowPlace place_of(std::uint32_t anchor) {
  return {anchor >> 8U, anchor & 0xFFU};
}

}  // namespace kiosk::screens
