#pragma once

#include "ui/ui.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// The dark line at the top of the staff area: where one is, and the ways to its other
/// screens. It keeps its size while the text of the screens grows.
struct TabBar {
  struct Tab {
    std::string id;
    std::string label;
  };
  std::string id;
  std::string icon;
  std::string title;
  std::string status;  ///< Below the title: "Locks in 4:32".
  std::vector<Tab> tabs;
  std::optional<std::size_t> chosen;
};

/// Tabs stand beside the title where they fit; else in rows below it.
float tab_bar_height(Ui& ui, float width, const TabBar& bar);
/// The index of the tapped tab; the chosen one can be tapped as well.
std::optional<std::size_t> tab_bar(Ui& ui, const Rect& rect, const TabBar& bar);

}  // namespace kiosk::ui
