#include "content/source_readers.h"
#include "content/table_reader.h"

namespace kiosk::content {

std::vector<TopicSource> read_topics(std::string_view text, const std::string& file,
                                     Problems& problems) {
  const std::optional<TomlTable> table = parse_toml(text, file, 1, problems);
  if (!table) return {};
  TableReader whole(*table, {file, 1}, "topics.toml", problems);
  std::vector<TopicSource> topics;
  for (const TomlNode* node : whole.tables("topic")) {
    TableReader reader(*node->as<TomlTable>(), {file, node->line}, "a topic", problems);
    TopicSource topic;
    topic.place = reader.place();
    topic.id = reader.id("id", Need::kRequired);
    topic.icon = reader.text("icon", Need::kRequired);
    topic.role = role_from(reader.word("role", role_names(), Need::kRequired));
    topic.pages = reader.texts("pages");
    topic.filters = reader.texts("filters");
    if (reader.any("callout") != nullptr) {
      topic.callout = callout_from(reader.word("callout", callout_names(), Need::kOptional));
    }
    topic.glossary = reader.boolean("glossary", false);
    reader.finish();
    for (const TopicSource& other : topics) {
      if (other.id != topic.id) continue;
      problems.error("double-id"_rule, topic.place, "The topic \"" + topic.id + "\" exists twice.",
                     "Give one of them another id.");
    }
    if (topic.filters.size() > 6) {
      problems.error("too-many"_rule, topic.place, "The topic has more than six filters.",
                     "Keep the six that help most.");
    }
    topics.push_back(std::move(topic));
  }
  whole.finish();
  if (topics.size() != 6 && topics.size() != 1) {
    problems.error(
        "topic-count"_rule, {file, 0},
        "There are " + std::to_string(topics.size()) + " topics; the start screen shows six.",
        "Write six [[topic]] tables, or a single one for a small pack without a start screen.");
  }
  return topics;
}

}  // namespace kiosk::content
