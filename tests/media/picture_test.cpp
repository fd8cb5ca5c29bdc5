#include "media/picture.h"

#include "base/files.h"
#include "media/png.h"
#include "tests/catch.h"

#include <array>

using namespace kiosk;
using namespace kiosk::media;

namespace {

/// Each is 32 × 16 pixels: red on the left, blue on the right.
std::string kept(const std::string& name) {
  const auto bytes = DiskFiles().read(SOURCE_DIR "/tests/media/pictures/" + name, 1 << 20);
  REQUIRE(bytes.ok());
  return *bytes;
}

/// The rule of the refusal; "made" when there is none.
std::string rule(const std::string& name, const std::string& bytes) {
  const MadePicture made = make_picture(name, bytes);
  const auto* refusal = std::get_if<Refusal>(&made);
  if (refusal == nullptr) return "made";
  CHECK_FALSE(refusal->sentence.empty());
  CHECK_FALSE(refusal->remedy.empty());
  return refusal->rule;
}

Pixels made(const std::string& name, const std::string& bytes) {
  const MadePicture made = make_picture(name, bytes);
  REQUIRE(std::holds_alternative<std::string>(made));
  auto pixels = decode_png(std::get<std::string>(made));
  REQUIRE(pixels.ok());
  return *std::move(pixels);
}

using Colour = std::array<int, 4>;
Colour colour(const Pixels& pixels, std::uint32_t x, std::uint32_t y) {
  const std::uint8_t* at = &pixels.rgba[(std::size_t{y} * pixels.width + x) * 4];
  return {at[0], at[1], at[2], at[3]};
}

bool near(const Colour& a, const Colour& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::abs(a[i] - b[i]) > 8) return false;
  }
  return true;
}

constexpr Colour kRed{200, 30, 30, 255};
constexpr Colour kBlue{30, 30, 200, 255};

std::string png_of(std::uint32_t width, std::uint32_t height) {
  Pixels pixels{width, height, {}};
  pixels.rgba.assign(std::size_t{width} * height * 4, 255);
  return *encode_png(pixels);
}

/// The PNG with another size in its header; whoever believes it takes the memory.
std::string declaring(std::string png, std::uint32_t side) {
  for (std::size_t i = 0; i < 4; ++i) {
    png[16 + i] = png[20 + i] = static_cast<char>(side >> (24 - 8 * i));
  }
  return png;
}

/// The JPEG with a block of EXIF that says how the camera was held, and where.
std::string held(const std::string& jpeg, char orientation) {
  const std::string exif =
      std::string("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25) + orientation +
      std::string("\0\0\0\0\0\0", 6) + "Accra 5.6N";
  const auto length = static_cast<char>(exif.size() + 2);
  return jpeg.substr(0, 2) + "\xFF\xE1" + '\0' + length + exif + jpeg.substr(2);
}

}  // namespace

TEST_CASE("make_picture makes every kind into a PNG of the same picture") {
  const std::string name = GENERATE(as<std::string>(), "baseline.jpg", "progressive.jpg",
                                    "inks.jpg", "still.webp", "deep.png", "palette.png");
  CAPTURE(name);
  const Pixels pixels = made(name, kept(name));
  CHECK(pixels.width == 32);
  CHECK(pixels.height == 16);
  CHECK(near(colour(pixels, 4, 8), kRed));
  CHECK(near(colour(pixels, 27, 8), kBlue));
}

