#include "text/layout_builder.h"

#include <algorithm>
#include <utility>

namespace kiosk::text {

namespace {

constexpr char32_t kEllipsis = 0x2026;

}  // namespace

LayoutBuilder::LayoutBuilder(FontBook& fonts)
    : m_fonts(fonts),
      m_source(m_chars, m_graphemes),
      m_itemizer(m_chars, fonts),
      m_shaped(fonts, m_shaper),
      m_fitter(fonts),
      m_writer(fonts) {}

LayoutBuilder::Locale& LayoutBuilder::locale(std::string_view tag) {
  const auto found = m_locales.find(tag);
  if (found != m_locales.end()) return found->second;
  Locale made;
  made.facts.tag = tag;
  made.facts.script = locale::script_of_locale(tag);
  made.facts.direction = locale::direction_of_script(made.facts.script);
  made.facts.typeface = m_fonts.typeface_for(made.facts.script, tag);
  made.breaks = std::make_unique<locale::LineBreaks>(tag);
  return m_locales.emplace(tag, std::move(made)).first->second;
}

void LayoutBuilder::set_divided_words(DividedWordSource source) {
  m_word_source = std::move(source);
  for (auto& known : m_locales) known.second.words.reset();
}

const DividedWords* LayoutBuilder::divided_words(Locale& locale) {
  if (!m_word_source) return nullptr;
  if (!locale.words) locale.words.emplace(m_word_source(locale.facts.tag));
  return locale.words->empty() ? nullptr : &*locale.words;
}

const LocaleFacts& LayoutBuilder::facts(std::string_view tag) {
  return locale(tag).facts;
}

std::span<const std::uint8_t> LayoutBuilder::levels(Direction direction) {
  // Text that runs left to right throughout is level 0 by definition.
  if (!m_source.needs_bidi() && direction == Direction::kLeftToRight) return {};
  m_isolates.clear();
  locale::find_isolates(m_source.units(), direction, m_chars, m_isolates);
  return m_bidi.levels(m_source.units(), direction, m_isolates);
}

LineSign LayoutBuilder::sign(char32_t c, FontId primary, Weight weight, float size_px) {
  FontId id = primary;
  const Font* font = m_fonts.font(id);
  for (std::size_t i = 0; i < m_fonts.typeface_count(); ++i) {
    if (font != nullptr && font->covers(c)) break;
    id = m_fonts.font_id(i, weight);
    font = m_fonts.font(id);
  }
  if (font == nullptr) return {};
  const std::uint32_t glyph = font->glyph_of(c);
  return {id, glyph, size_px, font->advance(glyph) * size_px};
}

Layout LayoutBuilder::build(const Paragraph& paragraph, std::string_view family) {
  Layout layout;
  Locale& here = locale(paragraph.locale);
  m_source.assign(paragraph.text);
  layout.direction =
      m_source.needs_bidi() || here.facts.direction == Direction::kRightToLeft
          ? locale::paragraph_direction(m_source.units(), here.facts.direction, m_chars)
          : Direction::kLeftToRight;
  m_itemizer.itemize(m_source, levels(layout.direction), here.facts, paragraph, family, m_items);

  const std::optional<std::size_t> forced = m_fonts.typeface_named(family);
  const std::size_t typeface = forced.value_or(here.facts.typeface);
  const FontId primary = m_fonts.font_id(typeface, paragraph.weight);
  m_shaper.set_language(paragraph.locale);
  m_shaped.shape(m_source.units(), m_items,
                 {paragraph.size_px, primary, !forced, paragraph.tracking});

  LineStyle style;
  style.direction = layout.direction;
  style.align = paragraph.align;
  style.width_px = paragraph.width_px;
  const float line_height =
      paragraph.line_height > 0 ? paragraph.line_height : m_fonts.typeface(typeface).line_height;
  style.line_height = line_height * paragraph.size_px;
  const FontBook::Room room = m_fonts.room(primary);
  style.ascent = room.ascent * paragraph.size_px;
  style.descent = room.descent * paragraph.size_px;
  if (paragraph.max_lines != 0) {
    style.ellipsis = sign(kEllipsis, primary, paragraph.weight, paragraph.size_px);
  }
  m_fitter.fit(m_source, m_shaped, *here.breaks,
               paragraph.hyphenate ? divided_words(here) : nullptr,
               {paragraph.width_px, paragraph.max_lines, style.ellipsis.advance});
  m_writer.write(m_source, m_shaped, m_fitter, style, layout);
  layout.truncated = m_fitter.truncated();
  layout.overflowing = m_fitter.overflowing();

  layout.graphemes.reserve(m_source.graphemes().size());
  for (const std::uint32_t unit : m_source.graphemes()) {
    layout.graphemes.push_back(m_source.byte_at(unit));
  }
  return layout;
}

}  // namespace kiosk::text
