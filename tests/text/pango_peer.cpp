#include "tests/text/pango_peer.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>

namespace {

constexpr const char* kFolder = "/usr/share/fonts/truetype/noto/";

/// The very files that the kiosk uses, and no others: asked for "Noto Nastaliq Urdu" in
/// regular weight, fontconfig may well answer with the bold file.
FcConfig* kiosk_fonts() {
  FcConfig* config = FcConfigCreate();
  for (const char* name :
       {"NotoSans", "NotoSansArabic", "NotoNastaliqUrdu", "NotoSansTifinagh", "NotoSansAdlam"}) {
    const std::string path = std::string(kFolder) + name + "-Regular.ttf";
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str()));
  }
  return config;
}

}  // namespace

struct PangoPeer::Impl {
  PangoFontMap* map = pango_cairo_font_map_new();
  PangoContext* context = pango_font_map_create_context(map);
  PangoFontDescription* font = nullptr;

  ~Impl() {
    pango_font_description_free(font);
    g_object_unref(context);
    g_object_unref(map);
  }

  PangoLayout* layout(std::string_view text, float width_px) const {
    PangoLayout* layout = pango_layout_new(context);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_width(layout, static_cast<int>(std::lround(width_px * PANGO_SCALE)));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    return layout;
  }
};

PangoPeer::PangoPeer(const std::string& locale, const std::string& family, float size_px,
                     Positions positions)
    : m_impl(std::make_unique<Impl>()) {
  FcConfig* config = kiosk_fonts();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_impl->map), config);
  FcConfigDestroy(config);
  pango_context_set_language(m_impl->context, pango_language_from_string(locale.c_str()));
  if (positions == Positions::kExact) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(m_impl->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_impl->context, FALSE);
  }
  m_impl->font = pango_font_description_new();
  pango_font_description_set_family(m_impl->font, family.c_str());
  pango_font_description_set_absolute_size(m_impl->font,
                                           static_cast<double>(size_px) * PANGO_SCALE);
}

PangoPeer::~PangoPeer() = default;

std::vector<PeerLine> PangoPeer::lay_out(std::string_view text, float width_px,
                                         bool right_to_left) {
  pango_context_set_base_dir(m_impl->context,
                             right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoLayout* layout = m_impl->layout(text, width_px);
  pango_layout_set_auto_dir(layout, FALSE);
  std::vector<PeerLine> lines;
  for (GSList* l = pango_layout_get_lines_readonly(layout); l != nullptr; l = l->next) {
    const auto* from = static_cast<PangoLayoutLine*>(l->data);
    PeerLine line;
    line.start = static_cast<std::uint32_t>(from->start_index);
    line.end = static_cast<std::uint32_t>(from->start_index + from->length);
    for (GSList* r = from->runs; r != nullptr; r = r->next) {
      const auto* item = static_cast<PangoGlyphItem*>(r->data);
      PeerRun run;
      PangoFontDescription* font = pango_font_describe(item->item->analysis.font);
      run.font = pango_font_description_get_family(font);
      pango_font_description_free(font);
      run.level = item->item->analysis.level;
      run.start = static_cast<std::uint32_t>(item->item->offset);
      run.end = run.start + static_cast<std::uint32_t>(item->item->length);
      for (int g = 0; g < item->glyphs->num_glyphs; ++g) {
        run.glyphs.push_back(item->glyphs->glyphs[g].glyph);
      }
      line.runs.push_back(std::move(run));
    }
    lines.push_back(std::move(line));
  }
  g_object_unref(layout);
  return lines;
}

long PangoPeer::count_lines(std::string_view text, float width_px) {
  PangoLayout* layout = m_impl->layout(text, width_px);
  const long lines = pango_layout_get_line_count(layout);
  g_object_unref(layout);
  return lines;
}
