#pragma once

#include "ui/ui.h"

#include <functional>
#include <string>
#include <vector>

namespace kiosk::ui_test {

/// A made-up screen that shows some of the kit's widgets in one language.
struct Scene {
  std::string name;
  std::function<void(ui::Ui&)> draw;
};

/// Languages the scenes have words in.
inline const std::vector<std::string> kSceneLocales{"en", "ar", "ur"};

std::vector<Scene> scenes(const std::string& locale);

}  // namespace kiosk::ui_test
