#include "ui/page_canvas.h"

#include "tests/catch.h"

#include <memory>

using namespace kiosk;
using ui::PageCanvas;
using ui::PageText;

namespace {

text::Engine& engine() {
  static const std::unique_ptr<text::Engine> opened =
      *text::Engine::open(SOURCE_DIR "/fonts/fonts.toml");
  return *opened;
}

std::uint8_t dot(const device::PrintPage& page, int x, int y) {
  return page.grey[static_cast<std::size_t>(y) * page.width + x];
}

/// The columns with ink: the first, and the one after the last.
struct Ink {
  int left;
  int right;
};
Ink ink(const device::PrintPage& page) {
  Ink found{page.width, 0};
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x) {
      if (dot(page, x, y) > 127) continue;
      found.left = std::min(found.left, x);
      found.right = std::max(found.right, x + 1);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("A canvas of paper") {
  PageCanvas canvas(engine(), 384, 203);

  SECTION("grows to what is asked for, white") {
    const auto page = canvas.take(12.2F);
    CHECK((page.width == 384 && page.height == 13 && page.dpi == 203));
    CHECK(page.grey == std::vector<std::uint8_t>(384 * 13, 255));
  }
  SECTION("blackens whole dots, inside the paper only") {
    canvas.fill({-5, 2, 10, 3});
    canvas.fill({380, 0, 10, 1});
    const auto page = canvas.take(6);
    CHECK((dot(page, 0, 2) == 0 && dot(page, 4, 4) == 0));
    CHECK((dot(page, 5, 2) == 255 && dot(page, 0, 5) == 255 && dot(page, 0, 1) == 255));
    CHECK((dot(page, 383, 0) == 0 && dot(page, 379, 0) == 255));
  }
  SECTION("begins on the right in languages that do") {
    canvas.draw({"Hallo", "de"}, 0, 0, 384);
    const Ink left = ink(canvas.take(60));
    canvas.draw({"مرحبا", "ar"}, 0, 0, 384);
    const Ink right = ink(canvas.take(60));
    CHECK((left.left < 20 && left.right < 200));
    CHECK((right.left > 200 && right.right > 364));
  }
  SECTION("moves letters that begin before their place onto the paper") {
    canvas.draw({"کمرے", "ur", 6}, 0, 40, 384);
    CHECK(ink(canvas.take(200)).right < 384);
  }
  SECTION("makes letters smaller for one line, never larger") {
    const PageText wide{"K7M4-QX2P", "en", 30};
    const PageText fitted = canvas.fitted(wide, 384);
    CHECK((fitted.capital_mm < 30 && fitted.capital_mm > 3));
    CHECK(canvas.height_of(fitted, 384) == canvas.height_of(fitted, 10000));
    CHECK(canvas.fitted({"K", "en", 3}, 384).capital_mm == 3);
  }
  SECTION("draws the height it told") {
    const PageText text{"Bring your papers", "en", 3};
    CHECK(canvas.draw(text, 0, 0, 120) == canvas.height_of(text, 120));
    CHECK(canvas.height_of(text, 120) > 2 * canvas.height_of(text, 384) - 1);
    CHECK(canvas.draw({"", "en"}, 0, 0, 120) == 0);
  }
  SECTION("is empty after it was taken") {
    canvas.fill({0, 0, 10, 10});
    canvas.take(10);
    CHECK(ink(canvas.take(10)).right == 0);
  }
}

TEST_CASE("A square code on paper") {
  PageCanvas canvas(engine(), 384, 203);
  const ui::QrCode code = *ui::make_qr(std::string(350, 'x'), 14);  // 73 modules.
  REQUIRE(code.size == 73);

  SECTION("has as many whole dots a module as fit with its margin") {
    const float height = canvas.square(code, 0, 0);
    CHECK(height == 81 * 4);
    const auto page = canvas.take(height);
    const Ink found = ink(page);
    CHECK(found.right - found.left == 73 * 4);
    CHECK((dot(page, found.left, 15) == 255 && dot(page, found.left, 16) == 0));
    CHECK(found.left >= 16);
  }
  SECTION("counts the white beyond the dots as margin") {
    const float height = canvas.square(code, 0, 32);
    CHECK(height == 81 * 5);
    const Ink found = ink(canvas.take(height));
    CHECK(found.right - found.left == 73 * 5);
  }
  SECTION("takes no room without modules") {
    CHECK(canvas.square({}, 0, 0) == 0);
  }
}
