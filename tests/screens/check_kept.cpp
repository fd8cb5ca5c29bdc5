#include "tests/screens/check_kept.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/screens/compare.h"
#include "ui/png.h"

#include <filesystem>

namespace kiosk::tests {

namespace {

ui::Picture picture_in(const std::string& path) {
  const auto bytes = DiskFiles().read(path, 1U << 20U);
  INFO(path);
  REQUIRE(bytes.ok());
  auto picture =
      ui::decode_picture({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
  REQUIRE(picture.ok());
  return *std::move(picture);
}

/// Leaves what was drawn and where it differs; gives the folder.
std::string leave_pictures(const std::string& name, const ui::Picture& actual,
                           const Comparison& found) {
  const std::string folder = BINARY_DIR "/kept_pictures";
  REQUIRE(make_folder(folder).ok());
  REQUIRE(ui::write_png(folder + "/" + name + "-actual.png", actual).ok());
  if (found.same_size) {
    REQUIRE(ui::write_png(folder + "/" + name + "-difference.png", found.difference).ok());
  }
  return folder;
}

}  // namespace

void check_kept(const std::string& kept, const ui::Picture& actual) {
  const std::string name = std::filesystem::path(kept).stem();
  const Comparison found = compare(actual, picture_in(kept));
  if (found.same()) return;
  FAIL(name << " differs most at " << found.worst.x << ", " << found.worst.y << " ("
            << found.share * 100 << " % of the pixels there); see "
            << leave_pictures(name, actual, found) << "/" << name << "-*.png");
}

}  // namespace kiosk::tests
