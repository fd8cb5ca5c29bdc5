#include "text/font_book.h"

#include "locale/tag.h"

#include <algorithm>
#include <utility>

namespace kiosk::text {

namespace {

// Capitals of Noto Sans; for a typeface that lost its reference letter.
constexpr float kUsualCapital = 0.714F;

template <typename T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

FontBook::FontBook(FontManifest manifest) : m_manifest(std::move(manifest)) {
  for (const Typeface& typeface : m_manifest.typefaces) {
    const FontId regular = add_file(typeface, typeface.regular);
    m_fonts.push_back({regular, add_file(typeface, typeface.bold)});
  }
  m_icon_font = add_file(m_manifest.icons, m_manifest.icons.regular);
}

FontId FontBook::add_file(const Typeface& typeface, const std::string& path) {
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    if (m_files[i].path == path) return static_cast<FontId>(i);
  }
  const bool bold = path == typeface.bold && typeface.bold != typeface.regular;
  m_files.push_back({path, bold ? typeface.name + " Bold" : typeface.name, &typeface, nullptr});
  return static_cast<FontId>(m_files.size() - 1);
}

std::size_t FontBook::typeface_for(locale::ScriptTag script, std::string_view locale) const {
  const std::string language = locale::language_of(locale);
  std::optional<std::size_t> general;
  for (std::size_t i = 0; i < m_manifest.typefaces.size(); ++i) {
    const Typeface& typeface = m_manifest.typefaces[i];
    if (!contains(typeface.scripts, script)) continue;
    if (contains(typeface.locales, language)) return i;
    if (typeface.locales.empty() && !general) general = i;
  }
  return general.value_or(0);
}

std::optional<std::size_t> FontBook::typeface_named(std::string_view name) const {
  for (std::size_t i = 0; i < m_manifest.typefaces.size(); ++i) {
    if (m_manifest.typefaces[i].name == name) return i;
  }
  return std::nullopt;
}

FontId FontBook::font_id(std::size_t typeface, Weight weight) const {
  return weight == Weight::kRegular ? m_fonts[typeface].regular : m_fonts[typeface].bold;
}

const Font* FontBook::font(FontId id) {
  File& file = m_files[id];
  if (!file.tried) {
    file.tried = true;
    Result<std::unique_ptr<Font>> font = Font::open(file.path, file.name);
    if (font) file.font = std::move(*font);
  }
  return file.font.get();
}

float FontBook::reference_height(FontId id) {
  File& file = m_files[id];
  if (file.reference_height <= 0) {
    const Font* opened = font(id);
    const float ink = opened == nullptr ? 0 : opened->ink_height(file.typeface->reference);
    file.reference_height = (ink > 0 ? ink : kUsualCapital) / file.typeface->balance;
  }
  return file.reference_height;
}

FontBook::Room FontBook::room(FontId id) {
  const Typeface& typeface = *m_files[id].typeface;
  const Font* opened = font(id);
  if (opened == nullptr) return {};
  return {typeface.ascent > 0 ? typeface.ascent : opened->ascent(),
          typeface.descent > 0 ? typeface.descent : opened->descent()};
}

bool FontBook::is_symbols(FontId id) const {
  return m_files[id].typeface->symbols;
}

std::string_view FontBook::name(FontId id) const {
  return m_files[id].name;
}

}  // namespace kiosk::text
