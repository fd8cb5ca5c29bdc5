#pragma once

#include "ui/ui.h"

#include <string>
#include <vector>

namespace kiosk::ui {

/// Numbers of the same kind below each other, each with a bar that compares them.
struct CountList {
  struct Row {
    std::string label;
    std::string locale;  ///< Of the label; empty takes the frame's.
    std::string value;   ///< "12", "under 5", "closed".
    float share = 0;     ///< 0–1: length of the bar.
  };
  std::string id;
  std::string title;  ///< May be empty.
  std::vector<Row> rows;
  std::string nothing;  ///< In place of rows where there are none.
};

float count_list_height(Ui& ui, float width, const CountList& list);
/// With its card.
void count_list(Ui& ui, const Rect& rect, const CountList& list);

}  // namespace kiosk::ui
