#include "content/snippet.h"

#include "base/utf8.h"
#include "content/search_text.h"

#include <algorithm>
#include <optional>
#include <set>

namespace kiosk::content {

namespace {

constexpr std::size_t kLetters = 140;
/// Words shown before the first one that was found; more when they reach the line's start.
constexpr std::size_t kWordsBefore = 4;
constexpr std::size_t kMostWordsBefore = 9;

/// Which of `sought` a word of the text is; empty when none.
std::optional<std::size_t> found_as(const std::string& folded,
                                    const std::vector<SoughtWord>& sought) {
  for (std::size_t i = 0; i < sought.size(); ++i) {
    const SoughtWord& s = sought[i];
    const bool begins = s.prefix && folded.compare(0, s.word.size(), s.word) == 0;
    if (begins || folded == s.word) return i;
    if (std::find(s.others.begin(), s.others.end(), folded) != s.others.end()) return i;
  }
  return std::nullopt;
}

/// The index behind the last word of the stretch that begins with word `first`: it stays
/// in one line of the text and within the letters.
std::size_t stretch_end(std::string_view text, const std::vector<TextWord>& words,
                        std::size_t first) {
  std::size_t end = first;
  while (end < words.size()) {
    const std::string_view stretch =
        text.substr(words[first].begin, words[end].end - words[first].begin);
    if (end > first &&
        (stretch.find('\n') != std::string_view::npos || utf8::length(stretch) > kLetters)) {
      break;
    }
    ++end;
  }
  return end;
}

bool line_ends_between(std::string_view text, const TextWord& a, const TextWord& b) {
  // Two words of one place (a word that folds to two) have nothing between them.
  const std::size_t end = std::max(a.end, b.begin);
  return text.substr(a.end, end - a.end).find('\n') != std::string_view::npos;
}

/// The first word of the stretch with the most different sought words; among equals the
/// longer one, because a heading tells less than a sentence.
std::size_t best_start(std::string_view text, const std::vector<TextWord>& words,
                       const std::vector<std::optional<std::size_t>>& found) {
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!found[i]) continue;
    std::set<std::size_t> different;
    const std::size_t end = stretch_end(text, words, i);
    for (std::size_t k = i; k < end; ++k) {
      if (found[k]) different.insert(*found[k]);
    }
    constexpr std::size_t kLongEnough = 60;
    const std::size_t letters = std::min(words[end - 1].end - words[i].begin, kLongEnough);
    const std::size_t worth = different.size() * 1000 + letters;
    if (worth > most) {
      most = worth;
      best = i;
    }
  }
  if (most == 0) return 0;
  std::size_t before = 0;
  while (before < kMostWordsBefore && before < best &&
         !line_ends_between(text, words[best - before - 1], words[best - before])) {
    ++before;
  }
  const bool at_line_start = before < kMostWordsBefore;
  best -= at_line_start ? before : kWordsBefore;
  return best;
}

void append(Inlines& to, std::string_view text, bool bold) {
  if (text.empty()) return;
  if (!to.empty() && to.back().bold == bold) {
    to.back().text += text;
  } else {
    to.push_back(Inline{std::string(text), bold, {}, {}});
  }
}

}  // namespace

Inlines make_snippet(std::string_view text, std::string_view locale,
                     const std::vector<SoughtWord>& sought) {
  const std::vector<TextWord> words = search_words(text, locale);
  if (words.empty()) return {};
  std::vector<std::optional<std::size_t>> found;
  for (const TextWord& word : words) found.push_back(found_as(word.folded, sought));
  const std::size_t first = best_start(text, words, found);
  const std::size_t end = stretch_end(text, words, first);

  // Marks at the start and end of the line belong to the sentence, so they come along.
  const std::size_t line_begin =
      first == 0 ? 0 : std::min(words[first].begin, text.rfind('\n', words[first].begin) + 1);
  const bool whole_start = first == 0 || words[first - 1].end <= line_begin;
  const std::size_t line_end = std::min(text.find('\n', words[end - 1].end), text.size());
  const bool whole_end = end == words.size() || words[end].begin >= line_end;
  Inlines snippet;
  if (!whole_start) append(snippet, "… ", false);
  std::size_t at = whole_start ? line_begin : words[first].begin;
  for (std::size_t i = first; i < end; ++i) {
    // A word that folds to two stands here twice with the same place.
    if (words[i].begin < at) continue;
    append(snippet, text.substr(at, words[i].begin - at), false);
    append(snippet, text.substr(words[i].begin, words[i].end - words[i].begin),
           found[i].has_value());
    at = words[i].end;
  }
  append(snippet, whole_end ? text.substr(at, line_end - at) : std::string_view(" …"), false);
  return snippet;
}

}  // namespace kiosk::content
