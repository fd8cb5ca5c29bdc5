#include "base/utf8.h"
#include "content/check_parts.h"
#include "content/fact_text.h"
#include "content/written_texts.h"
#include "locale/characters.h"
#include "locale/tag.h"
#include "locale/transliterate.h"

#include <map>
#include <set>
#include <utility>

namespace kiosk::content {

namespace {

/// A character with the mark behind it, if any: what a typeface must have together.
using Letter = std::pair<char32_t, char32_t>;

class GlyphCheck {
 public:
  GlyphCheck(const PackSource& pack, const CheckOptions& options, Problems& problems)
      : m_pack(pack), m_options(options), m_problems(problems) {}

  /// A text in its language and in those that are made from it.
  void written(const WrittenText& written) {
    text(written.text, written.locale, written.place);
    for (const auto& [made, from] : m_pack.base.transliterate) {
      if (from != written.locale) continue;
      if (const auto latin = locale::serbian_latin(written.text)) text(*latin, made, written.place);
    }
  }

  /// Every figure as a language writes it, with its unit and digits.
  void facts(const std::string& locale) {
    const auto format = FactText::make(m_pack, locale);
    if (!format) return;
    for (const auto& [id, fact] : m_pack.facts) {
      text(format->value({id, false}), locale, fact.place);
    }
  }

 private:
  void text(const std::string& text, const std::string& locale, const Place& place) {
    if (locale::well_formed(locale) && has_news(text, locale)) {
      for (const char32_t c : m_options.undrawable(text, locale)) m_missing[locale].insert(c);
    }
    const auto missing = m_missing.find(locale);
    if (missing == m_missing.end()) return;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = utf8::next(text, at);
      if (missing->second.contains(c)) tell(c, locale, place);
    }
  }

  /// Laying everything out would take seconds; letters repeat.
  bool has_news(const std::string& text, const std::string& locale) {
    std::set<Letter>& known = m_known[locale];
    bool news = false;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = utf8::next(text, at);
      const Letter letter = locale::is_mark(c) ? Letter{before, c} : Letter{c, 0};
      news |= known.insert(letter).second;
      before = c;
    }
    return news;
  }

  void tell(char32_t c, const std::string& locale, const Place& place) {
    if (!m_told.emplace(place.file, c).second) return;
    m_problems.error(
        "no-glyph"_rule, place,
        "No typeface of the terminal has " + locale::character_name(c) + "; in \"" + locale +
            "\" visitors see an empty box.",
        "Write it with other characters, or add a typeface that has it to fonts.toml.");
  }

  const PackSource& m_pack;
  const CheckOptions& m_options;
  Problems& m_problems;
  std::map<std::string, std::set<Letter>> m_known;      ///< By language.
  std::map<std::string, std::set<char32_t>> m_missing;  ///< By language.
  std::set<std::pair<std::string, char32_t>> m_told;    ///< One problem a file and character.
};

}  // namespace

void check_glyphs(const PackSource& pack, const CheckOptions& options, Problems& problems) {
  GlyphCheck check(pack, options, problems);
  for_each_written_text(pack, [&](const WrittenText& written) {
    using Kind = WrittenText::Kind;
    // The search and the visitor's telephone draw with other typefaces or not at all.
    if (written.kind == Kind::kKeyword || written.kind == Kind::kTakeaway) return;
    check.written(written);
  });
  for (const auto& language : pack.base.languages) check.facts(language.first);
}

}  // namespace kiosk::content
