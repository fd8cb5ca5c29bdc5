#include "text/engine.h"

#include "base/assert.h"
#include "base/utf8.h"
#include "text/atlas.h"
#include "text/font_book.h"
#include "text/layout_builder.h"
#include "text/layout_cache.h"
#include "text/rasteriser.h"
#include "text/ring.h"

#include <fmt/format.h>

#include <cmath>
#include <map>

namespace kiosk::text {

namespace {

constexpr std::size_t kMaxAtlasPages = 32;  // 32 MiB.
// Four pages of dense text in each of several languages.
constexpr std::size_t kMaxLayoutBytes = 4 * 1024 * 1024;
constexpr float kSizeSteps = 64;  // Glyph sizes are told apart to 1/64 px.
constexpr int kPhases = 4;
// Where the keys of glyphs hold the font: no font has this number.
constexpr std::uint64_t kRingKey = std::uint64_t{0xFFFF} << 40;

}  // namespace

struct Engine::Impl {
  explicit Impl(FontManifest manifest) : fonts(std::move(manifest)), builder(fonts) {}

  float reference_height(std::string_view locale) {
    const LocaleFacts& facts = builder.facts(locale);
    return fonts.reference_height(fonts.font_id(facts.typeface, Weight::kRegular));
  }

  FontBook fonts;
  LayoutBuilder builder;
  LayoutCache cache{kMaxLayoutBytes};
  Atlas atlas{kMaxAtlasPages};
  Rasteriser rasteriser;
  std::map<std::pair<std::string, float>, std::shared_ptr<const Layout>> icons;
  EngineStats stats;
};

GlyphPlace place_glyph(float x, float y) {
  // By hand, for std::lround is a call and this runs for every glyph of every frame.
  const auto quarters = [](float value) {
    const float scaled = value * static_cast<float>(kPhases) + 0.5F;
    const int whole = static_cast<int>(scaled);
    return scaled < static_cast<float>(whole) ? whole - 1 : whole;
  };
  const int qx = quarters(x);
  const int qy = quarters(y);
  // Arithmetic shift and mask round downwards for negative places as well.
  return {qx >> 2, qy >> 2, static_cast<std::uint8_t>(qx & 3), static_cast<std::uint8_t>(qy & 3)};
}

Result<std::unique_ptr<Engine>> Engine::open(const std::string& manifest_path) {
  Result<FontManifest> manifest = read_font_manifest(manifest_path);
  if (!manifest) return manifest.error();
  return std::unique_ptr<Engine>(new Engine(std::make_unique<Impl>(std::move(*manifest))));
}

Engine::Engine(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Engine::~Engine() = default;

std::shared_ptr<const Layout> Engine::layout(const Paragraph& paragraph) {
  if (std::shared_ptr<const Layout> found = m_impl->cache.find(paragraph)) {
    ++m_impl->stats.layout_hits;
    return found;
  }
  ++m_impl->stats.layout_misses;
  return m_impl->cache.insert(paragraph, m_impl->builder.build(paragraph, {}));
}

Layout Engine::layout_uncached(const Paragraph& paragraph, std::string_view font_family) {
  return m_impl->builder.build(paragraph, font_family);
}

float Engine::size_for_capitals(float capital_px, std::string_view locale) {
  return capital_px / m_impl->reference_height(locale);
}

float Engine::capital_height(float size_px, std::string_view locale) {
  return size_px * m_impl->reference_height(locale);
}

float Engine::line_height(std::string_view locale) const {
  return m_impl->fonts.typeface(m_impl->builder.facts(locale).typeface).line_height;
}

Direction Engine::direction(std::string_view locale) const {
  return m_impl->builder.facts(locale).direction;
}

void Engine::prepare(std::string_view locale) {
  const LocaleFacts& facts = m_impl->builder.facts(locale);
  // Shaping the reference letter in both weights opens the files and plans the shaping.
  Paragraph sample;
  utf8::append(sample.text, m_impl->fonts.typeface(facts.typeface).reference);
  sample.text += " 1";
  sample.locale = locale;
  sample.size_px = 1;
  for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
    sample.weight = weight;
    m_impl->builder.build(sample, {});
  }
}

AtlasGlyph Engine::glyph(FontId font, std::uint32_t glyph_id, float size_px, unsigned subpixel_x,
                         unsigned subpixel_y) {
  const auto size = static_cast<std::uint64_t>(size_px * kSizeSteps + 0.5F);
  const std::uint64_t key = static_cast<std::uint64_t>(glyph_id & 0xFFFF) | (size & 0xFFFFF) << 16 |
                            static_cast<std::uint64_t>(subpixel_x & 3) << 36 |
                            static_cast<std::uint64_t>(subpixel_y & 3) << 38 |
                            static_cast<std::uint64_t>(font) << 40;
  if (const AtlasGlyph* found = m_impl->atlas.find(key)) return *found;
  const Font* opened = m_impl->fonts.font(font);
  if (opened == nullptr) return {};
  ++m_impl->stats.glyphs_rasterised;
  return m_impl->atlas.add(key, m_impl->rasteriser.draw(font, *opened, glyph_id, size_px,
                                                        subpixel_x & 3, subpixel_y & 3));
}

AtlasGlyph Engine::ring(std::uint16_t radius_px, std::uint16_t width_px) {
  const std::uint64_t key =
      static_cast<std::uint64_t>(radius_px) | static_cast<std::uint64_t>(width_px) << 16 | kRingKey;
  if (const AtlasGlyph* found = m_impl->atlas.find(key)) return *found;
  return m_impl->atlas.add(key, draw_ring(radius_px, width_px));
}

std::shared_ptr<const Layout> Engine::icon(std::string_view name, float size_px) {
  const auto key = std::make_pair(std::string(name), size_px);
  const auto found = m_impl->icons.find(key);
  if (found != m_impl->icons.end()) return found->second;
  const FontId id = m_impl->fonts.icon_font();
  const Font* font = m_impl->fonts.font(id);
  const std::uint32_t glyph = font == nullptr ? 0 : font->glyph_named(name);
  KIOSK_ASSERT(font == nullptr || glyph != 0);

  // Icons are drawn on a square of one em that reaches from the descent to the ascent.
  Layout layout;
  layout.width = layout.height = size_px;
  const float ascent = font == nullptr ? size_px : font->ascent() * size_px;
  Line line{};
  line.width = line.height = size_px;
  line.baseline = line.ascent = ascent;
  line.descent = size_px - ascent;
  line.run_count = 1;
  layout.lines.push_back(line);
  layout.runs.push_back({id, locale::kScriptCommon, 0, 0, 0, 1, size_px, Range{}, 0, size_px});
  layout.glyphs.push_back({glyph, 0, 0, ascent, size_px});
  layout.graphemes = {0};
  auto shared = std::make_shared<const Layout>(std::move(layout));
  m_impl->icons.emplace(key, shared);
  return shared;
}

bool Engine::has_icon(std::string_view name) const {
  const Font* font = m_impl->fonts.font(m_impl->fonts.icon_font());
  return font != nullptr && font->glyph_named(name) != 0;
}

std::span<const AtlasPage> Engine::pages() const {
  return m_impl->atlas.pages();
}

void Engine::clear_dirty() {
  m_impl->atlas.clear_dirty();
}

void Engine::end_frame() {
  m_impl->atlas.end_frame();
}

void Engine::set_divided_words(DividedWordSource source) {
  m_impl->builder.set_divided_words(std::move(source));
}

void Engine::forget() {
  m_impl->cache.forget();
  m_impl->builder.forget();
}

std::string_view Engine::font_name(FontId font) const {
  return m_impl->fonts.name(font);
}

bool Engine::has_family(std::string_view name) const {
  return m_impl->fonts.typeface_named(name).has_value();
}

EngineStats Engine::stats() const {
  EngineStats stats = m_impl->stats;
  stats.layouts_cached = m_impl->cache.size();
  stats.layout_bytes = m_impl->cache.bytes();
  stats.atlas_bytes = m_impl->atlas.bytes();
  stats.glyphs_evicted = m_impl->atlas.evicted();
  return stats;
}

}  // namespace kiosk::text
