#pragma once

#include "tests/journeys/visitor.h"

#include <string>

namespace kiosk::journeys {

/// Holds the upper left and then the upper right corner, as staff do. The terminal asks for the
/// PIN.
void make_the_gesture(Visitor& visitor);

/// On the keys of the glass, and then Enter.
void type_pin(Visitor& visitor, const std::string& digits);

/// The first target whose id begins with `prefix`, as "#id"; "#" and the prefix when there is none.
std::string first_id(Visitor& visitor, const std::string& prefix);

}  // namespace kiosk::journeys
