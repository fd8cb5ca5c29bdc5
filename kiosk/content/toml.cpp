#include "content/toml.h"

#include "content/forbidden.h"

#include <toml++/toml.h>

#include <cmath>

namespace kiosk::content {

namespace {

/// Deeper nesting than any file of a pack has; toml++ itself stops at 256.
constexpr int kDeepest = 8;

class Converter {
 public:
  Converter(std::string_view text, std::string file, int first_line, Problems& problems)
      : m_text(text), m_file(std::move(file)), m_offset(first_line - 1), m_problems(problems) {}

  int line(const toml::source_region& region) const {
    return static_cast<int>(region.begin.line) + m_offset;
  }

  TomlTable table(const toml::table& from, int depth) {
    TomlTable to;
    for (const auto& [key, node] : from) {
      // A table made by dotted keys has no place of its own, its key has.
      const int at = line(key.source());
      std::optional<TomlNode> value = convert(node, at, depth + 1);
      if (value) to.push_back({std::string(key.str()), at, std::move(*value)});
    }
    return to;
  }

 private:
  std::optional<TomlNode> convert(const toml::node& from, int key_line, int depth) {
    const int own_line = line(from.source());
    TomlNode to{own_line > m_offset ? own_line : key_line, {}};
    if (depth > kDeepest) {
      return refuse(to.line, "The values are nested too deeply.", "Keep the file flat.");
    }
    if (const auto* s = from.as_string()) {
      check_escaped(s->get(), m_text, {m_file, to.line}, m_problems);
      to.value = s->get();
    } else if (const auto* i = from.as_integer()) {
      to.value = i->get();
    } else if (const auto* f = from.as_floating_point()) {
      if (!std::isfinite(f->get())) {
        return refuse(to.line, "This number has no finite value.", "Write it with digits.");
      }
      to.value = f->get();
    } else if (const auto* b = from.as_boolean()) {
      to.value = b->get();
    } else if (const auto* d = from.as_date()) {
      const toml::date& date = d->get();
      to.value = std::chrono::year_month_day(
          std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day));
    } else if (const auto* a = from.as_array()) {
      TomlArray array;
      for (const toml::node& element : *a) {
        if (auto value = convert(element, to.line, depth + 1)) array.push_back(std::move(*value));
      }
      to.value = std::move(array);
    } else if (const auto* t = from.as_table()) {
      to.value = table(*t, depth);
    } else {
      return refuse(to.line, "A time of day cannot stand here.",
                    "Write a date as 2026-11-22, or put the text in quotation marks.");
    }
    return to;
  }

  std::nullopt_t refuse(int line, std::string sentence, std::string remedy) {
    m_problems.error("toml-value"_rule, {m_file, line}, std::move(sentence), std::move(remedy));
    return std::nullopt;
  }

  std::string_view m_text;
  std::string m_file;
  int m_offset;
  Problems& m_problems;
};

}  // namespace

std::optional<TomlTable> parse_toml(std::string_view text, const std::string& file, int first_line,
                                    Problems& problems) {
  Converter converter(text, file, first_line, problems);
  try {
    const toml::table document = toml::parse(text);
    return converter.table(document, 0);
  } catch (const toml::parse_error& mistake) {
    problems.error(
        "toml-syntax"_rule, {file, converter.line(mistake.source())},
        "This is not valid TOML: " + std::string(mistake.description()) + ".",
        "Write key = \"text\", key = 12, key = 2026-11-22 or key = [\"a\", \"b\"]; every "
        "key once.");
    return std::nullopt;
  }
}

}  // namespace kiosk::content