TEST_CASE("make_picture") {
  SECTION("gives the same bytes for the same file") {
    CHECK(make_picture("a.jpg", kept("inks.jpg")).index() == 0);
    CHECK(std::get<0>(make_picture("a.jpg", kept("inks.jpg"))) ==
          std::get<0>(make_picture("a.jpg", kept("inks.jpg"))));
  }
  SECTION("turns a photograph upright and drops where it was taken") {
    const MadePicture turned = make_picture("a.jpg", held(kept("baseline.jpg"), 6));
    const std::string& png = std::get<std::string>(turned);
    const auto pixels = decode_png(png);
    REQUIRE(pixels.ok());
    CHECK(pixels->width == 16);
    CHECK(pixels->height == 32);
    CHECK(near(colour(*pixels, 8, 4), kRed));
    CHECK(png.find("Accra") == std::string::npos);
  }
  SECTION("fits a large picture into the screen") {
    const Pixels wide = made("a.png", png_of(2400, 600));
    CHECK(wide.width == 1920);
    CHECK(wide.height == 480);
    CHECK(made("a.png", png_of(600, 2160)).height == 1080);
  }
  SECTION("fits a standing photograph after it was turned") {
    const Pixels pixels = made("a.png", png_of(1080, 1920));
    CHECK(pixels.width == 607);
    CHECK(pixels.height == 1080);
  }
  SECTION("draws a drawing as large as the screen allows") {
    const Pixels pixels = made("a.svg",
                               "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" "
                               "height=\"10\"><rect width=\"10\" height=\"10\" "
                               "fill=\"#c81e1e\"/></svg>");
    CHECK(pixels.width == 1920);
    CHECK(pixels.height == 960);
    CHECK(near(colour(pixels, 400, 480), kRed));
    CHECK(colour(pixels, 1500, 480)[3] == 0);
  }
  SECTION("makes a picture smaller that would take too many bytes") {
    Pixels noise{1920, 1080, {}};
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < std::size_t{1920} * 1080 * 4; ++i) {
      state = state * 1664525 + 1013904223;
      noise.rgba.push_back(i % 4 == 3 ? 255 : static_cast<std::uint8_t>(state >> 24));
    }
    const MadePicture small = make_picture("a.png", *encode_png(noise));
    CHECK(std::get<std::string>(small).size() <= kMaxMadeBytes);
  }
}

TEST_CASE("make_picture refuses") {
  SECTION("a picture that declares more pixels than it may, without decoding it") {
    CHECK(rule("a.png", declaring(png_of(2, 2), 30'000)) == "picture-size");
    CHECK(rule("a.png", declaring(png_of(2, 2), 0x7FFFFFFF)) == "picture-size");
  }
  SECTION("a file whose name says another kind") {
    CHECK(rule("a.png", kept("baseline.jpg")) == "picture-kind");
    CHECK(rule("a.jpg", png_of(2, 2)) == "picture-kind");
    CHECK(rule("a.webp", "<svg/>") == "picture-kind");
  }
  SECTION("what is no picture") {
    CHECK(rule("a.png", "") == "bad-picture");
    CHECK(rule("a.jpg", "GIF89a") == "bad-picture");
  }
  SECTION("pictures that move") {
    std::string png = png_of(2, 2);
    png.insert(33, std::string("\0\0\0\x08"
                               "acTL\0\0\0\x02\0\0\0\0\0\0\0\0",
                               20));
    CHECK(rule("a.png", png) == "picture-moves");
    const std::string webp("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x01\0\0\x01\0\0", 30);
    CHECK(rule("a.webp", webp) == "picture-moves");
  }
  SECTION("a drawing with a script") {
    CHECK(rule("a.svg", "<svg><script/></svg>") == "picture-unsafe");
  }
}

TEST_CASE("make_picture refuses every picture that is cut off") {
  const std::string name =
      GENERATE(as<std::string>(), "baseline.jpg", "progressive.jpg", "still.webp", "deep.png");
  const std::string bytes = kept(name);
  // The last chunk of a PNG holds nothing.
  const std::size_t needed = name == "deep.png" ? bytes.size() - 16 : bytes.size() - 1;
  for (std::size_t size = 0; size <= needed; ++size) {
    CAPTURE(name, size);
    REQUIRE(rule(name, bytes.substr(0, size)) == "bad-picture");
  }
}
