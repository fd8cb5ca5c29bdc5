#include "media/pixels.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace kiosk::media {

namespace {

constexpr std::size_t kBytesPerPixel = 4;
constexpr std::size_t kAlpha = 3;

/// The source pixels that one target pixel covers along one side, measured in parts of
/// which a source pixel has `to` and a target pixel `from`.
struct Cover {
  std::uint64_t begin;
  std::uint64_t end;
  std::uint64_t to;

  std::uint64_t first() const { return begin / to; }
  std::uint64_t last() const { return (end - 1) / to; }
  std::uint64_t weight(std::uint64_t pixel) const {
    return std::min(end, (pixel + 1) * to) - std::max(begin, pixel * to);
  }
};

Cover cover(std::uint32_t target, std::uint32_t from, std::uint32_t to) {
  return {std::uint64_t{target} * from, (std::uint64_t{target} + 1) * from, to};
}

/// The mean of what `x` and `y` cover; colours count by their alpha, so that what lies
/// under full transparency never shows.
void mean(const Pixels& pixels, const Cover& x, const Cover& y, std::uint8_t* to) {
  std::array<std::uint64_t, kBytesPerPixel> sum{};
  std::uint64_t area = 0;
  for (std::uint64_t row = y.first(); row <= y.last(); ++row) {
    for (std::uint64_t column = x.first(); column <= x.last(); ++column) {
      const std::uint64_t weight = x.weight(column) * y.weight(row);
      const std::uint8_t* from = &pixels.rgba[(row * pixels.width + column) * kBytesPerPixel];
      const std::uint64_t solid = weight * from[kAlpha];
      for (std::size_t c = 0; c < kAlpha; ++c) sum[c] += solid * from[c];
      sum[kAlpha] += solid;
      area += weight;
    }
  }
  const std::uint64_t solid = sum[kAlpha];
  for (std::size_t c = 0; c < kAlpha; ++c) {
    const std::uint64_t colour = solid == 0 ? 0 : (sum[c] + solid / 2) / solid;
    to[c] = static_cast<std::uint8_t>(colour);
  }
  to[kAlpha] = static_cast<std::uint8_t>((solid + area / 2) / area);
}

}  // namespace

Pixels shrunk(const Pixels& pixels, std::uint32_t width, std::uint32_t height) {
  if (width >= pixels.width && height >= pixels.height) return pixels;
  Pixels small{width, height, {}};
  small.rgba.resize(std::size_t{width} * height * kBytesPerPixel);
  std::uint8_t* to = small.rgba.data();
  for (std::uint32_t row = 0; row < height; ++row) {
    const Cover y = cover(row, pixels.height, height);
    for (std::uint32_t column = 0; column < width; ++column, to += kBytesPerPixel) {
      mean(pixels, cover(column, pixels.width, width), y, to);
    }
  }
  return small;
}

Pixels upright(const Pixels& pixels, Orientation orientation) {
  if (orientation < 2 || orientation > 8) return pixels;
  const bool lying = orientation >= 5;
  const bool from_right =
      orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool from_bottom =
      orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels turned{lying ? pixels.height : pixels.width, lying ? pixels.width : pixels.height, {}};
  turned.rgba.resize(pixels.rgba.size());
  std::uint8_t* to = turned.rgba.data();
  for (std::uint32_t y = 0; y < turned.height; ++y) {
    for (std::uint32_t x = 0; x < turned.width; ++x, to += kBytesPerPixel) {
      const std::uint32_t across = lying ? y : x;
      const std::uint32_t down = lying ? x : y;
      const std::size_t column = from_right ? pixels.width - 1 - across : across;
      const std::size_t row = from_bottom ? pixels.height - 1 - down : down;
      std::memcpy(to, &pixels.rgba[(row * pixels.width + column) * kBytesPerPixel], kBytesPerPixel);
    }
  }
  return turned;
}

}  // namespace kiosk::media
