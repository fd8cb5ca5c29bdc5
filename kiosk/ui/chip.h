#pragma once

#include "ui/ui.h"

#include <optional>
#include <span>
#include <string>

namespace kiosk::ui {

/// A small choice: filters of a list, wishes of a booking.
struct Chip {
  std::string id;
  std::string label;
  std::string icon;    ///< May be empty.
  std::string locale;  ///< Empty takes the frame's.
  bool chosen = false;
};

/// Wanted width and height.
Vec2 chip_size(Ui& ui, const Chip& chip);
bool chip(Ui& ui, const Rect& rect, const Chip& chip);

/// Chips in rows that wrap at `width`.
float chips_height(Ui& ui, float width, std::span<const Chip> chips);
/// The index of the tapped chip.
std::optional<std::size_t> chips(Ui& ui, const Rect& rect, std::span<const Chip> chips);

}  // namespace kiosk::ui
