#include "tests/catch.h"
#include "ui/raster.h"
#include "ui/raster_blend.h"
#include "ui/raster_fade.h"

#include <array>
#include <random>
#include <vector>

using namespace kiosk::ui::raster;

namespace {

constexpr Pixel kBlack = 0xFF000000U;
constexpr Pixel kWhite = 0xFFFFFFFFU;

/// A small screen of its own memory.
struct Canvas {
  explicit Canvas(int width, int height, Pixel color = kBlack)
      : box{0, 0, width, height},
        pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), color) {}
  Target target() { return {pixels.data(), box.width(), box}; }
  Pixel at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(box.width()) +
                  static_cast<std::size_t>(x)];
  }
  Box box;
  std::vector<Pixel> pixels;
};

Vertex corner(float x, float y, Pixel color = kWhite) {
  return {x, y, 0, 0, color};
}

/// Whether a pixel's centre lies in a triangle, by three edge functions. Random
/// corners never put a centre exactly on an edge, so no rule for ties is needed.
bool centre_inside(std::span<const Vertex, 3> t, int x, int y) {
  const double px = x + 0.5;
  const double py = y + 0.5;
  int left = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const Vertex& a = t[i];
    const Vertex& b = t[(i + 1) % 3];
    const double side =
        (static_cast<double>(b.x) - static_cast<double>(a.x)) * (py - static_cast<double>(a.y)) -
        (static_cast<double>(b.y) - static_cast<double>(a.y)) * (px - static_cast<double>(a.x));
    left += side > 0 ? 1 : -1;
  }
  return left == 3 || left == -3;
}

int channel(Pixel p, int shift) {
  return static_cast<int>(p >> shift & 255);
}

}  // namespace

TEST_CASE("rows of pixels blend the same at any length and place") {
  std::mt19937 random(7);
  std::vector<Pixel> below(67);
  std::vector<std::uint8_t> coverage(below.size());
  for (Pixel& p : below) p = static_cast<Pixel>(random()) | kBlack;
  for (std::uint8_t& c : coverage) c = random() % 3 == 0 ? 0 : static_cast<std::uint8_t>(random());
  const Pixel color =
      GENERATE(values<Pixel>({0x00102030, 0x40FF8001, 0x80123456, 0xFE0000FF, 0xFF0B5563}));
  const int count = GENERATE(0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 66);
  const std::size_t offset = GENERATE(0U, 1U);

  SECTION("in one colour") {
    auto row = below;
    blend_row(row.data() + offset, count, color);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool inside = i >= offset && i < offset + static_cast<std::size_t>(count);
      CHECK(row[i] == (inside ? mix(below[i], opaque(color), alpha_of(color)) : below[i]));
    }
  }
  SECTION("through coverage") {
    auto row = below;
    blend_row(row.data() + offset, count, color, coverage.data());
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool inside = i >= offset && i < offset + static_cast<std::size_t>(count);
      const Pixel expected =
          inside ? mix(below[i], opaque(color), divide_255(coverage[i - offset] * alpha_of(color)))
                 : below[i];
      CHECK(row[i] == expected);
    }
  }
  SECTION("from one picture to another") {
    auto other = below;
    for (Pixel& p : other) p = static_cast<Pixel>(random()) | kBlack;
    std::vector<Pixel> row(below.size());
    mix_row(row.data(), below.data(), other.data(), count, alpha_of(color));
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
      CHECK(row[i] == mix(below[i], other[i], alpha_of(color)));
    }
  }
}

TEST_CASE("mixing is exact at its ends and rounds in between") {
  CHECK(mix(kBlack, kWhite, 0) == kBlack);
  CHECK(mix(kBlack, kWhite, 255) == kWhite);
  CHECK(mix(kBlack, kWhite, 128) == 0xFF808080U);
  for (std::uint32_t x = 0; x <= 255 * 255; ++x) {
    if (divide_255(x) != (x * 2 + 255) / 510) FAIL(x);
  }
}

