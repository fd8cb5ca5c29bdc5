#include "content/check.h"

#include "content/check_parts.h"

namespace kiosk::content {

void check_pack(const PackSource& pack, const CheckOptions& options, Problems& problems) {
  // Without its manifest nothing else of a pack was read.
  if (pack.base.id.empty()) return;
  check_references(pack, options, problems);
  check_finders(pack, problems);
  check_catalogues(pack, problems);
  check_translations(pack, problems);
  check_speech(pack, problems);
  check_spelling(pack, problems);
  check_links(pack, problems);
  check_reading(pack, problems);
  if (options.undrawable) check_glyphs(pack, options, problems);
  if (pack.centre) check_centre(pack, problems);
  if (options.today) check_dates(pack, *options.today, problems);
}

std::map<std::string, Place> needed_keys(const PackSource& pack) {
  std::map<std::string, Place> keys;
  for (const TopicSource& topic : pack.topics) {
    const std::string stem = "topic." + topic.id;
    for (const char* part : {".title", ".summary", ".lead"}) keys.emplace(stem + part, topic.place);
    if (topic.callout) keys.emplace(stem + ".callout", topic.place);
    for (const std::string& filter : topic.filters) keys.emplace("filter." + filter, topic.place);
  }
  for (const auto& [id, finder] : pack.finders) {
    const std::string stem = "finder." + id;
    keys.emplace(stem + ".title", finder.place);
    keys.emplace(stem + ".summary", finder.place);
    for (const FinderQuestionSource& question : finder.questions) {
      keys.emplace(stem + '.' + question.id + ".text", question.place);
      for (const FinderAnswerSource& answer : question.answers) {
        keys.emplace(stem + '.' + question.id + '.' + answer.id + ".label", answer.place);
      }
    }
    for (const FinderOutcomeSource& outcome : finder.outcomes) {
      keys.emplace(stem + '.' + outcome.id + ".title", outcome.place);
      keys.emplace(stem + '.' + outcome.id + ".text", outcome.place);
    }
  }
  return keys;
}

}  // namespace kiosk::content
