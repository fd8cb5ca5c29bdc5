#include "content/status_report.h"

#include "content/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace kiosk::content {

namespace {

constexpr std::array kStates = {UnitState::kReviewed, UnitState::kDraft, UnitState::kOutdated,
                                UnitState::kMissing};
constexpr const char* kNotHere = "-";
constexpr std::size_t kGap = 2;

const char* name(UnitState state) {
  switch (state) {
    case UnitState::kReviewed: return "done";
    case UnitState::kDraft: return "draft";
    case UnitState::kOutdated: return "out of date";
    case UnitState::kMissing: break;
  }
  return "missing";
}

/// Never 0 or 100 for what is not nothing or all.
std::string percent(int part, int whole) {
  if (whole == 0) return kNotHere;
  const int rounded = static_cast<int>(std::lround(100.0 * part / whole));
  const int shown = part == 0 || part == whole ? rounded : std::clamp(rounded, 1, 99);
  return fmt::format("{} %", shown);
}

int to_do(const StateCounts& counts) {
  return counts[UnitState::kMissing] + counts[UnitState::kOutdated];
}

std::string cell(const StatusRow& row, const std::string& locale) {
  const auto found = row.amounts.find(locale);
  if (found == row.amounts.end()) return kNotHere;
  const StateCounts& texts = found->second.texts;
  for (const UnitState state : kStates) {
    if (texts[state] == texts.total()) return name(state);
  }
  return fmt::format("{}/{}", texts.total() - to_do(texts), texts.total());
}

/// Lines of cells, all of one number; the first is the name of the line.
using Table = std::vector<std::vector<std::string>>;

std::string row_name(const StatusRow& row) {
  return row.kind == StatusRow::Kind::kTerminal ? "terminal's words"
                                                : std::string(kind_name(row.kind)) + ' ' + row.id;
}

template <typename Cell>
void add_line(Table& table, const std::string& head, std::span<const Amount> totals, Cell cell_of) {
  table.push_back({head});
  for (const Amount& total : totals) table.back().push_back(cell_of(total));
}

Table table_of(const TranslationStatus& status) {
  Table table = {{""}};
  table[0].insert(table[0].end(), status.locales.begin(), status.locales.end());
  for (const StatusRow& row : status.rows) {
    table.push_back({row_name(row)});
    for (const std::string& locale : status.locales) table.back().push_back(cell(row, locale));
  }
  std::vector<Amount> totals;
  for (const std::string& locale : status.locales) totals.push_back(status.total(locale));
  add_line(table, "", totals, [](const Amount&) { return std::string(); });
  for (const UnitState state : kStates) {
    add_line(table, name(state), totals,
             [&](const Amount& total) { return percent(total.words[state], total.words.total()); });
  }
  add_line(table, "texts to translate", totals,
           [](const Amount& total) { return std::to_string(to_do(total.texts)); });
  add_line(table, "  with words", totals,
           [](const Amount& total) { return std::to_string(to_do(total.words)); });
  return table;
}

std::vector<std::size_t> widths_of(const Table& table) {
  std::vector<std::size_t> widths(table[0].size());
  for (const auto& line : table) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
  }
  return widths;
}

/// The name and the columns from `first` to before `last`.
std::string lines_of(const Table& table, const std::vector<std::size_t>& widths, std::size_t first,
                     std::size_t last) {
  std::string text;
  for (const auto& line : table) {
    std::string cells = fmt::format("{:<{}}", line[0], widths[0]);
    for (std::size_t i = first; i < last; ++i) {
      cells += fmt::format("{:{}}{:<{}}", "", kGap, line[i], widths[i]);
    }
    cells.erase(cells.find_last_not_of(' ') + 1);
    text += cells + '\n';
  }
  return text;
}

std::string tables(const Table& table, std::size_t columns) {
  const std::vector<std::size_t> widths = widths_of(table);
  std::string text;
  for (std::size_t first = 1; first < widths.size();) {
    std::size_t last = first;
    std::size_t width = widths[0];
    // A column that is wider than the line stands alone all the same.
    while (last < widths.size() &&
           (last == first || columns == 0 || width + kGap + widths[last] <= columns)) {
      width += kGap + widths[last++];
    }
    text += (first > 1 ? "\n" : "") + lines_of(table, widths, first, last);
    first = last;
  }
  return text;
}

std::string counts_json(const StateCounts& counts) {
  return fmt::format(R"({{"done":{},"draft":{},"out_of_date":{},"missing":{}}})",
                     counts[UnitState::kReviewed], counts[UnitState::kDraft],
                     counts[UnitState::kOutdated], counts[UnitState::kMissing]);
}

std::string amount_json(const Amount& amount) {
  return fmt::format(R"({{"texts":{},"words":{}}})", counts_json(amount.texts),
                     counts_json(amount.words));
}

/// "a":…,"b":… of what `value_of` makes of every tag in `tags` that has one.
template <typename Tags, typename Value>
std::string by_locale(const Tags& tags, Value value_of) {
  std::string text;
  for (const std::string& tag : tags) {
    const std::string value = value_of(tag);
    if (!value.empty()) text += (text.empty() ? "" : ",") + json_string(tag) + ':' + value;
  }
  return '{' + text + '}';
}

std::string together(const Amount& all, std::size_t languages) {
  std::string parts;
  for (const UnitState state : kStates) {
    parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ",
                         percent(all.words[state], all.words.total()), name(state));
  }
  return fmt::format("{} languages together: {} (by words of the source).\n", languages, parts);
}

}  // namespace

std::string status_text(const TranslationStatus& status, std::size_t columns) {
  if (status.rows.empty()) return "There is no text of its own to translate here.\n";
  std::string text = fmt::format("Translated from {}:\n\n", status.source_locale) +
                     tables(table_of(status), columns) + '\n';
  if (status.locales.size() > 1) text += together(status.total(), status.locales.size());
  return text +
         "done: read by a native speaker. draft: translated, nobody has read it. out of date: the\n"
         "source has changed since. 3/5: three of five texts are translated and up to date.\n"
         "-: pages are not translated into this language, only the terminal's words.\n";
}

std::string status_json(const TranslationStatus& status) {
  std::string rows;
  for (const StatusRow& row : status.rows) {
    rows += fmt::format("{}\n{{\"kind\":\"{}\",\"id\":{},\"locales\":{}}}", rows.empty() ? "" : ",",
                        kind_name(row.kind), json_string(row.id),
                        by_locale(status.locales, [&](const std::string& locale) {
                          const auto found = row.amounts.find(locale);
                          return found == row.amounts.end() ? std::string()
                                                            : amount_json(found->second);
                        }));
  }
  std::string locales;
  for (const std::string& locale : status.locales) {
    locales += (locales.empty() ? "" : ",") + json_string(locale);
  }
  return fmt::format(
      "{{\"source\":{},\"locales\":[{}],\"rows\":[{}],\n\"totals\":{},\n\"total\":{}}}\n",
      json_string(status.source_locale), locales, rows,
      by_locale(status.locales,
                [&](const std::string& locale) { return amount_json(status.total(locale)); }),
      amount_json(status.total()));
}

}  // namespace kiosk::content
