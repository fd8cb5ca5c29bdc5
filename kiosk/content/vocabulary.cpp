#include "content/source_readers.h"

#include <algorithm>

namespace kiosk::content {

namespace {

std::size_t index_of(const std::vector<std::string>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

}  // namespace

const std::vector<std::string>& role_names() {
  static const std::vector<std::string> names = {"teal", "blue", "clay", "green", "amber", "plum"};
  return names;
}

Role role_from(std::string_view name) {
  return static_cast<Role>(index_of(role_names(), name));
}

const std::vector<std::string>& callout_names() {
  static const std::vector<std::string> names = {"info", "warning", "danger", "good"};
  return names;
}

CalloutBlock::Kind callout_from(std::string_view name) {
  return static_cast<CalloutBlock::Kind>(index_of(callout_names(), name));
}

const std::vector<std::string>& fact_units() {
  static const std::vector<std::string> units = {
      "EUR",   "EUR/month",  "EUR/year", "days",    "weeks",  "months", "years",
      "hours", "hours/week", "points",   "percent", "people", "number", "date"};
  return units;
}

}  // namespace kiosk::content
