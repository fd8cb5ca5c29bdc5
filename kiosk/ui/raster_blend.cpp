#include "ui/raster_blend.h"

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

void fill_row(Pixel* row, int count, Pixel color) {
  int i = 0;
#if defined(__SSE2__)
  const __m128i four = _mm_set1_epi32(static_cast<int>(color));
  for (; i + 16 <= count; i += 16) {
    store(row + i, four);
    store(row + i + 4, four);
    store(row + i + 8, four);
    store(row + i + 12, four);
  }
  for (; i + 4 <= count; i += 4) store(row + i, four);
#endif
  for (; i < count; ++i) row[i] = color;
}

}  // namespace

void blend_row(Pixel* row, int count, Pixel color) {
  const std::uint32_t alpha = alpha_of(color);
  if (alpha == 255) return fill_row(row, count, color);
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
  const auto blend_four = [&](Pixel* out, __m128i share) {
    if (alpha != 255) share = divide_255(_mm_mullo_epi16(share, alpha16));
    // From one value a pixel to one a channel.
    share = _mm_unpacklo_epi16(share, share);
    const __m128i below = load(out);
    store(out, _mm_packus_epi16(
                   mix(_mm_unpacklo_epi8(below, zero), source, _mm_unpacklo_epi32(share, share)),
                   mix(_mm_unpackhi_epi8(below, zero), source, _mm_unpackhi_epi32(share, share))));
  };
  for (; i + 8 <= count; i += 8) {
    const __m128i eight = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(coverage + i));
    // Most of a glyph's box is paper. Looking at fewer pixels at once would
    // guess the branch wrong more often than it saves.
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(eight, zero)) == 0xFFFF) continue;
    const __m128i shares = _mm_unpacklo_epi8(eight, zero);
    blend_four(row + i, shares);
    blend_four(row + i + 4, _mm_srli_si128(shares, 8));
  }
  if (i + 4 <= count) {
    std::uint32_t four = 0;
    std::memcpy(&four, coverage + i, 4);
    blend_four(row + i, _mm_unpacklo_epi8(_mm_cvtsi32_si128(static_cast<int>(four)), zero));
    i += 4;
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
