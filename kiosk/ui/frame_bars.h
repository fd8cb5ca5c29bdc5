#pragma once

#include "ui/button.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// The line at the top: whose kiosk this is, and when it is.
struct Header {
  std::string name;
  std::string place;  ///< "Accra · Ghana"
  std::string date;   ///< Date and time may stand on two lines in portrait.
  std::string time;
  std::string logo = "directions";  ///< Icon in the teal square.
};

float header_height(Ui& ui, float width, const Header& header);
void header(Ui& ui, const Rect& rect, const Header& header);

/// The line at the bottom, always in the same place. `id`s come back.
struct BottomBar {
  std::vector<Button> buttons;  ///< From the start: Back, Start, Language, …
  std::optional<Button> main;   ///< At the end: Book, or Next inside a flow.
  /// Button that the keypad's Back activates; empty for none.
  std::string back_id = "bar.back";
};

float bottom_bar_height(Ui& ui, float width, const BottomBar& bar);
/// The id of the tapped button. Words disappear from the narrow bar except from
/// Back and the main button; the names stay.
std::optional<std::string> bottom_bar(Ui& ui, const Rect& rect, const BottomBar& bar);

}  // namespace kiosk::ui
