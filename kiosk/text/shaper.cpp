#include "text/shaper.h"

#include "base/assert.h"

#include <hb.h>

namespace kiosk::text {

static_assert(sizeof(char16_t) == sizeof(std::uint16_t));

Shaper::Shaper() : m_buffer(hb_buffer_create()) {
  KIOSK_ASSERT(hb_buffer_allocation_successful(m_buffer) != 0);
}

Shaper::~Shaper() {
  hb_buffer_destroy(m_buffer);
}

void Shaper::set_language(const std::string& tag) {
  m_language = hb_language_from_string(tag.c_str(), static_cast<int>(tag.size()));
}

void Shaper::shape(std::u16string_view text, std::uint32_t start, std::uint32_t end,
                   const Item& item, const Font& font, std::vector<ShapedGlyph>& glyphs) {
  hb_buffer_clear_contents(m_buffer);
  hb_buffer_add_utf16(m_buffer, reinterpret_cast<const std::uint16_t*>(text.data()),
                      static_cast<int>(text.size()), start, static_cast<int>(end - start));
  const bool right_to_left = (item.level & 1) != 0;
  hb_buffer_set_direction(m_buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(m_buffer, hb_script_from_iso15924_tag(item.script));
  hb_buffer_set_language(m_buffer, static_cast<hb_language_t>(m_language));
  hb_shape(font.handle(), m_buffer, nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(m_buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(m_buffer, nullptr);
  const std::size_t first = glyphs.size();
  glyphs.resize(first + count);
  for (unsigned i = 0; i < count; ++i) {
    const hb_glyph_info_t& info = infos[i];
    const hb_glyph_position_t& position = positions[i];
    glyphs[first + i] = {info.codepoint,     info.cluster,
                         position.x_advance, position.x_offset,
                         position.y_offset,  (info.mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0};
  }
}

}  // namespace kiosk::text
