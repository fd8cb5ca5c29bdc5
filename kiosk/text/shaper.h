#pragma once

#include "text/font.h"
#include "text/itemizer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct hb_buffer_t;

namespace kiosk::text {

/// A glyph as HarfBuzz gives it, in the font's units.
struct ShapedGlyph {
  std::uint32_t id;
  std::uint32_t cluster;  ///< Unit of the paragraph where its cluster begins.
  std::int32_t advance;
  std::int32_t x_offset;
  std::int32_t y_offset;  ///< Upwards.
  bool unsafe_to_break;   ///< A line that ends before its cluster must be shaped again.
};

/// Shapes one item, or a part of it, with HarfBuzz. Owned by the layout builder.
class Shaper {
 public:
  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// BCP 47; chooses the font's rules for the language in later calls.
  void set_language(const std::string& tag);

  /// Appends the glyphs of `text[start, end)` in visual order, seen in the context of the
  /// text around it. Script, level and style of `item` hold for the whole range.
  void shape(std::u16string_view text, std::uint32_t start, std::uint32_t end, const Item& item,
             const Font& font, std::vector<ShapedGlyph>& glyphs);

 private:
  hb_buffer_t* m_buffer;
  const void* m_language = nullptr;  // HarfBuzz's hb_language_t, alive as long as the process.
};

}  // namespace kiosk::text
