#include "tests/screens/compare.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kiosk::tests {

namespace {

constexpr int kShrink = 3;
/// Of 255. Smoothing by another rasteriser changes less than this, other colours more.
constexpr int kChannelTolerance = 56;
constexpr int kTile = 10;
/// A small letter fills more of a tile than this; stray pixels at its edge fill less.
constexpr float kTolerableShare = 0.08F;

const std::uint8_t* pixel(const ui::Picture& picture, int x, int y) {
  return picture.rgba.data() + 4 * (static_cast<std::size_t>(y) * picture.width + x);
}

bool differs(const std::uint8_t* a, const std::uint8_t* b) {
  for (int channel = 0; channel < 3; ++channel) {
    if (std::abs(a[channel] - b[channel]) > kChannelTolerance) return true;
  }
  return false;
}

/// Marks the differing pixels of a tile in `marked` and gives their share.
float compare_tile(const ui::Picture& actual, const ui::Picture& reference, int left, int top,
                   ui::Picture& marked) {
  const int right = std::min(left + kTile, actual.width);
  const int bottom = std::min(top + kTile, actual.height);
  int different = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const std::uint8_t* const own = pixel(actual, x, y);
      const auto pale = static_cast<std::uint8_t>(191 + (own[0] + own[1] + own[2]) / 12);
      std::array<std::uint8_t, 4> mark{pale, pale, pale, 255};
      if (differs(own, pixel(reference, x, y))) {
        ++different;
        mark = {208, 0, 0, 255};
      }
      const auto at = static_cast<std::ptrdiff_t>(pixel(marked, x, y) - marked.rgba.data());
      std::copy(mark.begin(), mark.end(), marked.rgba.begin() + at);
    }
  }
  return static_cast<float>(different) / static_cast<float>((right - left) * (bottom - top));
}

}  // namespace

ui::Picture shrunk(const ui::Picture& picture) {
  ui::Picture small{picture.width / kShrink, picture.height / kShrink, {}};
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      for (int channel = 0; channel < 4; ++channel) {
        int sum = 0;
        for (int i = 0; i < kShrink * kShrink; ++i) {
          sum += pixel(picture, x * kShrink + i % kShrink, y * kShrink + i / kShrink)[channel];
        }
        small.rgba.push_back(static_cast<std::uint8_t>(sum / (kShrink * kShrink)));
      }
    }
  }
  return small;
}

bool Comparison::same() const {
  return same_size && share <= kTolerableShare;
}

Comparison compare(const ui::Picture& actual, const ui::Picture& reference) {
  Comparison result;
  result.same_size = actual.width == reference.width && actual.height == reference.height;
  if (!result.same_size) return result;
  result.difference = actual;
  for (int top = 0; top < actual.height; top += kTile) {
    for (int left = 0; left < actual.width; left += kTile) {
      const float share = compare_tile(actual, reference, left, top, result.difference);
      if (share <= result.share) continue;
      result.share = share;
      result.worst = {static_cast<float>(left), static_cast<float>(top), kTile, kTile};
    }
  }
  return result;
}

}  // namespace kiosk::tests