TEST_CASE("a triangle covers the pixels whose centres it holds") {
  std::mt19937 random(GENERATE(range(1U, 40U)));
  std::uniform_real_distribution<float> place(-20, 84);
  const std::array<Vertex, 3> t{corner(place(random), place(random)),
                                corner(place(random), place(random)),
                                corner(place(random), place(random))};
  const Box clip{5, 3, 60, 50};
  Canvas canvas(64, 64);
  Rows scratch;
  draw_triangle(canvas.target(), clip, t, nullptr, scratch);
  Canvas convex(64, 64);
  convex_rows(t, clip, scratch);
  fill(convex.target(), scratch, kWhite);
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; ++x) {
      const bool in_clip = clip.covers({x, y, x + 1, y + 1});
      const Pixel expected = in_clip && centre_inside(t, x, y) ? kWhite : kBlack;
      if (canvas.at(x, y) != expected || convex.at(x, y) != expected) FAIL(x << " " << y);
    }
  }
}

TEST_CASE("triangles that share edges neither overlap nor leave a gap") {
  std::mt19937 random(GENERATE(range(1U, 12U)));
  // Corners on quarter pixels: many centres lie exactly on an edge.
  std::uniform_int_distribution<int> quarter(0, 256);
  const auto place = [&] { return static_cast<float>(quarter(random)) / 4; };
  const Vertex middle = corner(place(), place(), 0x80FFFFFFU);
  const std::array<Vertex, 4> frame{corner(0, 0, 0x80FFFFFFU), corner(64, 0, 0x80FFFFFFU),
                                    corner(64, 64, 0x80FFFFFFU), corner(0, 64, 0x80FFFFFFU)};
  Canvas canvas(64, 64);
  Rows scratch;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::array<Vertex, 3> t{middle, frame[i], frame[(i + 1) % 4]};
    draw_triangle(canvas.target(), canvas.box, t, nullptr, scratch);
  }
  for (const Pixel p : canvas.pixels) {
    if (p != 0xFF808080U) FAIL(p);
  }
}

TEST_CASE("a centre on an edge belongs to the shape at its right and below") {
  Rows rows;
  const Box clip{0, 0, 10, 10};
  const std::array<Vertex, 4> square{corner(1.5F, 1.5F), corner(3.5F, 1.5F), corner(3.5F, 3.5F),
                                     corner(1.5F, 3.5F)};
  convex_rows(square, clip, rows);
  CHECK(rows.top == 1);
  CHECK(rows.bottom() == 3);
  for (const Span& span : rows.spans) {
    CHECK(span.left == 1);
    CHECK(span.right == 3);
  }
  CHECK(rows_cover(rows, {1, 1, 3, 3}));
  CHECK_FALSE(rows_cover(rows, {1, 1, 4, 3}));
  CHECK_FALSE(rows_cover(rows, {1, 0, 3, 3}));
}

TEST_CASE("colours run evenly over a triangle") {
  const std::array<Vertex, 3> t{corner(0, 0, 0xFF000000U), corner(64, 0, 0xFFFF0000U),
                                corner(0, 64, 0xFF0000FFU)};
  Canvas canvas(64, 64, kWhite);
  Rows scratch;
  draw_triangle(canvas.target(), canvas.box, t, nullptr, scratch);
  for (int y = 0; y < 63; ++y) {
    for (int x = 0; x + y < 63; ++x) {
      CHECK(std::abs(channel(canvas.at(x, y), 16) - (x * 2 + 1) * 255 / 128) <= 1);
      CHECK(std::abs(channel(canvas.at(x, y), 0) - (y * 2 + 1) * 255 / 128) <= 1);
    }
  }
}

TEST_CASE("a glyph is drawn texel for pixel") {
  std::vector<std::uint8_t> coverage(16 * 16);
  for (std::size_t i = 0; i < coverage.size(); ++i) coverage[i] = static_cast<std::uint8_t>(i);
  const Texture page{coverage.data(), nullptr, 16, 16, nullptr};
  Canvas canvas(40, 40);

  SECTION("cut by the screen and the box") {
    draw_glyph(canvas.target(), {-4, 30, 8, 60}, page, 4, -28, kWhite);
    for (int y = 0; y < 40; ++y) {
      for (int x = 0; x < 40; ++x) {
        const bool inside = x < 8 && y >= 30;
        const auto c =
            inside ? static_cast<Pixel>(coverage[static_cast<std::size_t>((y - 28) * 16 + x + 4)])
                   : 0;
        CHECK(canvas.at(x, y) == (kBlack | c * 0x010101U));
      }
    }
  }
  SECTION("never reads beyond its page") {
    draw_glyph(canvas.target(), {0, 0, 40, 40}, page, -30, 5, kWhite);
    CHECK(canvas.at(29, 0) == kBlack);
    CHECK(canvas.at(39, 0) == (kBlack | 0x010101U * (5 * 16 + 9)));
    CHECK(canvas.at(39, 11) == kBlack);
  }
}

