#include "media/pixels.h"

#include "media/png.h"
#include "tests/catch.h"

using namespace kiosk::media;

namespace {

/// One row of grey pixels, all solid.
Pixels row(const std::vector<int>& greys) {
  Pixels pixels{static_cast<std::uint32_t>(greys.size()), 1, {}};
  for (const int grey : greys) {
    const auto value = static_cast<std::uint8_t>(grey);
    pixels.rgba.insert(pixels.rgba.end(), {value, value, value, 255});
  }
  return pixels;
}

/// The first channel of every pixel.
std::vector<int> reds(const Pixels& pixels) {
  std::vector<int> values;
  for (std::size_t i = 0; i < pixels.rgba.size(); i += 4) values.push_back(pixels.rgba[i]);
  return values;
}

}  // namespace

TEST_CASE("shrunk") {
  SECTION("takes the mean of what a pixel covers") {
    CHECK(reds(shrunk(row({0, 100, 200, 40}), 2, 1)) == std::vector<int>{50, 120});
  }
  SECTION("counts parts of pixels by their part") {
    // Each of two pixels covers one and a half of three.
    CHECK(reds(shrunk(row({90, 30, 0}), 2, 1)) == std::vector<int>{70, 10});
  }
  SECTION("leaves a smaller picture as it is") {
    CHECK(reds(shrunk(row({1, 2}), 4, 4)) == std::vector<int>{1, 2});
  }
  SECTION("a colour under full transparency does not show") {
    Pixels pixels = row({200, 10});
    pixels.rgba[7] = 0;
    const Pixels small = shrunk(pixels, 1, 1);
    CHECK(small.rgba == std::vector<std::uint8_t>{200, 200, 200, 128});
  }
}

TEST_CASE("upright") {
  // 1 2 3
  // 4 5 6
  Pixels pixels = row({1, 2, 3, 4, 5, 6});
  pixels.width = 3;
  pixels.height = 2;
  const auto [orientation, width, expected] =
      GENERATE(table<Orientation, std::uint32_t, std::vector<int>>({
          {1, 3, {1, 2, 3, 4, 5, 6}},
          {2, 3, {3, 2, 1, 6, 5, 4}},
          {3, 3, {6, 5, 4, 3, 2, 1}},
          {4, 3, {4, 5, 6, 1, 2, 3}},
          {5, 2, {1, 4, 2, 5, 3, 6}},
          {6, 2, {4, 1, 5, 2, 6, 3}},
          {7, 2, {6, 3, 5, 2, 4, 1}},
          {8, 2, {3, 6, 2, 5, 1, 4}},
          {9, 3, {1, 2, 3, 4, 5, 6}},
      }));
  CAPTURE(orientation);
  const Pixels turned = upright(pixels, orientation);
  CHECK(turned.width == width);
  CHECK(reds(turned) == expected);
}

TEST_CASE("encode_png and decode_png") {
  SECTION("give the pixels back, with and without transparency") {
    Pixels pixels = row({0, 128, 255});
    pixels.rgba[3] = static_cast<std::uint8_t>(GENERATE(255, 7));
    const auto png = encode_png(pixels);
    REQUIRE(png.ok());
    const auto decoded = decode_png(*png);
    REQUIRE(decoded.ok());
    CHECK(decoded->rgba == pixels.rgba);
  }
  SECTION("a picture without pixels cannot be encoded") {
    CHECK_FALSE(encode_png({}).ok());
  }
}
