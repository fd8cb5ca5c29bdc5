#pragma once

#include "text/font.h"
#include "text/font_manifest.h"
#include "text/layout.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// The manifest's fonts, opened when first needed. Owned by the engine; main thread only.
class FontBook {
 public:
  explicit FontBook(FontManifest manifest);

  /// Index of the typeface for a script in a locale; the first of all when none serves it.
  std::size_t typeface_for(locale::ScriptTag script, std::string_view locale) const;
  /// Empty when the manifest has no such family.
  std::optional<std::size_t> typeface_named(std::string_view name) const;
  const Typeface& typeface(std::size_t index) const { return m_manifest.typefaces[index]; }
  std::size_t typeface_count() const { return m_manifest.typefaces.size(); }

  /// The file that serves a weight: 600 and 700 share the bold one.
  FontId font_id(std::size_t typeface, Weight weight) const;
  FontId icon_font() const { return m_icon_font; }

  /// Null when the file has become unreadable since the manifest was checked.
  const Font* font(FontId id);
  /// Height of capitals beside which this typeface looks right, in em: the ink of its
  /// reference letter over the typeface's balance. Never 0.
  float reference_height(FontId id);
  /// What its letters need above and below the baseline, in em; 0 for an unreadable file.
  struct Room {
    float ascent = 0;
    float descent = 0;
  };
  Room room(FontId id);
  /// True for typefaces that lend signs to others' lines.
  bool is_symbols(FontId id) const;
  std::string_view name(FontId id) const;

  const FontManifest& manifest() const { return m_manifest; }

 private:
  struct File {
    std::string path;
    std::string name;
    const Typeface* typeface = nullptr;
    std::unique_ptr<Font> font;
    bool tried = false;
    float reference_height = 0;
  };
  FontId add_file(const Typeface& typeface, const std::string& path);

  FontManifest m_manifest;
  std::vector<File> m_files;
  struct Pair {
    FontId regular;
    FontId bold;
  };
  std::vector<Pair> m_fonts;  // By typeface.
  FontId m_icon_font = 0;
};

}  // namespace kiosk::text
