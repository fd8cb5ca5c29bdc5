#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::content {

/// Errors stop a build; warnings are for the author to decide; notes say what could be better.
enum class Severity { kError, kWarning, kNote };
/// "error", "warning", "note".
const char* severity_name(Severity severity);
/// The other way round; empty when it is none of them.
std::optional<Severity> severity_named(std::string_view name);

/// One kind of mistake in a pack's folder.
struct Rule {
  std::string_view id;     ///< Stable short name for machines: "unknown-key".
  Severity severity;       ///< As it usually is; a rule may be stricter in one place.
  std::string_view about;  ///< What is wrong, in general; a sentence.
};

/// Every rule, by id. In the header because names are looked up while the program is compiled.
inline constexpr std::array kRules = std::to_array<Rule>({
    {"answer-count", Severity::kError,
     "A question of a decision tree has fewer than two or more than six answers."},
    {"bad-centre", Severity::kError, "A list of keys names something that is no centre."},
    {"bad-host", Severity::kError, "The list of allowed sites names something that is no site."},
    {"bad-id", Severity::kError,
     "A name of a folder or an entry has letters that names cannot have."},
    {"bad-key", Severity::kError, "A list of keys has something in it that is no public key."},
    {"bad-locale", Severity::kError, "Something that is no language tag stands where one belongs."},
    {"bad-picture", Severity::kError, "A picture is damaged, or no picture."},
    {"bad-speech", Severity::kError, "A recording is damaged, or no recording."},
    {"bad-threshold", Severity::kError, "A list of keys asks for more root keys than it has."},
    {"bad-time", Severity::kError,
     "An opening time is not written as a time, or ends before it begins."},
    {"bad-url", Severity::kError, "The address of a source is not a web address of the safe kind."},
    {"bad-version", Severity::kError, "The version of a pack is not made of numbers and dots."},
    {"block-order", Severity::kWarning,
     "The parts of a translation stand in another order than those of its source."},
    {"braces", Severity::kError, "There is a { or } that does not belong to a fact."},
    {"callout-kind", Severity::kError, "A callout is of a kind that does not exist."},
    {"catalogue-state", Severity::kError,
     "A catalogue of words does not say whether somebody has read it."},
    {"chart", Severity::kError, "A chart lacks what it needs, or has too much in it."},
    {"chart-row", Severity::kError, "A row of a chart is not a label and a figure from zero up."},
    {"circle", Severity::kError, "The questions of a decision tree lead in a circle."},
    {"date-order", Severity::kError, "A day comes before the one it should follow."},
    {"dictionary", Severity::kError, "A dictionary for dividing words is not on this machine."},
    {"double-id", Severity::kError, "Two entries have the same id."},
    {"double-key", Severity::kError, "A key stands twice."},
    {"double-takeaway", Severity::kError, "A page has two take-aways."},
    {"draft", Severity::kWarning, "A translation has not been reviewed by a native speaker."},
    {"empty-block", Severity::kError, "A block has nothing in it."},
    {"empty-page", Severity::kError, "A page or a glossary word has no text."},
    {"empty-topic", Severity::kError, "A topic has no pages."},
    {"empty-value", Severity::kError, "The value of a key is empty."},
    {"extra-words", Severity::kError, "Words stand behind the kind of a block."},
    {"fact-range", Severity::kError, "A figure is too large to be shown exactly."},
    {"forbidden-character", Severity::kError,
     "A sign that nobody sees turns, hides or tags words."},
    {"glance-row", Severity::kError, "A row of facts at a glance is not as it should be."},
    {"inherited-key", Severity::kError, "A translation writes what it inherits from its source."},
    {"language-name", Severity::kError, "A language has no name and greeting."},
    {"link-host", Severity::kError,
     "A source is on a site that is not on the list of allowed ones."},
    {"list-item", Severity::kError, "A line of a list is not an item."},
    {"lonely-page", Severity::kWarning, "No topic lists a page."},
    {"long-page", Severity::kNote, "A page has so many words that few will read it to the end."},
    {"long-paragraph", Severity::kNote, "A piece of text has more words than fit a glance."},
    {"long-sentence", Severity::kNote, "A sentence is too long to be understood at once."},
    {"long-takeaway", Severity::kError, "A take-away is too long."},
    {"long-text", Severity::kError, "A title or another short text is too long."},
    {"look-alike", Severity::kWarning, "A word mixes letters of two scripts that look the same."},
    {"lost-finder", Severity::kError, "No start screen could lead to a decision tree."},
    {"markdown-code", Severity::kError, "Text between ` signs, which the terminal does not show."},
    {"markdown-endless", Severity::kError, "A piece of text has more than 4000 letters."},
    {"markdown-entity", Severity::kError, "A code such as &amp; stands in the text."},
    {"markdown-heading-level", Severity::kError, "A heading is not of the second level."},
    {"markdown-html", Severity::kError, "HTML stands in the text."},
    {"markdown-link", Severity::kError, "A link leads out of the terminal."},
    {"markdown-nested-list", Severity::kError, "A list stands inside a list."},
    {"markdown-numbered-list", Severity::kError,
     "A numbered list stands in the text instead of a block of steps."},
    {"markdown-picture-place", Severity::kError, "A picture stands inside a text."},
    {"markdown-quote", Severity::kError, "A quotation stands in the text."},
    {"markdown-rule-line", Severity::kError, "A line across the page stands in the text."},
    {"markdown-slanted-text", Severity::kError, "Slanted text, which the terminal does not show."},
    {"message", Severity::kError, "A text of the terminal is no message that can be filled in."},
    {"message-arguments", Severity::kError,
     "A translated text has other {…} than the English one."},
    {"missing-key", Severity::kError, "A key that must be there is missing."},
    {"missing-translation", Severity::kWarning, "A page or a glossary word is not translated."},
    {"missing-words", Severity::kError, "Words that the terminal needs are missing."},
    {"no-alternative", Severity::kError,
     "A picture or a chart has no words for people who do not see it."},
    {"no-catalogue", Severity::kError, "The words of the terminal are missing altogether."},
    {"no-digest", Severity::kWarning, "A translation does not say which text it was made from."},
    {"no-front-matter", Severity::kError, "A file does not begin with its front matter."},
    {"no-glyph", Severity::kError, "A character that no typeface of the terminal can draw."},
    {"no-language", Severity::kError, "A centre offers no language."},
    {"no-source", Severity::kError, "A text names no source."},
    {"no-source-text", Severity::kError,
     "A text is missing in the language from which others are translated."},
    {"no-takeaway", Severity::kError, "A page has no take-away."},
    {"not-a-paragraph", Severity::kError,
     "Something else than one paragraph stands where only that may stand."},
    {"not-utf8", Severity::kError, "A file is not UTF-8 text."},
    {"not-yet-valid", Severity::kWarning, "A fact becomes true only later."},
    {"open-fence", Severity::kError, "A block has no end."},
    {"opening-overlap", Severity::kError, "Opening times of a day overlap."},
    {"out-of-range", Severity::kError, "A number is smaller or larger than it may be."},
    {"outdated", Severity::kWarning, "A translation is older than its source."},
    {"outdated-words", Severity::kWarning,
     "A text of the terminal has changed since it was translated."},
    {"overlong-word", Severity::kError, "A word has more letters than any line could hold."},
    {"pack-expires", Severity::kWarning, "A pack has expired."},
    {"pack-kind", Severity::kError, "A pack.toml is of another kind than its folder."},
    {"phone-prefix", Severity::kError, "The telephone prefix of a country is not one."},
    {"picture-drawing", Severity::kError,
     "A drawing uses something that would be missing on the terminal."},
    {"picture-kind", Severity::kError,
     "A picture is of another kind than its name says, or of none that is known."},
    {"picture-moves", Severity::kError, "A picture moves."},
    {"picture-size", Severity::kError, "A picture has too many pixels or bytes."},
    {"picture-target", Severity::kError, "A picture is not named the way pictures are."},
    {"picture-unsafe", Severity::kError, "A drawing holds more than shapes."},
    {"plural-forms", Severity::kError, "A text lacks a plural form that its language needs."},
    {"po-no-key", Severity::kError, "A message of a catalogue has no msgctxt."},
    {"po-plural", Severity::kError, "A message of a catalogue uses msgid_plural."},
    {"po-syntax", Severity::kError, "A catalogue of words is not written as one."},
    {"preview", Severity::kError, "The live preview could not build the pack."},
    {"review-passed", Severity::kWarning,
     "A text or a fact should have been looked at again by now."},
    {"service-count", Severity::kError, "A centre has no service, or more than six."},
    {"source-catalogue", Severity::kError,
     "The English catalogue has two different texts for one key."},
    {"speech-channels", Severity::kError, "A recording has more than two channels."},
    {"speech-clipped", Severity::kWarning, "A recording is overdriven."},
    {"speech-kind", Severity::kError,
     "A recording is of another kind than its name says, or of none that is known."},
    {"speech-length", Severity::kError, "A recording is too short or too long."},
    {"speech-loudness", Severity::kError,
     "A voice is too quiet beside the loudest moment of its recording."},
    {"speech-mark", Severity::kError, "A line that should name a recording does not."},
    {"speech-outdated", Severity::kWarning, "The words have changed since they were recorded."},
    {"speech-place", Severity::kError, "A recording belongs to no part of its page."},
    {"speech-quiet", Severity::kError, "A recording is much too quiet."},
    {"speech-rate", Severity::kError, "A recording has too few or too many samples a second."},
    {"speech-silent", Severity::kError, "Nothing is heard in a recording."},
    {"speech-size", Severity::kError, "A recording cannot be read or has too many bytes."},
    {"speech-too-much", Severity::kError, "The recordings of a pack are too long together."},
    {"speech-unstamped", Severity::kWarning,
     "Nobody has said that a recording reads the words on the page."},
    {"stray-file", Severity::kError, "A file belongs to nothing."},
    {"text-host", Severity::kWarning,
     "A text sends people to a site that is not on the list of allowed ones."},
    {"toml-syntax", Severity::kError, "A file of tables is not written as one."},
    {"toml-value", Severity::kError, "A value is of a kind that packs do not use."},
    {"too-long", Severity::kWarning, "A text does not fit its place on the glass."},
    {"too-many", Severity::kError, "A list has more entries than people can choose from."},
    {"topic-count", Severity::kError, "The start screen has not the number of topics it needs."},
    {"transliterate", Severity::kError, "A language cannot be made from that other one."},
    {"unknown-block", Severity::kError, "A block is of a kind that does not exist."},
    {"unknown-fact", Severity::kError, "A text names a fact that does not exist."},
    {"unknown-filter", Severity::kError, "A page names a filter that its topic does not have."},
    {"unknown-icon", Severity::kError, "There is no icon of that name."},
    {"unknown-key", Severity::kError, "A key does not exist, or is misspelt."},
    {"unknown-locale", Severity::kError, "A language is not one of the pack's."},
    {"unknown-page", Severity::kError, "A text or a topic names a page that does not exist."},
    {"unknown-picture", Severity::kError, "A text names a picture that does not exist."},
    {"unknown-speech", Severity::kError, "A page names a recording that does not exist."},
    {"unknown-step", Severity::kError,
     "An answer leads to a question or an outcome that does not exist."},
    {"unknown-term", Severity::kError, "A text names a glossary word that does not exist."},
    {"unknown-word", Severity::kError, "A value is none of the possible ones."},
    {"unknown-zone", Severity::kError, "There is no time zone of that name."},
    {"unreachable", Severity::kError, "No answer leads to a question or an outcome."},
    {"unreadable-file", Severity::kError, "A file cannot be read."},
    {"untranslated", Severity::kWarning, "Texts of the terminal are not translated."},
    {"unused-speech", Severity::kWarning, "No page names a recording."},
    {"unused-words", Severity::kWarning, "No text of the terminal has that key."},
    {"wide-topic", Severity::kWarning, "A topic or a filter leaves too many pages to choose from."},
    {"wrong-base", Severity::kError, "A centre was written for another base."},
    {"wrong-type", Severity::kError, "The value of a key is of the wrong kind."},
});

