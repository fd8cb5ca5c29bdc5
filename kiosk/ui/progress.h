#pragma once

#include "ui/ui.h"

#include <string>

namespace kiosk::ui {

/// "Question 3 of 6" with a bar.
struct Progress {
  std::string id;
  std::string label;
  float share = 0;  ///< 0–1.
};
float progress_height(Ui& ui, float width, const Progress& progress);
void progress(Ui& ui, const Rect& rect, const Progress& progress);

/// A ring that empties, with the seconds in it.
struct Countdown {
  std::string id;
  std::string seconds;  ///< In the language's digits.
  std::string name;     ///< Heard: "12 seconds left".
  float share = 1;      ///< What is left, 0–1.
};
float countdown_size(Ui& ui);
void countdown(Ui& ui, const Rect& rect, const Countdown& countdown);

}  // namespace kiosk::ui
