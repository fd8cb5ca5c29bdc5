#pragma once

#include "locale/bidi.h"
#include "text/font_book.h"
#include "text/layout.h"
#include "text/source_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// What one locale needs, looked up once.
struct LocaleFacts {
  std::string tag;
  locale::ScriptTag script = locale::kScriptCommon;
  Direction direction = Direction::kLeftToRight;
  std::size_t typeface = 0;
};

/// A stretch of one script, bidi level, font and span. Units of UTF-16; never holds a
/// line feed.
struct Item {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  locale::ScriptTag script = locale::kScriptCommon;
  FontId font = 0;
  std::uint8_t level = 0;
  std::uint16_t style = 0;
};

/// Cuts a paragraph into items: script by Script_Extensions (UAX #24, section 5), font by
/// grapheme cluster. Owned by the layout builder.
class Itemizer {
 public:
  Itemizer(locale::CharTable& chars, FontBook& fonts) : m_chars(chars), m_fonts(fonts) {}

  /// `levels` one for each unit, or empty for level 0 throughout; `family` instead of the
  /// locale's typefaces when it is not empty. Replaces `items`, in logical order.
  void itemize(const SourceText& source, std::span<const std::uint8_t> levels,
               const LocaleFacts& facts, const Paragraph& paragraph, std::string_view family,
               std::vector<Item>& items);

 private:
  struct Stretch {
    std::uint32_t end;
    locale::ScriptTag script;
  };
  struct Bracket {
    char32_t closing;
    locale::ScriptTag script;
  };
  void find_scripts(std::u16string_view text, locale::ScriptTag of_locale);
  locale::ScriptTag script_here(char32_t c, const locale::CharInfo& info,
                                locale::ScriptTag current);
  void begin_script(std::uint32_t at, locale::ScriptTag script);
  std::size_t typeface_for(locale::ScriptTag script, const LocaleFacts& facts) const;
  bool covers(FontId font, std::u16string_view cluster);
  FontId font_for_cluster(std::u16string_view cluster, std::size_t typeface, Weight weight);
  /// Shortens `item` to what one font serves and tells which.
  FontId take_font(const SourceText& source, std::size_t typeface, Weight weight, Item& item);
  /// True for white space after a word in `fallback` and not before one in `primary`.
  bool joins_fallback(std::u16string_view from_space, FontId fallback, FontId primary);
  std::uint32_t part_end(const SourceText& source, std::uint32_t start) const;
  /// Shortens `item` to the span it begins in, or to the next span's start.
  Weight enter_span(const SourceText& source, const Paragraph& paragraph, Item& item);

  locale::CharTable& m_chars;
  FontBook& m_fonts;
  std::vector<Stretch> m_scripts;
  std::vector<Bracket> m_brackets;
  std::size_t m_span = 0;
};

}  // namespace kiosk::text
