#pragma once

#include "base/result.h"
#include "locale/script.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// One family of the manifest.
struct Typeface {
  std::string name;
  std::vector<locale::ScriptTag> scripts;
  std::vector<std::string> locales;  ///< Empty means every locale of its scripts.
  std::string package;               ///< Debian package that holds the files.
  char32_t reference = 'H';          ///< The letter whose ink height balances typefaces.
  float balance = 1;                 ///< × the size that `reference` alone would give.
  float line_height = 1.5F;          ///< × em.
  float ascent = 0;                  ///< Room of its letters, in em; 0 takes the font's own.
  float descent = 0;
  bool symbols = false;  ///< Signs for other typefaces' lines; no lines of its own.
  std::string regular;   ///< Absolute path.
  std::string bold;      ///< The regular file where the family has no bold.
};

/// What fonts/fonts.toml says.
struct FontManifest {
  std::vector<Typeface> typefaces;  ///< In order of preference.
  Typeface icons;
};

/// Reads the manifest and checks that every file it names is there and whole.
/// Errors: kNotFound (manifest; or a font, with the package to install), kUnreadable
/// (not TOML, a key is missing, a file is cut off or no font), kInvalidInput.
Result<FontManifest> read_font_manifest(const std::string& path);

}  // namespace kiosk::text
