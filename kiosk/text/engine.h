#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "text/divided_words.h"
#include "text/layout.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::text {

/// A rasterised glyph in an atlas page; `page` and pixels are valid until the
/// frame ends (`Engine::end_frame`).
struct AtlasGlyph {
  std::uint16_t page = 0;
  std::uint16_t x = 0;  ///< In the page.
  std::uint16_t y = 0;
  std::uint16_t width = 0;  ///< 0 for a glyph without ink (space).
  std::uint16_t height = 0;
  std::int16_t left = 0;  ///< From the pen position, whole pixels.
  std::int16_t top = 0;   ///< Upwards from the baseline.
};

/// Where the picture of a glyph goes: whole pixels, and the quarter-pixel phase to
/// rasterise it in.
struct GlyphPlace {
  int x = 0;
  int y = 0;
  std::uint8_t subpixel_x = 0;  ///< 0–3.
  std::uint8_t subpixel_y =
      0;  ///< 0–3; other than 0 only where the shaper raises or lowers glyphs.
};

/// Rounds a pen position on the glass to quarter pixels.
GlyphPlace place_glyph(float x, float y);

/// One page of the atlas: coverage, 8 bits a pixel.
struct AtlasPage {
  const std::uint8_t* pixels = nullptr;
  std::uint16_t size = 0;      ///< Width and height.
  std::uint32_t revision = 0;  ///< Grows with every change.
  Rect dirty;                  ///< Changed since `clear_dirty`, in pixels.
};

struct EngineStats {
  std::uint64_t layouts_cached = 0;
  std::uint64_t layout_hits = 0;
  std::uint64_t layout_misses = 0;
  std::uint64_t layout_bytes = 0;
  std::uint64_t atlas_bytes = 0;
  std::uint64_t glyphs_rasterised = 0;
  std::uint64_t glyphs_evicted = 0;
};

/// Turns paragraphs into positioned glyphs and glyphs into pixels. Owns fonts,
/// layout cache and atlas. Main thread only.
class Engine {
 public:
  /// Reads the manifest (fonts/fonts.toml) and maps the files it names; a file
  /// is opened when its first glyph is needed, its presence checked here.
  /// Errors: kNotFound with the Debian package to install, kUnreadable.
  static Result<std::unique_ptr<Engine>> open(const std::string& manifest_path);
  ~Engine();

  /// From the cache or anew. Never null. Ends of text that cannot be drawn show
  /// .notdef, counted in `missing_glyphs`.
  std::shared_ptr<const Layout> layout(const Paragraph& paragraph);

  /// Always anew; for benchmarks and comparisons. `font_family` overrides the
  /// manifest's choice for the locale when it is not empty.
  Layout layout_uncached(const Paragraph& paragraph, std::string_view font_family = {});

  /// The em size that gives capitals (or the script's reference letter) this height.
  float size_for_capitals(float capital_px, std::string_view locale);
  /// The inverse: the capital height of text of this em size.
  float capital_height(float size_px, std::string_view locale);
  /// Default line height of a locale's script, × em.
  float line_height(std::string_view locale) const;
  Direction direction(std::string_view locale) const;

  /// Opens and warms the typefaces of a locale before its first page is shown.
  void prepare(std::string_view locale);

  /// Rasterises or finds a glyph. The phases are quarters of a pixel, 0–3, to the
  /// right and down (`place_glyph`). A glyph that does not fit into a page, or that
  /// comes when everything in the atlas is in use by this frame, has no ink.
  AtlasGlyph glyph(FontId font, std::uint32_t glyph_id, float size_px, unsigned subpixel_x,
                   unsigned subpixel_y = 0);

  /// The coverage of a ring from its outer edge inwards, or of a disc when `width_px` is
  /// `radius_px`; 2 × `radius_px` wide and high. Whole pixels, so that corners cut from it
  /// join straight edges. No ink where `glyph` would have none.
  AtlasGlyph ring(std::uint16_t radius_px, std::uint16_t width_px);

  /// A one-glyph layout of a Material Design icon by its name ("home", "qrcode");
  /// an unknown name is a defect of ours and asserts. Directional icons are
  /// mirrored by the caller choosing the other name.
  std::shared_ptr<const Layout> icon(std::string_view name, float size_px);
  bool has_icon(std::string_view name) const;

  std::span<const AtlasPage> pages() const;
  void clear_dirty();
  /// Glyphs used since the last call may not be evicted while a frame is built.
  void end_frame();

  /// How words are divided where a paragraph asks for it. Asked once a language; what is
  /// laid out already stays as it is.
  void set_divided_words(DividedWordSource source);

  /// The end of a visit: no layout stays that may hold what a visitor typed. Fonts, atlas
  /// and words of the pack stay. Layouts that somebody still holds live until they are let go.
  void forget();

  std::string_view font_name(FontId font) const;
  /// True for a family the manifest names.
  bool has_family(std::string_view name) const;
  EngineStats stats() const;

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace kiosk::text
