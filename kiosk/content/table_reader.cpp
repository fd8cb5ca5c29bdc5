#include "content/table_reader.h"

#include <algorithm>

namespace kiosk::content {

TableReader::TableReader(const TomlTable& table, Place place, std::string what, Problems& problems)
    : m_table(table), m_place(std::move(place)), m_what(std::move(what)), m_problems(problems) {}

const TomlEntry* TableReader::find(std::string_view key, Need need) {
  m_asked.emplace(key);
  const auto entry = std::find_if(m_table.begin(), m_table.end(),
                                  [&](const TomlEntry& e) { return e.key == key; });
  if (entry != m_table.end()) return &*entry;
  if (need == Need::kRequired) {
    m_problems.error("missing-key"_rule, m_place,
                     "The key \"" + std::string(key) + "\" is missing in " + m_what + ".",
                     "Add a line " + std::string(key) + " = ….");
  }
  return nullptr;
}

void TableReader::wrong_type(const TomlEntry& entry, const std::string& remedy) {
  m_problems.error("wrong-type"_rule, {m_place.file, entry.line},
                   "The value of \"" + entry.key + "\" is of the wrong kind.", remedy);
}

std::string TableReader::text(std::string_view key, Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return {};
  const auto* value = entry->node.as<std::string>();
  if (value == nullptr) {
    wrong_type(*entry, "Write a text in quotation marks.");
    return {};
  }
  if (value->empty() && need == Need::kRequired) {
    m_problems.error("empty-value"_rule, {m_place.file, entry->line},
                     "The value of \"" + entry->key + "\" is empty.", "Write the text.");
  }
  return *value;
}

std::vector<std::string> TableReader::texts(std::string_view key, Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return {};
  const std::string remedy = "Write a list of texts: [\"one\", \"two\"].";
  const auto* array = entry->node.as<TomlArray>();
  if (array == nullptr) {
    wrong_type(*entry, remedy);
    return {};
  }
  std::vector<std::string> texts;
  for (const TomlNode& element : *array) {
    if (const auto* value = element.as<std::string>()) {
      texts.push_back(*value);
    } else {
      wrong_type(*entry, remedy);
    }
  }
  return texts;
}

std::optional<std::chrono::year_month_day> TableReader::date(std::string_view key, Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return std::nullopt;
  const auto* value = entry->node.as<std::chrono::year_month_day>();
  if (value == nullptr) {
    wrong_type(*entry, "Write a date without quotation marks: 2026-11-22.");
    return std::nullopt;
  }
  return *value;
}

int TableReader::integer(std::string_view key, int otherwise, int min, int max, Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return otherwise;
  const std::string remedy =
      "Write a whole number from " + std::to_string(min) + " to " + std::to_string(max) + ".";
  const auto* value = entry->node.as<std::int64_t>();
  if (value == nullptr) {
    wrong_type(*entry, remedy);
    return otherwise;
  }
  if (*value < min || *value > max) {
    m_problems.error(
        "out-of-range"_rule, {m_place.file, entry->line},
        "The value " + std::to_string(*value) + " of \"" + entry->key + "\" is out of range.",
        remedy);
    return otherwise;
  }
  return static_cast<int>(*value);
}

bool TableReader::boolean(std::string_view key, bool otherwise) {
  const TomlEntry* entry = find(key, Need::kOptional);
  if (entry == nullptr) return otherwise;
  const auto* value = entry->node.as<bool>();
  if (value == nullptr) {
    wrong_type(*entry, "Write true or false.");
    return otherwise;
  }
  return *value;
}

std::vector<std::string> TableReader::words(std::string_view key,
                                            const std::vector<std::string>& allowed, Need need) {
  std::vector<std::string> found = texts(key, need);
  std::erase_if(found, [&](const std::string& word) {
    if (std::find(allowed.begin(), allowed.end(), word) != allowed.end()) return false;
    m_problems.error("unknown-word"_rule, place(key),
                     "\"" + word + "\" is not a possible value of \"" + std::string(key) + "\".",
                     allowed_remedy(word, allowed));
    return true;
  });
  return found;
}

std::string TableReader::word(std::string_view key, const std::vector<std::string>& allowed,
                              Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return allowed.front();
  const auto* value = entry->node.as<std::string>();
  if (value == nullptr) {
    wrong_type(*entry, "Write one of " + quoted_list(allowed) + ".");
    return allowed.front();
  }
  if (std::find(allowed.begin(), allowed.end(), *value) == allowed.end()) {
    m_problems.error("unknown-word"_rule, {m_place.file, entry->line},
                     "\"" + *value + "\" is not a possible value of \"" + entry->key + "\".",
                     allowed_remedy(*value, allowed));
    return allowed.front();
  }
  return *value;
}

std::string TableReader::id(std::string_view key, Need need) {
  const std::string value = text(key, need);
  if (value.empty() || is_id(value)) return value;
  m_problems.error("bad-id"_rule, place(key), "\"" + value + "\" cannot be an id.",
                   "Use lower-case letters a–z, digits and single '-' between words.");
  return {};
}

LocalText TableReader::local_text(std::string_view key, Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return {};
  const auto* table = entry->node.as<TomlTable>();
  if (table == nullptr || (need == Need::kRequired && table->empty())) {
    wrong_type(*entry, "Write one text per language: " + entry->key + ".en = \"…\".");
    return {};
  }
  return read_local_text(*table, {m_place.file, entry->line}, m_problems);
}

const TomlTable* TableReader::table(std::string_view key, Need need) {
  const TomlEntry* entry = find(key, need);
  if (entry == nullptr) return nullptr;
  const auto* table = entry->node.as<TomlTable>();
  if (table == nullptr) wrong_type(*entry, "Write a table: [" + entry->key + "].");
  return table;
}

std::vector<const TomlNode*> TableReader::tables(std::string_view key) {
  const TomlEntry* entry = find(key, Need::kOptional);
  if (entry == nullptr) return {};
  const std::string remedy = "Begin each one with a line [[" + entry->key + "]].";
  const auto* array = entry->node.as<TomlArray>();
  if (array == nullptr) {
    wrong_type(*entry, remedy);
    return {};
  }
  std::vector<const TomlNode*> tables;
  for (const TomlNode& element : *array) {
    if (element.as<TomlTable>() != nullptr) {
      tables.push_back(&element);
    } else {
      wrong_type(*entry, remedy);
    }
  }
  return tables;
}

const TomlNode* TableReader::any(std::string_view key, Need need) {
  const TomlEntry* entry = find(key, need);
  return entry == nullptr ? nullptr : &entry->node;
}

Place TableReader::place(std::string_view key) const {
  const auto entry = std::find_if(m_table.begin(), m_table.end(),
                                  [&](const TomlEntry& e) { return e.key == key; });
  return {m_place.file, entry != m_table.end() ? entry->line : m_place.line};
}

void TableReader::finish() {
  for (const TomlEntry& entry : m_table) {
    if (m_asked.count(entry.key) != 0) continue;
    m_problems.error("unknown-key"_rule, {m_place.file, entry.line},
                     "\"" + entry.key + "\" is not a key of " + m_what + ".",
                     allowed_remedy(entry.key, {m_asked.begin(), m_asked.end()}));
  }
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 64 || text.front() == '-' || text.back() == '-') return false;
  char before = '-';
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || before == '-')) return false;
    before = c;
  }
  return true;
}

LocalText read_local_text(const TomlTable& table, const Place& place, Problems& problems) {
  LocalText text;
  for (const TomlEntry& entry : table) {
    const auto* value = entry.node.as<std::string>();
    if (value == nullptr || value->empty()) {
      problems.error("wrong-type"_rule, {place.file, entry.line},
                     "The text for \"" + entry.key + "\" is missing or not a text.",
                     "Write " + entry.key + " = \"…\".");
      continue;
    }
    text[entry.key] = *value;
  }
  return text;
}

}  // namespace kiosk::content
