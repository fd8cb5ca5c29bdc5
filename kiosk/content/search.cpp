#include "content/search.h"

#include "base/utf8.h"
#include "content/edit_distance.h"
#include "content/pack_format.h"
#include "content/search_text.h"
#include "content/snippet.h"

#include <algorithm>
#include <set>

namespace kiosk::content {

namespace {

constexpr std::size_t kMaxQueryCodePoints = 64;
constexpr std::size_t kMaxWords = 8;
/// Below so many hits the words are tried with typing errors.
constexpr std::size_t kFewHits = 3;
constexpr std::size_t kMaxCandidates = 6;
/// More words of similar length than this are not compared, so that a crafted pack
/// cannot make a search long.
constexpr int kMaxCompared = 20'000;
/// × 1000 steps of SQLite's machine; a search of the base content takes a few.
constexpr int kMaxSteps = 2'000;

/// The first code points of `query`; found before anything else looks at it, because
/// normalising hostile text can take seconds.
std::string cut(std::string_view query) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < kMaxQueryCodePoints && end < query.size(); ++i) {
    utf8::next(query, end);
  }
  return utf8::repaired(query.substr(0, end));
}

/// Arabic writes "the" as the first two letters of a word; people leave it out or add it.
void add_article_forms(SoughtWord& sought) {
  const std::string article = "ال";
  const bool has_article = sought.word.compare(0, article.size(), article) == 0;
  // Two letters more at least, so that the article is not the word itself.
  if (has_article && sought.word.size() >= 2 * article.size()) {
    sought.others.push_back(sought.word.substr(article.size()));
  } else if (sought.word.compare(0, 1, "\xD8") == 0 || sought.word.compare(0, 1, "\xD9") == 0) {
    sought.others.push_back(article + sought.word);
  }
}

/// One word of the query with what else it may have meant.
std::vector<SoughtWord> sought_words(const std::string& query, std::string_view locale) {
  std::vector<SoughtWord> words;
  for (TextWord& word : search_words(query, locale)) {
    if (words.size() == kMaxWords) break;
    const bool known = std::any_of(words.begin(), words.end(),
                                   [&](const SoughtWord& w) { return w.word == word.folded; });
    if (known) continue;
    SoughtWord sought{std::move(word.folded), {}, false};
    add_article_forms(sought);
    words.push_back(std::move(sought));
  }
  // The last word may still be being typed.
  if (!words.empty()) words.back().prefix = true;
  return words;
}

/// One change for words of four letters on, two for eight; short words would become others.
int allowed_changes(std::size_t length) {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

void add_candidates(const PackFile& pack, std::string_view locale, SoughtWord& sought) {
  const std::u32string wanted = utf8::to_utf32(sought.word);
  const int changes = allowed_changes(wanted.size());
  if (changes == 0) return;
  Result<store::Statement> row = pack.database().prepare(
      "SELECT word FROM vocabulary WHERE locale = ?1 AND length BETWEEN ?2 AND ?3 LIMIT ?4");
  if (!row) return;
  const int length = static_cast<int>(wanted.size());
  row->bind(1, locale).bind(2, length - changes).bind(3, length + changes).bind(4, kMaxCompared);
  std::vector<std::pair<int, std::string>> near;
  for (;;) {
    const Result<bool> found = row->step();
    if (!found || !*found) break;
    std::string word(row->text(0));
    const int distance = edit_distance(wanted, utf8::to_utf32(word), changes);
    if (distance >= 1 && distance <= changes) near.emplace_back(distance, std::move(word));
  }
  std::sort(near.begin(), near.end());
  for (auto& [distance, word] : near) {
    if (sought.others.size() >= kMaxCandidates) break;
    sought.others.push_back(std::move(word));
  }
}

/// A string of FTS5's query language; words hold no quotation mark, by their making.
std::string quoted(const std::string& word) {
  return '"' + word + '"';
}

std::string expression(const std::vector<SoughtWord>& words, const char* joint) {
  std::string text;
  for (const SoughtWord& sought : words) {
    if (!text.empty()) text += joint;
    text += '(' + quoted(sought.word) + (sought.prefix ? "*" : "");
    for (const std::string& other : sought.others) text += " OR " + quoted(other);
    text += ')';
  }
  return text;
}

/// Adds documents that are not among `matches` yet.
void run(const PackFile& pack, const std::string& match, std::string_view locale,
         const std::vector<SoughtWord>& words, std::size_t limit, std::vector<Match>& matches) {
  const std::string table = search_table(locale);
  // A hit in the title counts most, then in the keywords.
  Result<store::Statement> row =
      pack.database().prepare("SELECT d.kind, d.target, d.text FROM " + table +
                              " AS i JOIN documents AS d ON d.id = i.rowid "
                              "WHERE i." +
                              table + " MATCH ?1 AND d.locale = ?2 ORDER BY bm25(i." + table +
                              ", 12.0, 6.0, 1.0), d.id LIMIT ?3");
  if (!row) return;
  row->bind(1, match).bind(2, locale).bind(3, static_cast<std::int64_t>(limit + matches.size()));
  while (matches.size() < limit) {
    const Result<bool> found = row->step();
    if (!found || !*found) return;
    const auto kind = row->integer(0) == 0 ? Hit::Kind::kPage : Hit::Kind::kTerm;
    std::string target(row->text(1));
    const bool known = std::any_of(matches.begin(), matches.end(), [&](const Match& m) {
      return m.kind == kind && m.target == target;
    });
    if (known) continue;
    const std::string text = utf8::repaired(row->text(2));
    matches.push_back({kind, std::move(target), make_snippet(text, locale, words)});
  }
}

}  // namespace

std::vector<Match> search_in(const PackFile& pack, std::string_view query, std::string_view locale,
                             Words which, std::size_t limit) {
  std::vector<Match> matches;
  std::vector<SoughtWord> words = sought_words(cut(query), locale);
  if (words.empty() || limit == 0) return matches;
  pack.database().limit_steps(kMaxSteps);
  run(pack, expression(words, which == Words::kAll ? " AND " : " OR "), locale, words, limit,
      matches);
  if (which == Words::kAll && matches.size() < kFewHits) {
    for (SoughtWord& word : words) add_candidates(pack, locale, word);
    run(pack, expression(words, " AND "), locale, words, limit, matches);
  }
  pack.database().limit_steps(0);
  return matches;
}

}  // namespace kiosk::content
