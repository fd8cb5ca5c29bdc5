#pragma once

#include "ui/ui.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace kiosk::ui {

/// Where a visitor is in a flow of few steps.
struct Step {
  std::string label;
  std::string number;  ///< In the language's digits; empty takes 1, 2, ….
  std::string state;   ///< Heard: "done", "now", "to come".
};
float step_indicator_height(Ui& ui, float width, std::span<const Step> steps);
/// `current` counts from 0; steps before it carry a check mark.
void step_indicator(Ui& ui, const Rect& rect, std::span<const Step> steps, std::size_t current);

/// A day of the strip. Closed days are shown, with the reason, and cannot be chosen.
struct Day {
  std::string id;
  std::string weekday;  ///< "Thu"
  std::string number;   ///< "26"
  std::string foot;     ///< Month, "closed", "holiday", "full".
  std::string name;     ///< Heard: "Thursday 26 November 2026, 4 times free".
  bool available = true;
  bool chosen = false;
};
float day_strip_height(Ui& ui, float width, std::span<const Day> days);
/// The index of the tapped day. Days go to a second row where they would be
/// narrower than a target.
std::optional<std::size_t> day_strip(Ui& ui, const Rect& rect, std::span<const Day> days);

/// A time of a day; a taken one is struck through.
struct Slot {
  std::string id;
  std::string label;  ///< "10:00"
  std::string name;   ///< Heard: "10:00, taken".
  bool available = true;
  bool chosen = false;
};
float slot_grid_height(Ui& ui, float width, std::span<const Slot> slots);
std::optional<std::size_t> slot_grid(Ui& ui, const Rect& rect, std::span<const Slot> slots);

}  // namespace kiosk::ui
