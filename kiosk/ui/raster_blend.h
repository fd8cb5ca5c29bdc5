#pragma once

#include "ui/raster.h"

#include <cstdint>

namespace kiosk::ui::raster {

/// x / 255, rounded, for 0 ≤ x ≤ 255 · 255.
constexpr std::uint32_t divide_255(std::uint32_t x) {
  x += 128;
  return (x + (x >> 8)) >> 8;
}

constexpr std::uint32_t alpha_of(Pixel p) {
  return p >> 24;
}
constexpr Pixel opaque(Pixel p) {
  return p | 0xFF000000U;
}

/// Each channel of `p` times `factor` / 255.
constexpr Pixel scale(Pixel p, std::uint32_t factor) {
  return divide_255((p >> 24) * factor) << 24 | divide_255((p >> 16 & 255) * factor) << 16 |
         divide_255((p >> 8 & 255) * factor) << 8 | divide_255((p & 255) * factor);
}

/// `from` at 0, `to` at 255, channel by channel.
constexpr Pixel mix(Pixel from, Pixel to, std::uint32_t share) {
  const auto channel = [&](int shift) {
    return divide_255((from >> shift & 255) * (255 - share) + (to >> shift & 255) * share) << shift;
  };
  return channel(24) | channel(16) | channel(8) | channel(0);
}

/// A premultiplied colour over an opaque one.
constexpr Pixel over(Pixel below, Pixel premultiplied) {
  return opaque(premultiplied + (scale(below, 255 - alpha_of(premultiplied)) & 0x00FFFFFFU));
}

/// `count` pixels of a row under one colour with straight alpha.
void blend_row(Pixel* row, int count, Pixel color);
/// The same, thinned by a coverage for each pixel.
void blend_row(Pixel* row, int count, Pixel color, const std::uint8_t* coverage);
/// `out` = `from` at share 0, `to` at 255.
void mix_row(Pixel* out, const Pixel* from, const Pixel* to, int count, std::uint32_t share);

}  // namespace kiosk::ui::raster
