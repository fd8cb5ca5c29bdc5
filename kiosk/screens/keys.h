#pragma once

#include "screens/surround.h"
#include "ui/keyboard.h"

#include <string>
#include <vector>

namespace kiosk::screens {

/// The on-screen keyboard for these locales, its own keys in the visitor's language.
ui::Keyboard keyboard_of(const Context& context, const std::vector<std::string>& locales,
                         bool phone = false);

}  // namespace kiosk::screens