TEST_CASE("a picture") {
  const std::vector<Pixel> texels{0xFFFF0000U, 0xFF00FF00U, 0xFF0000FFU, 0x00000000U};
  const Texture picture{nullptr, texels.data(), 2, 2, nullptr};
  Canvas canvas(20, 20, kWhite);

  SECTION("in its own size keeps its texels") {
    draw_picture(canvas.target(), {4, 4, 6, 6}, picture, {4, 4, 0, 0, kWhite},
                 {6, 6, 2, 2, kWhite});
    CHECK(canvas.at(4, 4) == texels[0]);
    CHECK(canvas.at(5, 4) == texels[1]);
    CHECK(canvas.at(4, 5) == texels[2]);
    CHECK(canvas.at(5, 5) == kWhite);
    CHECK(canvas.at(6, 5) == kWhite);
  }
  SECTION("magnified runs from texel to texel") {
    draw_picture(canvas.target(), {0, 0, 20, 10}, picture, {0, 0, 0, 0, kWhite},
                 {20, 20, 2, 2, kWhite});
    CHECK(canvas.at(0, 0) == texels[0]);
    CHECK(canvas.at(19, 0) == texels[1]);
    for (int x = 1; x < 20; ++x) {
      CHECK(channel(canvas.at(x, 0), 16) <= channel(canvas.at(x - 1, 0), 16));
      CHECK(channel(canvas.at(x, 0), 8) >= channel(canvas.at(x - 1, 0), 8));
    }
  }
  SECTION("half transparent lets the paper through") {
    draw_picture(canvas.target(), {0, 0, 2, 2}, picture, {0, 0, 0, 0, 0x80FFFFFFU},
                 {2, 2, 2, 2, 0x80FFFFFFU});
    CHECK(canvas.at(0, 0) == 0xFFFF7F7FU);
    CHECK(canvas.at(1, 1) == kWhite);
  }
  SECTION("much reduced is drawn from its halves") {
    const std::vector<Pixel> checks{kBlack, kWhite, kWhite, kBlack};
    const std::vector<Pixel> grey{0xFF808080U};
    const Texture half{nullptr, grey.data(), 1, 1, nullptr};
    const Texture full{nullptr, checks.data(), 2, 2, &half};
    draw_picture(canvas.target(), {0, 0, 1, 1}, full, {0, 0, 0, 0, kWhite}, {1, 1, 2, 2, kWhite});
    CHECK(canvas.at(0, 0) == 0xFF808080U);
  }
}

TEST_CASE("a fade") {
  Canvas screen(8, 8, 0xFF204060U);
  const Box tile{0, 0, 4, 8};
  Fade fade;
  const Target target = fade.add(3, tile, screen.target());
  fill(target, tile, 0xFFE0A020U);

  SECTION("starts with the old picture, exactly") {
    fade.set_progress(0);
    fade.mix_into(screen.target());
    CHECK(screen.at(0, 0) == 0xFF204060U);
  }
  SECTION("passes the middle") {
    fade.set_progress(0.5F);
    fade.mix_into(screen.target());
    CHECK(screen.at(3, 7) == 0xFF807040U);
    CHECK(screen.at(4, 7) == 0xFF204060U);
  }
  SECTION("ends with the new picture, exactly") {
    fade.set_progress(1);
    fade.mix_into(screen.target());
    CHECK(screen.at(3, 7) == 0xFFE0A020U);
    CHECK(screen.at(4, 7) == 0xFF204060U);
  }
  SECTION("knows its tiles until it is cleared") {
    CHECK(fade.place(3).pixels != nullptr);
    CHECK(fade.place(4).pixels == nullptr);
    fade.clear();
    CHECK_FALSE(fade.active());
    CHECK(fade.place(3).pixels == nullptr);
  }
}
