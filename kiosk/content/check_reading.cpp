#include "content/check_parts.h"
#include "content/fact_marks.h"
#include "content/markdown.h"
#include "content/written_texts.h"
#include "locale/tag.h"
#include "locale/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace kiosk::content {

namespace {

/// The texts aim at fifteen words a sentence; one that has more than twenty is worth a look.
/// Source: Plain English Campaign, "How to write in plain English": 15 to 20 on average.
constexpr std::size_t kLongestSentence = 20;
/// About what a screen shows in one piece without a heading, a list or a picture.
constexpr std::size_t kLongestParagraph = 60;
/// Three minutes of slow reading.
constexpr std::size_t kLongestPage = 450;

using Kind = WrittenText::Kind;

/// A figure counts as one word.
std::string with_figures(const std::string& text) {
  return replace_facts(text, [](const FactMark&) { return std::string("0"); });
}

class ReadingCheck {
 public:
  explicit ReadingCheck(Problems& problems) : m_problems(problems) {}

  void text(const WrittenText& written) {
    if (!locale::well_formed(written.locale)) return;
    const std::string text = with_figures(written.text);
    // They say everything several times.
    const bool is_choice =
        text.find(", plural,") != std::string::npos || text.find(", select") != std::string::npos;
    const bool is_read = written.kind == Kind::kSentences || written.kind == Kind::kMessage;
    if (!is_read || is_choice) return;
    const std::size_t words = sentences(written, text);
    if (words > kLongestParagraph) paragraph(written, words);
    if (written.kind == Kind::kSentences) m_words[{written.place.file, written.locale}] += words;
  }

  void pages() {
    for (const auto& [page, words] : m_words) {
      if (words <= kLongestPage) continue;
      m_problems.note("long-page"_rule, {page.first, 0},
                      fmt::format("The page has {} words; few people read more than {} standing "
                                  "before a screen.",
                                  words, kLongestPage),
                      "Leave out what only some need, or make two pages of it.");
    }
  }

 private:
  /// Reports the longest sentence that is too long; gives the words of all.
  std::size_t sentences(const WrittenText& written, const std::string& text) {
    std::size_t all = 0;
    std::size_t most = 0;
    for (const std::string_view sentence : locale::sentences(text, written.locale)) {
      const std::size_t words = locale::words(sentence, written.locale).size();
      most = std::max(most, words);
      all += words;
    }
    if (most > kLongestSentence) {
      m_problems.note("long-sentence"_rule, written.place,
                      fmt::format("A sentence has {} words; more than {} are hard to follow.", most,
                                  kLongestSentence),
                      "Make two sentences of it, with one thought each.");
    }
    return all;
  }

  void paragraph(const WrittenText& written, std::size_t words) {
    m_problems.note("long-paragraph"_rule, written.place,
                    fmt::format("This piece of text has {} words; more than {} look like a wall.",
                                words, kLongestParagraph),
                    "Divide it, or make a list of it.");
  }

  Problems& m_problems;
  std::map<std::pair<std::string, std::string>, std::size_t> m_words;  ///< By file and language.
};

}  // namespace

void check_reading(const PackSource& pack, Problems& problems) {
  ReadingCheck check(problems);
  for_each_written_text(pack, [&](const WrittenText& written) { check.text(written); });
  check.pages();
}

}  // namespace kiosk::content
