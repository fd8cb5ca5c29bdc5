// Draws every widget in three languages, two directions of the panel, two text
// sizes and three themes to PNG files, to be looked at by people.
//   gallery FOLDER [part of a picture's name]

#include "tests/ui/scenes.h"
#include "tests/ui/stage.h"
#include "ui/png.h"

#include <cstdio>
#include <string>

using namespace kiosk;

namespace {

struct Variant {
  const char* name;
  ui::TextSize size;
  ui::Contrast contrast;
};
constexpr Variant kVariants[] = {
    {"m", ui::TextSize::kMedium, ui::Contrast::kDefault},
    {"xl", ui::TextSize::kExtraLarge, ui::Contrast::kDefault},
    {"dark", ui::TextSize::kMedium, ui::Contrast::kHighDark},
    {"light", ui::TextSize::kMedium, ui::Contrast::kHighLight},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: gallery FOLDER [part of a picture's name]\n", stderr);
    return 2;
  }
  const std::string wanted = argc > 2 ? argv[2] : "";
  ui_test::Stage stage;
  for (const std::string& locale : ui_test::kSceneLocales) {
    for (const ui_test::Scene& scene : ui_test::scenes(locale)) {
      for (const Variant& variant : kVariants) {
        for (const bool portrait : {false, true}) {
          const std::string name =
              scene.name + "-" + locale + "-" + variant.name + (portrait ? "-portrait" : "");
          if (name.find(wanted) == std::string::npos) continue;
          ui::Frame frame;
          frame.size_px = portrait ? Vec2{1080, 1920} : Vec2{1920, 1080};
          frame.settings = {variant.size, variant.contrast};
          frame.locale = locale;
          stage.frame(frame, scene.draw);
          const std::string file = std::string(argv[1]) + "/" + name + ".png";
          const Status written = ui::write_png(file, stage.picture(frame.size_px));
          if (!written.ok()) {
            std::fprintf(stderr, "%s\n", written.error().message.c_str());
            return 1;
          }
        }
      }
    }
  }
  return 0;
}
