// Draws the kept pictures anew: renew_kept_pictures FOLDER. Look at each before it is committed.

#include "tests/screens/kept_pictures.h"
#include "ui/png.h"

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "Usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  using namespace kiosk;
  for (const tests::KeptPicture& kept : tests::kept_pictures()) {
    const std::string path = std::string(argv[1]) + "/" + kept.name + ".png";
    const Status written = ui::write_png(path, tests::draw_shrunk(tests::shared_glass(), kept));
    if (!written) {
      std::fprintf(stderr, "%s\n", written.error().message.c_str());
      return 1;
    }
  }
  return 0;
}