/// Where a rule stands in kRules; their number when there is none of this name.
constexpr std::size_t find_rule(std::string_view id) {
  std::size_t index = 0;
  while (index < kRules.size() && kRules[index].id != id) ++index;
  return index;
}

/// A literal as an argument of a template.
template <std::size_t kSize>
struct RuleName {
  std::array<char, kSize> text{};

  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): literals become it.
  constexpr RuleName(const char (&literal)[kSize]) {
    for (std::size_t i = 0; i < kSize; ++i) text[i] = literal[i];
  }
  constexpr std::string_view view() const { return {text.data(), kSize - 1}; }
};

/// The name of a rule that exists: "unknown-key"_rule. Another one does not compile.
class RuleId {
 public:
  /// For names that come from outside. Empty when there is no such rule.
  static std::optional<RuleId> named(std::string_view id);
  /// For names that another module's refusals carry; a test proves that they exist.
  static RuleId of_refusal(std::string_view id);

  constexpr const Rule& rule() const { return kRules[m_index]; }
  /// In kRules.
  constexpr std::size_t index() const { return m_index; }

 private:
  constexpr explicit RuleId(std::size_t index) : m_index(index) {}

  std::size_t m_index;

  template <RuleName kName>
  friend constexpr RuleId rule_id();
};

/// Not a consteval constructor: Clang 14 destroys temporaries beside one that were never made.
template <RuleName kName>
constexpr RuleId rule_id() {
  constexpr std::size_t kIndex = find_rule(kName.view());
  static_assert(kIndex < kRules.size(), "there is no rule of this name in content/rules.h");
  return RuleId(kIndex);
}

inline namespace rule_names {
template <RuleName kName>
constexpr RuleId operator""_rule() {
  return rule_id<kName>();
}
}  // namespace rule_names

}  // namespace kiosk::content
