#pragma once

#include "text/font.h"
#include "text/layout.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

struct FT_LibraryRec_;

namespace kiosk::text {

/// Coverage of one glyph, 8 bits a pixel, rows from the top without padding.
struct GlyphPicture {
  int width = 0;
  int height = 0;
  int left = 0;  ///< Of the pen position.
  int top = 0;   ///< Above the baseline.
  std::vector<std::uint8_t> pixels;
};

/// Draws outlines with FreeType. Owned by the engine; main thread only.
class Rasteriser {
 public:
  Rasteriser();
  ~Rasteriser();

  /// `id` must always come with the same `font`. Phases are quarters of a pixel to the
  /// right and down. A glyph that FreeType refuses has no ink. The result is valid
  /// until the next call.
  const GlyphPicture& draw(FontId id, const Font& font, std::uint32_t glyph, float size_px,
                           unsigned subpixel_x, unsigned subpixel_y);

 private:
  struct Face;
  FT_LibraryRec_* m_library = nullptr;
  std::map<FontId, std::unique_ptr<Face>> m_faces;
  GlyphPicture m_picture;
};

}  // namespace kiosk::text
