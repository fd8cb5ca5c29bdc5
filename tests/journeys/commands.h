#pragma once

#include "tests/journeys/driver.h"

#include <string>
#include <string_view>

namespace kiosk::journeys {

/// Carries out one command of the driver's protocol, one line without its end. The
/// answer is one JSON object without line ends: {"ok":true,…} or
/// {"ok":false,"error":"…"}. `kiosk_driver --help` lists the commands.
struct Answer {
  bool ok = false;
  bool quit = false;
  std::string json;
};
Answer answer(Driver& driver, std::string_view line);

}  // namespace kiosk::journeys
