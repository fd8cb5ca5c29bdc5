#include "tests/catch.h"
#include "ui/picture.h"
#include "ui/png.h"
#include "ui/qr.h"

#include <fstream>
#include <iterator>
#include <string>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

/// Every pixel different, transparency included.
Picture gradient(int width, int height) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      picture.rgba.insert(picture.rgba.end(),
                          {static_cast<std::uint8_t>(x * 5), static_cast<std::uint8_t>(y * 7),
                           static_cast<std::uint8_t>(x + y), static_cast<std::uint8_t>(255 - x)});
    }
  }
  return picture;
}

}  // namespace

TEST_CASE("a picture as PNG") {
  const Picture picture = gradient(31, 17);
  const auto bytes = encode_png(picture);
  REQUIRE(bytes.ok());

  SECTION("comes back as it went") {
    const auto back = decode_picture(*bytes);
    REQUIRE(back.ok());
    CHECK(*back == picture);
  }
  SECTION("tells its size by its header alone") {
    const auto size = picture_size(std::span(*bytes).first(bytes->size() / 2));
    REQUIRE(size.ok());
    CHECK(*size == Vec2{31, 17});
    CHECK_FALSE(picture_size(std::span(*bytes).first(10)).ok());
  }
  SECTION("is refused by its size before it is decoded") {
    CHECK(decode_picture(*bytes, 31 * 17).ok());
    const auto refused = decode_picture(*bytes, 31 * 17 - 1);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::kUnsupported);
  }
  SECTION("cut off is damaged or no PNG, wherever the cut is") {
    for (std::size_t length = 0; length < bytes->size() - 12; ++length) {
      const auto cut = decode_picture(std::span(*bytes).first(length));
      REQUIRE_FALSE(cut.ok());
      CHECK(
          (cut.error().code == ErrorCode::kDamaged || cut.error().code == ErrorCode::kUnreadable));
    }
  }
  SECTION("with any byte changed never does worse than an error") {
    for (std::size_t i = 0; i < bytes->size(); ++i) {
      auto changed = *bytes;
      changed[i] ^= 0xFF;
      const auto result = decode_picture(changed);
      if (result.ok()) CHECK(result->rgba.size() <= kMaximumPicturePixels * 4);
    }
  }
  SECTION("goes to a file and not into a folder that is not there") {
    const std::string path = std::string(BINARY_DIR) + "/low_picture_test.png";
    REQUIRE(write_png(path, picture).ok());
    std::ifstream file(path, std::ios::binary);
    const std::vector<std::uint8_t> read{std::istreambuf_iterator<char>(file), {}};
    CHECK(read == *bytes);
    const Status refused = write_png(std::string(BINARY_DIR) + "/no such folder/p.png", picture);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::kUnwritable);
  }
}

TEST_CASE("what is no picture is refused") {
  CHECK(decode_picture({}).error().code == ErrorCode::kUnreadable);
  const std::string text = "GIF89a and something more that is not a picture at all";
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  CHECK(decode_picture({bytes, text.size()}).error().code == ErrorCode::kUnreadable);
  CHECK(encode_png({2, 2, {1, 2, 3}}).error().code == ErrorCode::kInvalidInput);
  CHECK(encode_png({0, 5, {}}).error().code == ErrorCode::kInvalidInput);
}

TEST_CASE("a QR code") {
  SECTION("has the three finder patterns and the light ring around them") {
    const auto code = make_qr("Wegweiser");
    REQUIRE(code.ok());
    const int far = code->size - 7;
    for (const auto& [left, top] : {std::pair{0, 0}, {far, 0}, {0, far}}) {
      for (int i = 0; i < 7; ++i) {
        CHECK(code->dark(left + i, top));
        CHECK(code->dark(left + i, top + 6));
        CHECK(code->dark(left + 3, top + 3));
        CHECK_FALSE(code->dark(left + 1 + i % 5, top + 1));
      }
    }
  }
  SECTION("takes the smallest version of error correction M") {
    // ISO/IEC 18004, table 7: bytes that fit into versions 1, 2 and 40.
    const auto [length, size] =
        GENERATE(table<std::size_t, int>({{1, 21}, {14, 21}, {15, 25}, {26, 25}, {2331, 177}}));
    const auto code = make_qr(std::string(length, 'a'));
    REQUIRE(code.ok());
    CHECK(code->size == size);
    CHECK(code->modules.size() == static_cast<std::size_t>(size * size));
  }
  SECTION("holds 800 bytes in any script") {
    std::string arabic;
    while (arabic.size() < 800) arabic += "م";
    CHECK(make_qr(arabic).ok());
  }
  SECTION("refuses what does not fit, and nothing") {
    CHECK(make_qr(std::string(2332, 'a')).error().code == ErrorCode::kUnsupported);
    CHECK(make_qr("").error().code == ErrorCode::kInvalidInput);
  }
}
