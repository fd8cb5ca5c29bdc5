#pragma once

#include "ui/ui.h"

#include <string>
#include <vector>

namespace kiosk::ui {

struct Bar {
  std::string label;
  std::string value_text;
  double value = 0;
};
/// Bars from the start in reading order, values above them, the last one strong.
struct BarChart {
  std::string id;
  std::string title;
  std::string source;
  std::string locale;
  Role role = Role::kClay;
  std::vector<Bar> bars;
};
float bar_chart_height(Ui& ui, float width, const BarChart& chart);
/// The lowest at which the bars can still be told apart.
float bar_chart_least_height(Ui& ui, float width, const BarChart& chart);
/// With its card.
void bar_chart(Ui& ui, const Rect& rect, const BarChart& chart);

}  // namespace kiosk::ui
