#pragma once

#include "locale/bidi.h"
#include "locale/break_iterator.h"
#include "locale/script.h"
#include "text/divided_words.h"
#include "text/font_book.h"
#include "text/itemizer.h"
#include "text/layout.h"
#include "text/line_fitter.h"
#include "text/line_writer.h"
#include "text/shaped_text.h"
#include "text/shaper.h"
#include "text/source_text.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// The whole way from a paragraph to its layout: direction, bidi, items, shapes, lines.
/// Keeps its tables and buffers from one paragraph to the next. Owned by the engine.
class LayoutBuilder {
 public:
  explicit LayoutBuilder(FontBook& fonts);

  /// `family` instead of the manifest's typefaces when it names one; all typefaces then
  /// have the paragraph's size, as other engines do it.
  Layout build(const Paragraph& paragraph, std::string_view family);

  /// Overwrites what its buffers still hold of the last paragraph.
  void forget() { m_source.forget(); }

  const LocaleFacts& facts(std::string_view locale);

  /// Asked once a language, for the first paragraph that wants its words divided.
  void set_divided_words(DividedWordSource source);

 private:
  struct Locale {
    LocaleFacts facts;
    std::unique_ptr<locale::LineBreaks> breaks;
    std::optional<DividedWords> words;  ///< Once asked for.
  };
  Locale& locale(std::string_view tag);
  const DividedWords* divided_words(Locale& locale);
  std::span<const std::uint8_t> levels(Direction direction);
  LineSign sign(char32_t c, FontId primary, Weight weight, float size_px);

  FontBook& m_fonts;
  locale::CharTable m_chars;
  locale::Graphemes m_graphemes;
  locale::Bidi m_bidi;
  std::vector<locale::UnitRange> m_isolates;
  std::map<std::string, Locale, std::less<>> m_locales;
  DividedWordSource m_word_source;
  SourceText m_source;
  Itemizer m_itemizer;
  std::vector<Item> m_items;
  Shaper m_shaper;
  ShapedText m_shaped;
  LineFitter m_fitter;
  LineWriter m_writer;
};

}  // namespace kiosk::text
