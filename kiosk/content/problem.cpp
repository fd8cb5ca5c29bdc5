#include "content/problem.h"

#include "base/utf8.h"
#include "content/edit_distance.h"

#include <algorithm>
#include <tuple>

namespace kiosk::content {

void Problems::error(RuleId rule, const Place& place, std::string sentence, std::string remedy) {
  add(Severity::kError, rule, place, std::move(sentence), std::move(remedy));
}

void Problems::warning(RuleId rule, const Place& place, std::string sentence, std::string remedy) {
  add(Severity::kWarning, rule, place, std::move(sentence), std::move(remedy));
}

void Problems::note(RuleId rule, const Place& place, std::string sentence, std::string remedy) {
  add(Severity::kNote, rule, place, std::move(sentence), std::move(remedy));
}

void Problems::add(Severity severity, RuleId rule, const Place& place, std::string sentence,
                   std::string remedy) {
  m_all.push_back({severity, std::string(rule.rule().id), place.file, place.line,
                   std::move(sentence), std::move(remedy)});
}

int Problems::count(Severity severity) const {
  return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [&](const Problem& problem) {
    return problem.severity == severity;
  }));
}

void Problems::sort() {
  std::stable_sort(m_all.begin(), m_all.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += '"' + words[i] + '"';
  }
  return list;
}

std::string nearest_word(const std::string& word, const std::vector<std::string>& allowed) {
  const std::u32string wanted = utf8::to_utf32(utf8::repaired(word));
  std::string nearest;
  int distance = 3;
  for (const std::string& candidate : allowed) {
    const int d = edit_distance(wanted, utf8::to_utf32(candidate), 2);
    // Two changes in a word of three letters make a different word.
    if (d < distance && d * 2 <= static_cast<int>(wanted.size())) {
      distance = d;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string allowed_remedy(const std::string& word, const std::vector<std::string>& allowed) {
  const std::string nearest = nearest_word(word, allowed);
  std::string remedy;
  if (!nearest.empty()) remedy = "Did you mean \"" + nearest + "\"? ";
  // A list of every page would hide the hint.
  constexpr std::size_t kShown = 24;
  if (allowed.empty()) return remedy + "There are none yet.";
  if (allowed.size() <= kShown) return remedy + "Allowed: " + quoted_list(allowed) + ".";
  const std::vector<std::string> some(allowed.begin(), allowed.begin() + kShown);
  return remedy + "Allowed are for example " + quoted_list(some) + ".";
}

}  // namespace kiosk::content
