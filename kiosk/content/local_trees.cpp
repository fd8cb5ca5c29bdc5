// Topics and finders: their words stand in catalogues, their shape in TOML.
#include "content/check.h"
#include "content/local_texts.h"

#include <algorithm>

namespace kiosk::content {

namespace {

/// The texts of the first language that has all `keys`: half of a question in one
/// language and half in another would help nobody.
const LocalTexts& complete_texts(const std::vector<std::string>& keys, const LocalTexts& wanted,
                                 const std::vector<const LocalTexts*>& others) {
  const auto has_all = [&](const LocalTexts& texts) {
    return std::all_of(keys.begin(), keys.end(),
                       [&](const std::string& key) { return texts.pattern(key).has_value(); });
  };
  if (has_all(wanted)) return wanted;
  for (const LocalTexts* other : others) {
    if (has_all(*other)) return *other;
  }
  return others.empty() ? wanted : *others.back();
}

std::string word(const LocalTexts& texts, const std::string& key) {
  return texts.pattern(key).value_or(std::string());
}

}  // namespace

Topic local_topic(const TopicSource& source, const LocalTexts& wanted,
                  const std::vector<const LocalTexts*>& others) {
  const std::string stem = "topic." + source.id;
  std::vector<std::string> keys = {stem + ".title", stem + ".summary", stem + ".lead"};
  if (source.callout) keys.push_back(stem + ".callout");
  for (const std::string& filter : source.filters) keys.push_back("filter." + filter);
  const LocalTexts& texts = complete_texts(keys, wanted, others);

  Topic topic;
  topic.id = source.id;
  topic.locale = texts.locale();
  topic.fallback = texts.locale() != wanted.locale();
  topic.title = word(texts, stem + ".title");
  topic.summary = word(texts, stem + ".summary");
  topic.lead = word(texts, stem + ".lead");
  topic.icon = source.icon;
  topic.role = source.role;
  topic.glossary = source.glossary;
  for (const std::string& filter : source.filters) {
    topic.filters.push_back({filter, word(texts, "filter." + filter)});
  }
  if (source.callout) {
    topic.callout = CalloutBlock{*source.callout, texts.running_text(stem + ".callout")};
  }
  return topic;
}

Finder local_finder(const std::string& id, const FinderSource& source, const LocalTexts& wanted,
                    const std::vector<const LocalTexts*>& others) {
  const std::string stem = "finder." + id + '.';
  std::vector<std::string> keys = {stem + "title", stem + "summary"};
  for (const FinderQuestionSource& question : source.questions) {
    keys.push_back(stem + question.id + ".text");
    for (const FinderAnswerSource& answer : question.answers) {
      keys.push_back(stem + question.id + '.' + answer.id + ".label");
    }
  }
  for (const FinderOutcomeSource& outcome : source.outcomes) {
    keys.push_back(stem + outcome.id + ".title");
    keys.push_back(stem + outcome.id + ".text");
  }
  const LocalTexts& texts = complete_texts(keys, wanted, others);

  Finder finder;
  finder.id = id;
  finder.locale = texts.locale();
  finder.fallback = texts.locale() != wanted.locale();
  finder.title = word(texts, stem + "title");
  finder.summary = word(texts, stem + "summary");
  finder.first = source.first;
  finder.longest = longest_way(source);
  for (const FinderQuestionSource& question : source.questions) {
    const std::string key = stem + question.id;
    FinderQuestion to{question.id, word(texts, key + ".text"), word(texts, key + ".hint"), {}};
    for (const FinderAnswerSource& answer : question.answers) {
      const std::string answer_key = key + '.' + answer.id;
      to.answers.push_back({answer.id, word(texts, answer_key + ".label"),
                            word(texts, answer_key + ".hint"), answer.icon, answer.next});
    }
    finder.questions.push_back(std::move(to));
  }
  for (const FinderOutcomeSource& outcome : source.outcomes) {
    FinderOutcome to{outcome.id,
                     word(texts, stem + outcome.id + ".title"),
                     texts.running_text(stem + outcome.id + ".text"),
                     {}};
    for (const std::string& page : outcome.pages) {
      to.pages.emplace_back();
      to.pages.back().id = page;
    }
    finder.outcomes.push_back(std::move(to));
  }
  return finder;
}

}  // namespace kiosk::content
