#include "content/source_readers.h"
#include "content/table_reader.h"

namespace kiosk::content {

namespace {

constexpr std::size_t kMostAnswers = 6;

FinderQuestionSource read_question(const TomlNode& node, const std::string& file,
                                   Problems& problems) {
  TableReader reader(*node.as<TomlTable>(), {file, node.line}, "a question", problems);
  FinderQuestionSource question;
  question.place = reader.place();
  question.id = reader.id("id", Need::kRequired);
  for (const TomlNode* answer_node : reader.tables("answers")) {
    TableReader answer(*answer_node->as<TomlTable>(), {file, answer_node->line}, "an answer",
                       problems);
    question.answers.push_back({answer.place(), answer.id("id", Need::kRequired),
                                answer.text("icon", Need::kRequired),
                                answer.id("next", Need::kRequired)});
    answer.finish();
  }
  reader.finish();
  if (question.answers.size() < 2 || question.answers.size() > kMostAnswers) {
    problems.error("answer-count"_rule, question.place,
                   "The question \"" + question.id + "\" has " +
                       std::to_string(question.answers.size()) + " answers.",
                   "Give it two to six answers; more do not fit on a screen.");
  }
  return question;
}

FinderOutcomeSource read_outcome(const TomlNode& node, const std::string& file,
                                 Problems& problems) {
  TableReader reader(*node.as<TomlTable>(), {file, node.line}, "an outcome", problems);
  FinderOutcomeSource outcome{reader.place(), reader.id("id", Need::kRequired),
                              reader.texts("pages", Need::kRequired)};
  reader.finish();
  if (outcome.pages.size() > kMostAnswers) {
    problems.error("too-many"_rule, outcome.place,
                   "The outcome \"" + outcome.id + "\" offers more than six pages.",
                   "Keep the best six.");
  }
  return outcome;
}

}  // namespace

std::optional<FinderSource> read_finder(std::string_view text, const std::string& file,
                                        Problems& problems) {
  const std::optional<TomlTable> table = parse_toml(text, file, 1, problems);
  if (!table) return std::nullopt;
  TableReader reader(*table, {file, 1}, "a finder", problems);
  FinderSource finder;
  finder.place = {file, 1};
  finder.first = reader.id("first", Need::kRequired);
  for (const TomlNode* node : reader.tables("question")) {
    finder.questions.push_back(read_question(*node, file, problems));
  }
  for (const TomlNode* node : reader.tables("outcome")) {
    finder.outcomes.push_back(read_outcome(*node, file, problems));
  }
  reader.finish();
  return finder;
}

}  // namespace kiosk::content
