// Twelve screens beside the pictures of them that a person has looked at. Where one looks
// different on purpose, look at it and renew the pictures (kiosk/README.md).

#include "tests/screens/kept_pictures.h"

#include "tests/catch.h"
#include "tests/screens/check_kept.h"
#include "tests/screens/compare.h"
#include "tests/screens/samples.h"

using namespace kiosk;
using namespace kiosk::tests;

namespace {

void fill(ui::Picture& picture, const Rect& where, std::uint32_t rgb) {
  for (int y = int(where.y); y < int(where.bottom()); ++y) {
    for (int x = int(where.x); x < int(where.right()); ++x) {
      std::uint8_t* const p = picture.rgba.data() + 4 * (y * picture.width + x);
      p[0] = static_cast<std::uint8_t>(rgb >> 16);
      p[1] = static_cast<std::uint8_t>(rgb >> 8);
      p[2] = static_cast<std::uint8_t>(rgb);
    }
  }
}

/// Moves the pixels of a rectangle to the right; the edge repeats.
void move_right(ui::Picture& picture, const Rect& where, int by) {
  for (int y = int(where.y); y < int(where.bottom()); ++y) {
    for (int x = int(where.right()) - 1; x >= int(where.x); --x) {
      const int from = std::max(int(where.x), x - by);
      std::copy_n(picture.rgba.begin() + 4 * (y * picture.width + from), 4,
                  picture.rgba.begin() + 4 * (y * picture.width + x));
    }
  }
}

/// The rectangle of a node of the frame that was drawn last.
Rect place_of(const std::string& id) {
  for (const ui::Node& node : shared_glass().ui().tree().nodes) {
    if (node.id == id) return node.rect;
  }
  FAIL("no node " << id);
  return {};
}

}  // namespace

TEST_CASE("Screens look like their kept pictures") {
  const KeptPicture kept = GENERATE(from_range(kept_pictures()));
  check_kept(SOURCE_DIR "/tests/screens/kept_pictures/" + kept.name + ".png",
             draw_shrunk(shared_glass(), kept));
}

TEST_CASE("Comparing pictures") {
  Glass& glass = shared_glass();
  const Pose pose;
  const auto words = glass.words("en");
  glass.draw(sample("start", words), pose);
  const ui::Picture screen = glass.pixels(pose);
  const Rect pose_area{0, 0, pose.size.x, pose.size.y};
  const Rect clock = place_of("header.time");
  const Rect book = place_of("bar.book");
  ui::Picture other = screen;
  const auto same = [&] { return compare(shrunk(other), shrunk(screen)).same(); };

  SECTION("finds nothing in the same screen") {
    CHECK(same());
  }
  SECTION("forgives letters that stand a third of a pixel elsewhere") {
    move_right(other, pose_area, 1);
    for (std::size_t i = 0; i < other.rgba.size(); ++i) {
      other.rgba[i] = static_cast<std::uint8_t>((2 * screen.rgba[i] + other.rgba[i]) / 3);
    }
    CHECK(same());
  }
  SECTION("finds a line moved by three quarters of a millimetre") {
    move_right(other, clock, 3);
    CHECK_FALSE(same());
  }
  SECTION("finds a missing word") {
    fill(other, clock, 0xFAF6EF);
    CHECK_FALSE(same());
  }
  SECTION("finds a missing letter of the smallest text") {
    const Rect place = place_of("header.centre");
    fill(other, {place.x + 92, place.y + place.height * 0.55F, 14, place.height * 0.4F}, 0xFAF6EF);
    CHECK_FALSE(same());
  }
  SECTION("finds a wrong colour") {
    fill(other, {book.x, book.y, book.width, 24}, 0x0B5563);
    CHECK_FALSE(same());
  }
  SECTION("finds another size") {
    CHECK_FALSE(compare(shrunk(screen), {screen.width, screen.height, screen.rgba}).same());
  }
  SECTION("marks in red what differs and nothing else") {
    fill(other, {90, 90, 30, 30}, 0x000000);
    const Comparison found = compare(shrunk(other), shrunk(screen));
    const auto red = [&](int x, int y) {
      const std::uint8_t* const p = found.difference.rgba.data() + 4 * (y * 640 + x);
      return p[0] > p[1] + 100;
    };
    CHECK(red(35, 35));
    CHECK_FALSE(red(300, 200));
    CHECK(found.worst.x == 30);
  }
}
