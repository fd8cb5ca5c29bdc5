#include "ui/raster_blend.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace kiosk::ui::raster {
namespace {

#if defined(__SSE2__)

// Two pixels of four channels in 16 bits each; the sums below stay under 2^16.
__m128i divide_255(__m128i x) {
  x = _mm_add_epi16(x, _mm_set1_epi16(128));
  return _mm_srli_epi16(_mm_add_epi16(x, _mm_srli_epi16(x, 8)), 8);
}

__m128i mix(__m128i from, __m128i to, __m128i share) {
  const __m128i rest = _mm_sub_epi16(_mm_set1_epi16(255), share);
  return divide_255(_mm_add_epi16(_mm_mullo_epi16(from, rest), _mm_mullo_epi16(to, share)));
}

__m128i load(const Pixel* p) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}
void store(Pixel* p, __m128i v) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(p), v);
}

#endif

}  // namespace

void blend_row(Pixel* row, int count, Pixel color) {
  const std::uint32_t alpha = alpha_of(color);
  if (alpha == 255) {
    std::fill_n(row, count, color);
    return;
  }
  if (alpha == 0) return;
  int i = 0;
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  const __m128i source = _mm_unpacklo_epi8(_mm_set1_epi32(static_cast<int>(opaque(color))), zero);
  const __m128i share = _mm_set1_epi16(static_cast<short>(alpha));
  for (; i + 4 <= count; i += 4) {
    const __m128i below = load(row + i);
    store(row + i, _mm_packus_epi16(mix(_mm_unpacklo_epi8(below, zero), source, share),
                                    mix(_mm_unpackhi_epi8(below, zero), source, share)));
  }
#endif
  for (; i < count; ++i) row[i] = mix(row[i], opaque(color), alpha);
}

void blend_row(Pixel* row, int count, Pixel color, const std::uint8_t* coverage) {
  const std::uint32_t alpha = alpha_of(color);
  const Pixel solid = opaque(color);
  int i = 0;
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  const __m128i source = _mm_unpacklo_epi8(_mm_set1_epi32(static_cast<int>(solid)), zero);
  const __m128i alpha16 = _mm_set1_epi16(static_cast<short>(alpha));
  for (; i + 4 <= count; i += 4) {
    std::uint32_t four = 0;
    std::memcpy(&four, coverage + i, 4);
    if (four == 0) continue;  // Most of a glyph's box is paper.
    __m128i share = _mm_unpacklo_epi8(_mm_cvtsi32_si128(static_cast<int>(four)), zero);
    if (alpha != 255) share = divide_255(_mm_mullo_epi16(share, alpha16));
    // From one value a pixel to one a channel.
    share = _mm_unpacklo_epi16(share, share);
    const __m128i below = load(row + i);
    store(row + i,
          _mm_packus_epi16(
              mix(_mm_unpacklo_epi8(below, zero), source, _mm_unpacklo_epi32(share, share)),
              mix(_mm_unpackhi_epi8(below, zero), source, _mm_unpackhi_epi32(share, share))));
  }
#endif
  for (; i < count; ++i) {
    if (coverage[i] != 0) row[i] = mix(row[i], solid, raster::divide_255(coverage[i] * alpha));
  }
}

void mix_row(Pixel* out, const Pixel* from, const Pixel* to, int count, std::uint32_t share) {
  int i = 0;
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  const __m128i share16 = _mm_set1_epi16(static_cast<short>(share));
  for (; i + 4 <= count; i += 4) {
    const __m128i a = load(from + i);
    const __m128i b = load(to + i);
    store(out + i,
          _mm_packus_epi16(mix(_mm_unpacklo_epi8(a, zero), _mm_unpacklo_epi8(b, zero), share16),
                           mix(_mm_unpackhi_epi8(a, zero), _mm_unpackhi_epi8(b, zero), share16)));
  }
#endif
  for (; i < count; ++i) out[i] = mix(from[i], to[i], share);
}

}  // namespace kiosk::ui::raster
