#pragma once

#include "ui/picture.h"

#include <string>

namespace kiosk::tests {

/// Fails the test where `actual`, a shrunk screen, does not look like the PNG file `kept`. Leaves
/// what was drawn and where it differs in the build's folder kept_pictures, and says so.
void check_kept(const std::string& kept, const ui::Picture& actual);

}  // namespace kiosk::tests
