#include "text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <utility>

namespace kiosk::text {

Result<std::unique_ptr<Font>> Font::open(const std::string& path, std::string name) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(path.c_str());
  hb_face_t* face = blob == nullptr ? nullptr : hb_face_create(blob, 0);
  if (face == nullptr || hb_face_get_glyph_count(face) == 0) {
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return Error{ErrorCode::kFontUnreadable, path + " cannot be read as a font"};
  }
  return std::unique_ptr<Font>(new Font(std::move(name), blob, face));
}

Font::Font(std::string name, hb_blob_t* blob, hb_face_t* face)
    : m_name(std::move(name)), m_blob(blob), m_face(face), m_font(hb_font_create(face)) {
  const unsigned units = hb_face_get_upem(face);
  m_units_per_em = static_cast<float>(units);
  hb_font_set_scale(m_font, static_cast<int>(units), static_cast<int>(units));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(m_font, &extents);
  m_ascent = static_cast<float>(extents.ascender) / m_units_per_em;
  m_descent = static_cast<float>(-extents.descender) / m_units_per_em;

  hb_set_t* covered = hb_set_create();
  hb_face_collect_unicodes(face, covered);
  hb_codepoint_t first = HB_SET_VALUE_INVALID;
  hb_codepoint_t last = HB_SET_VALUE_INVALID;
  while (hb_set_next_range(covered, &first, &last)) {
    m_coverage.resize((last >> 6) + 1);
    for (hb_codepoint_t c = first; c <= last; ++c)
      m_coverage[c >> 6] |= std::uint64_t{1} << (c & 63);
  }
  hb_set_destroy(covered);
}

Font::~Font() {
  hb_font_destroy(m_font);
  hb_face_destroy(m_face);
  hb_blob_destroy(m_blob);
}

std::uint32_t Font::glyph_of(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(m_font, c, &glyph) != 0 ? glyph : 0;
}

std::uint32_t Font::glyph_named(std::string_view name) const {
  hb_codepoint_t glyph = 0;
  const bool found =
      hb_font_get_glyph_from_name(m_font, name.data(), static_cast<int>(name.size()), &glyph) != 0;
  return found ? glyph : 0;
}

float Font::advance(std::uint32_t glyph) const {
  return static_cast<float>(hb_font_get_glyph_h_advance(m_font, glyph)) / m_units_per_em;
}

float Font::ink_height(char32_t c) const {
  hb_glyph_extents_t extents{};
  const std::uint32_t glyph = glyph_of(c);
  if (glyph == 0 || hb_font_get_glyph_extents(m_font, glyph, &extents) == 0) return 0;
  return static_cast<float>(extents.y_bearing) / m_units_per_em;
}

std::span<const std::byte> Font::bytes() const {
  unsigned size = 0;
  const char* data = hb_blob_get_data(m_blob, &size);
  return std::as_bytes(std::span(data, size));
}

}  // namespace kiosk::text
