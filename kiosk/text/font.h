#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct hb_blob_t;
struct hb_face_t;
struct hb_font_t;

namespace kiosk::text {

/// One font file, mapped into memory. Measures are in the font's own units, so one
/// shaping result serves every size. Owned by the font book; main thread only.
class Font {
 public:
  /// Maps `path`. Errors: kFontUnreadable.
  static Result<std::unique_ptr<Font>> open(const std::string& path, std::string name);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  const std::string& name() const { return m_name; }
  float units_per_em() const { return m_units_per_em; }
  /// Above and below the baseline, both positive, in em.
  float ascent() const { return m_ascent; }
  float descent() const { return m_descent; }

  /// True when the font's character map has `c`.
  bool covers(char32_t c) const {
    const std::size_t word = c >> 6;
    return word < m_coverage.size() && (m_coverage[word] >> (c & 63) & 1) != 0;
  }
  /// 0 when there is none.
  std::uint32_t glyph_of(char32_t c) const;
  /// By the name in the font's post table; 0 when there is none.
  std::uint32_t glyph_named(std::string_view name) const;
  /// In em.
  float advance(std::uint32_t glyph) const;
  /// Height of the ink of `c` above the baseline, in em; 0 without a glyph.
  float ink_height(char32_t c) const;

  /// For the shaper.
  hb_font_t* handle() const { return m_font; }
  /// The whole file as mapped, for the rasteriser.
  std::span<const std::byte> bytes() const;

 private:
  Font(std::string name, hb_blob_t* blob, hb_face_t* face);

  std::string m_name;
  hb_blob_t* m_blob;
  hb_face_t* m_face;
  hb_font_t* m_font;
  float m_units_per_em = 1000;
  float m_ascent = 0;
  float m_descent = 0;
  std::vector<std::uint64_t> m_coverage;  // One bit a code point, up to the last one covered.
};

}  // namespace kiosk::text
