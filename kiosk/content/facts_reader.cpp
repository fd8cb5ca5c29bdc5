#include "content/source_readers.h"
#include "content/table_reader.h"

namespace kiosk::content {

namespace {

/// Beyond it a figure no longer fits its place, and in the end its last digits would be wrong.
constexpr double kLargest = 1e12;

/// The value fits its unit: a date for "date", a number for all others.
std::variant<double, Date> read_value(TableReader& reader, const std::string& unit,
                                      Problems& problems) {
  const TomlNode* node = reader.any("value", Need::kRequired);
  if (node == nullptr) return 0.0;
  if (unit == "date") {
    if (const auto* date = node->as<Date>()) return *date;
    problems.error("wrong-type"_rule, reader.place("value"), "The value is not a date.",
                   "Write value = 2026-11-22, or another unit.");
    return Date{};
  }
  const auto* whole = node->as<std::int64_t>();
  const auto* real = node->as<double>();
  if (whole == nullptr && real == nullptr) {
    problems.error("wrong-type"_rule, reader.place("value"), "The value is not a number.",
                   "Write digits without quotation marks, spaces or currency: value = 45934.20");
    return 0.0;
  }
  const double value = whole != nullptr ? static_cast<double>(*whole) : *real;
  if (value > -kLargest && value < kLargest) return value;
  problems.error("fact-range"_rule, reader.place("value"), "The value is too large.",
                 "Write a figure of twelve digits at most, or a larger unit.");
  return 0.0;
}

FactSource read_fact(const TomlTable& table, const Place& place, Problems& problems) {
  TableReader reader(table, place, "a fact", problems);
  FactSource fact;
  fact.place = place;
  fact.unit = reader.word("unit", fact_units(), Need::kRequired);
  fact.value = read_value(reader, fact.unit, problems);
  fact.valid_from = reader.date("valid_from", Need::kRequired).value_or(Date{});
  fact.review_by = reader.date("review_by", Need::kRequired).value_or(Date{});
  fact.confidence = reader.word("confidence", {"H", "M"}, Need::kRequired);
  fact.source = reader.text("source", Need::kRequired);
  fact.url = reader.text("url", Need::kRequired);
  fact.url_line = reader.place("url").line;
  if (fact.review_by.ok() && fact.valid_from.ok() && fact.review_by < fact.valid_from) {
    problems.error("date-order"_rule, reader.place("review_by"),
                   "The fact must be looked at again before it is valid.",
                   "Write a review_by later than valid_from.");
  }
  reader.finish();
  return fact;
}

}  // namespace

std::map<std::string, FactSource, std::less<>> read_facts(std::string_view text,
                                                          const std::string& file,
                                                          Problems& problems) {
  std::map<std::string, FactSource, std::less<>> facts;
  const std::optional<TomlTable> table = parse_toml(text, file, 1, problems);
  if (!table) return facts;
  for (const TomlEntry& entry : *table) {
    const auto* fact = entry.node.as<TomlTable>();
    if (fact == nullptr || !is_id(entry.key)) {
      problems.error("bad-id"_rule, {file, entry.line}, "\"" + entry.key + "\" is not a fact.",
                     "Begin a fact with a line [its-name]: lower-case letters, digits and '-'.");
      continue;
    }
    facts.emplace(entry.key, read_fact(*fact, {file, entry.line}, problems));
  }
  return facts;
}

}  // namespace kiosk::content
