#pragma once

#include "tests/screens/glass.h"

#include <string>
#include <vector>

namespace kiosk::tests {

/// One screen whose look is kept as a picture.
struct KeptPicture {
  std::string name;    ///< Of its file, without ".png".
  std::string sample;  ///< See samples.h.
  Pose pose;
};

/// Twelve screens: every script of the kiosk, both orientations, all text sizes and themes.
const std::vector<KeptPicture>& kept_pictures();

/// The screen as it looks now, shrunk.
ui::Picture draw_shrunk(Glass& glass, const KeptPicture& kept);

}  // namespace kiosk::tests
