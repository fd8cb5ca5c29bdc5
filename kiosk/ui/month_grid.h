#pragma once

#include "ui/ui.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// One month to choose days from.
struct MonthGrid {
  struct Day {
    std::string id;
    std::string number;  ///< "26", in the language's digits.
    std::string name;    ///< Heard: "Thursday 26 November 2026".
    bool available = true;
    bool chosen = false;   ///< The first or the last day of what is chosen.
    bool between = false;  ///< Inside it.
  };
  std::string id;
  std::string title;                  ///< "November 2026"
  std::vector<std::string> weekdays;  ///< Seven, short, as the week begins here.
  std::size_t blanks = 0;             ///< Cells before the first day, 0–6.
  std::vector<Day> days;
  std::string earlier;  ///< Heard names of the arrows.
  std::string later;
  bool has_earlier = true;
  bool has_later = true;
};
struct MonthEvent {
  enum class Kind : std::uint8_t { kDay, kEarlier, kLater } kind = Kind::kDay;
  std::size_t day = 0;  ///< Index into `days`.
};

/// With six weeks in any month, so that nothing below moves when the month changes.
float month_grid_height(Ui& ui, float width, const MonthGrid& month);
std::optional<MonthEvent> month_grid(Ui& ui, const Rect& rect, const MonthGrid& month);

}  // namespace kiosk::ui
