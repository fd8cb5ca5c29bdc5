#pragma once

#include "screens/surround.h"

#include <string>
#include <vector>

namespace kiosk::screens {

/// One language's turn on the resting screen.
struct Greeting {
  std::string locale;
  std::string endonym;
  std::string greeting;     ///< "Akwaaba".
  std::string centre_name;  ///< In this language.
};

struct AttractModel {
  std::vector<Greeting> greetings;  ///< In the centre's order; at least one.
  std::size_t current = 0;          ///< Whose turn it is; the application winds it every 4 s.
};

/// The resting screen: greeting, the call to touch, the centre. A touch anywhere begins.
std::optional<Intent> attract(const Context& context, const AttractModel& model);

/// What the screen for a broken terminal needs.
struct OutOfOrderModel {
  std::vector<std::string> locales;  ///< At most four are shown, in the centre's order.
};

/// Says in several languages that the terminal does not work and whom to ask.
void out_of_order(const Context& context, const OutOfOrderModel& model);

}  // namespace kiosk::screens
