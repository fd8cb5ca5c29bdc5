#include "content/check_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace kiosk::content {

namespace {

/// Walks a finder's questions from the first one.
class Walk {
 public:
  explicit Walk(const FinderSource& finder) {
    for (const FinderQuestionSource& q : finder.questions) m_questions.emplace(q.id, &q);
  }

  /// Questions on the longest way from `id` on; a circle sets `circle`.
  int longest(const std::string& id) {
    reached.insert(id);
    const auto question = m_questions.find(id);
    if (question == m_questions.end()) return 0;
    const auto known = m_longest.find(id);
    if (known != m_longest.end()) return known->second;
    if (!m_open.insert(id).second) {
      circle = id;
      return 0;
    }
    int longest_rest = 0;
    for (const FinderAnswerSource& answer : question->second->answers) {
      longest_rest = std::max(longest_rest, longest(answer.next));
    }
    m_open.erase(id);
    return m_longest[id] = longest_rest + 1;
  }

  std::set<std::string> reached;
  std::string circle;

 private:
  std::map<std::string, const FinderQuestionSource*> m_questions;
  std::map<std::string, int> m_longest;
  std::set<std::string> m_open;
};

void check_ids(const FinderSource& finder, std::vector<std::string>& ids, Problems& problems) {
  const auto add = [&](const std::string& id, const Place& place) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
      problems.error("double-id"_rule, place, "\"" + id + "\" exists twice in this finder.",
                     "Give one of them another id.");
    }
    ids.push_back(id);
  };
  for (const FinderQuestionSource& question : finder.questions) {
    add(question.id, question.place);
    std::set<std::string> answers;
    for (const FinderAnswerSource& answer : question.answers) {
      if (answers.insert(answer.id).second) continue;
      problems.error("double-id"_rule, answer.place,
                     "The answer \"" + answer.id + "\" exists twice in its question.",
                     "Give one of them another id.");
    }
  }
  for (const FinderOutcomeSource& outcome : finder.outcomes) add(outcome.id, outcome.place);
}

void check_finder(const FinderSource& finder, Problems& problems) {
  std::vector<std::string> ids;
  check_ids(finder, ids, problems);
  const auto known = [&](const std::string& id, const Place& place) {
    if (id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    problems.error("unknown-step"_rule, place, "There is no question or outcome \"" + id + "\".",
                   allowed_remedy(id, ids));
  };
  known(finder.first, finder.place);
  for (const FinderQuestionSource& question : finder.questions) {
    for (const FinderAnswerSource& answer : question.answers) known(answer.next, answer.place);
  }
  Walk walk(finder);
  walk.longest(finder.first);
  if (!walk.circle.empty()) {
    problems.error("circle"_rule, finder.place,
                   "The questions lead in a circle through \"" + walk.circle + "\".",
                   "Let every answer lead towards an outcome.");
  }
  for (const FinderQuestionSource& question : finder.questions) {
    if (walk.reached.count(question.id) != 0) continue;
    problems.error("unreachable"_rule, question.place,
                   "No answer leads to the question \"" + question.id + "\".",
                   "Let an answer's next name it, or delete it.");
  }
  for (const FinderOutcomeSource& outcome : finder.outcomes) {
    if (walk.reached.count(outcome.id) != 0) continue;
    problems.error("unreachable"_rule, outcome.place,
                   "No answer leads to the outcome \"" + outcome.id + "\".",
                   "Let an answer's next name it, or delete it.");
  }
}

}  // namespace

void check_finders(const PackSource& pack, Problems& problems) {
  for (const auto& [id, finder] : pack.finders) check_finder(finder, problems);
}

int longest_way(const FinderSource& finder) {
  Walk walk(finder);
  const int longest = walk.longest(finder.first);
  return walk.circle.empty() ? longest : 0;
}

}  // namespace kiosk::content
