#include "text/rasteriser.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "base/assert.h"

#include <algorithm>
#include <cmath>

namespace kiosk::text {

namespace {

constexpr float kFixed = 64;       // FreeType's 26.6 numbers.
constexpr int kQuarterPixel = 16;  // In 26.6.

}  // namespace

struct Rasteriser::Face {
  FT_Face handle = nullptr;
  FT_F26Dot6 size = 0;
  ~Face() {
    if (handle != nullptr) FT_Done_Face(handle);
  }
};

Rasteriser::Rasteriser() {
  KIOSK_ASSERT(FT_Init_FreeType(&m_library) == 0);
}

Rasteriser::~Rasteriser() {
  m_faces.clear();
  FT_Done_FreeType(m_library);
}

const GlyphPicture& Rasteriser::draw(FontId id, const Font& font, std::uint32_t glyph,
                                     float size_px, unsigned subpixel_x, unsigned subpixel_y) {
  m_picture.width = m_picture.height = m_picture.left = m_picture.top = 0;
  m_picture.pixels.clear();
  std::unique_ptr<Face>& face = m_faces[id];
  if (!face) {
    face = std::make_unique<Face>();
    const auto bytes = font.bytes();
    FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                       static_cast<FT_Long>(bytes.size()), 0, &face->handle);
  }
  FT_Face handle = face->handle;
  if (handle == nullptr) return m_picture;
  const auto size = static_cast<FT_F26Dot6>(std::lround(size_px * kFixed));
  if (size != face->size) {
    if (FT_Set_Char_Size(handle, 0, size, 72, 72) != 0) return m_picture;
    face->size = size;
  }
  // Without hinting: at these sizes nothing is gained by it, shapes stay where the shaper
  // measured them, and joined Arabic letters still meet.
  if (FT_Load_Glyph(handle, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return m_picture;
  FT_GlyphSlot slot = handle->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return m_picture;
  FT_Outline_Translate(&slot->outline, static_cast<FT_Pos>(subpixel_x) * kQuarterPixel,
                       -static_cast<FT_Pos>(subpixel_y) * kQuarterPixel);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return m_picture;
  const FT_Bitmap& bitmap = slot->bitmap;
  m_picture.width = static_cast<int>(bitmap.width);
  m_picture.height = static_cast<int>(bitmap.rows);
  m_picture.left = slot->bitmap_left;
  m_picture.top = slot->bitmap_top;
  m_picture.pixels.reserve(std::size_t{bitmap.width} * bitmap.rows);
  for (unsigned row = 0; row < bitmap.rows; ++row) {
    const std::uint8_t* from = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
    m_picture.pixels.insert(m_picture.pixels.end(), from, from + bitmap.width);
  }
  return m_picture;
}

}  // namespace kiosk::text
