#include "content/protected_parts.h"

#include "content/source_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace kiosk::content {

namespace {

constexpr auto kNone = std::string_view::npos;
/// What is understood already, in the copy that is searched for the rest.
constexpr char kTaken = '\x01';
/// The same, where no pair can reach across: between items and cells.
constexpr char kBorder = '\x02';

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

/// Whether the inside of braces is a place to fill and has no words of its own.
bool is_plain_argument(std::string_view inside) {
  const std::size_t comma = inside.find(',');
  if (!is_word(trimmed(inside.substr(0, comma)))) return false;
  if (comma == kNone) return true;
  const std::string_view rest = inside.substr(comma + 1);
  const std::string_view type = trimmed(rest.substr(0, rest.find(',')));
  return is_word(type) && type != "plural" && type != "select" && type != "selectordinal" &&
         rest.find('{') == kNone;
}

/// Finds the parts of one text. Borrows it.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_text(text), m_open(text) {}

  std::vector<ProtectedPart> parts() {
    marks("{fact:");
    marks("{speech:");
    arguments();
    escapes();
    lines();
    links();
    bold();
    sort();
    return std::move(m_parts);
  }

 private:
  void take(std::size_t begin, std::size_t end, PartKind kind = PartKind::kStandalone, int pair = 0,
            char with = kTaken) {
    m_parts.push_back({begin, end, kind, pair});
    blank(begin, end, with);
  }

  void take_pair(std::size_t begin, std::size_t after_opening, std::size_t closing,
                 std::size_t end) {
    ++m_pairs;
    take(begin, after_opening, PartKind::kOpening, m_pairs);
    take(closing, end, PartKind::kClosing, m_pairs);
  }

  void blank(std::size_t begin, std::size_t end, char with) {
    std::fill(m_open.begin() + static_cast<std::ptrdiff_t>(begin),
              m_open.begin() + static_cast<std::ptrdiff_t>(end), with);
  }

  void marks(std::string_view start) {
    for (std::size_t at = m_open.find(start); at != kNone; at = m_open.find(start, at + 1)) {
      const std::size_t end = m_open.find_first_of("{}\n\x01", at + 1);
      if (end != kNone && m_open[end] == '}') take(at, end + 1);
    }
  }

  /// A plural stays in the text, but no mark of a page is looked for in it.
  void arguments() {
    std::vector<std::size_t> opened;
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t at = 0; at < m_open.size(); ++at) {
      if (m_open[at] == '{') opened.push_back(at);
      if (m_open[at] != '}' || opened.empty()) continue;
      groups.emplace_back(opened.back(), at + 1);
      opened.pop_back();
    }
    std::sort(groups.begin(), groups.end());
    std::size_t reached = 0;
    for (const auto& [begin, end] : groups) {
      if (begin < reached) continue;  // Inside the one before.
      reached = end;
      if (is_plain_argument(m_text.substr(begin + 1, end - begin - 2))) {
        take(begin, end);
      } else {
        blank(begin, end, kTaken);
      }
    }
  }

  void escapes() {
    for (std::size_t at = m_open.find('\\'); at != kNone && at + 1 < m_open.size();
         at = m_open.find('\\', at + 1)) {
      if (std::string_view("\\*[]!|").find(m_open[at + 1]) != kNone) blank(at, at + 2, kTaken);
    }
  }

  void lines() {
    const bool rows = m_open.find('|') != kNone;
    for (std::size_t begin = 0; begin <= m_open.size();) {
      const std::size_t end = std::min(m_open.find('\n', begin), m_open.size());
      line(begin, end, rows);
      begin = end + 1;
    }
  }

  void line(std::size_t begin, std::size_t end, bool rows) {
    const std::string_view words = std::string_view(m_open).substr(begin, end - begin);
    if (trimmed(words).empty()) return;
    const std::size_t mark = line_mark(words, rows);
    if (mark > 0) take(begin, begin + mark, PartKind::kStandalone, 0, kBorder);
    bars(begin, end);
  }

  /// The length of what begins `line` and is no text; 0 when it begins with text.
  static std::size_t line_mark(std::string_view line, bool rows) {
    const std::size_t indent = line.find_first_not_of(' ');
    const std::string_view rest = line.substr(indent);
    if (rest.substr(0, 3) == "```") return std::min(line.find(kTaken), line.size());
    if (rest.substr(0, 2) == "- ") return indent + 2;
    if (rows && rest.substr(0, 6) == "title:") return indent + 6;
    if (rows && rest.substr(0, 7) == "source:") return indent + 7;
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits > 0 && digits <= 3 && rest.substr(digits, 2) == ". ") return indent + digits + 2;
    const std::size_t hashes = std::min(rest.find_first_not_of('#'), rest.size());
    if (hashes > 0 && hashes <= 6 && rest.substr(hashes, 1) == " ") return indent + hashes + 1;
    return 0;
  }

  /// The bars of a row with the spaces around them; of three cells the first is an icon.
  void bars(std::size_t begin, std::size_t end) {
    const auto row = [&] { return std::string_view(m_open).substr(begin, end - begin); };
    const auto count = std::count(row().begin(), row().end(), '|');
    const std::size_t first = row().find('|');
    if (count == 2 && is_word(trimmed(row().substr(0, first)))) {
      take(begin, after_spaces(begin + first + 1, end), PartKind::kStandalone, 0, kBorder);
    }
    for (std::size_t at = row().find('|'); at != kNone; at = row().find('|')) {
      std::size_t from = begin + at;
      while (from > begin && m_open[from - 1] == ' ') --from;
      take(from, after_spaces(begin + at + 1, end), PartKind::kStandalone, 0, kBorder);
      begin = begin + at + 1;
    }
  }

  std::size_t after_spaces(std::size_t at, std::size_t end) const {
    while (at < end && m_open[at] == ' ') ++at;
    return at;
  }

  /// Whether no pair reaches across byte `at`: a border, or the end of a paragraph.
  bool is_border(std::size_t at) const {
    return m_open[at] == kBorder ||
           (m_open[at] == '\n' && at + 1 < m_open.size() && m_open[at + 1] == '\n');
  }

  void links() {
    std::vector<std::size_t> opened;
    for (std::size_t at = 0; at < m_open.size(); ++at) {
      if (is_border(at)) opened.clear();
      if (m_open[at] == '[') opened.push_back(at);
      if (m_open[at] != ']' || opened.empty()) continue;
      const std::size_t start = opened.back();
      opened.pop_back();
      const std::size_t end = target_end(at + 1);
      if (end == 0) continue;
      const bool picture = start > 0 && m_open[start - 1] == '!';
      take_pair(picture ? start - 1 : start, start + 1, at, end);
    }
  }

  /// One past "(term:recognition)" at `at`; 0 when no target of a link stands there.
  std::size_t target_end(std::size_t at) const {
    constexpr std::array<std::string_view, 3> kStarts = {"(term:", "(page:", "(picture:"};
    for (const std::string_view start : kStarts) {
      if (std::string_view(m_open).substr(at, start.size()) != start) continue;
      const std::size_t end = m_open.find_first_of(") \n(\x01\x02", at + start.size());
      return end != kNone && m_open[end] == ')' ? end + 1 : 0;
    }
    return 0;
  }

  void bold() {
    std::size_t opened = kNone;
    for (std::size_t at = 0; at < m_open.size(); ++at) {
      if (is_border(at)) opened = kNone;
      if (m_open[at] != '*') continue;
      const std::size_t end = std::min(m_open.find_first_not_of('*', at), m_open.size());
      if (end - at == 2) {
        const bool closes = at > 0 && !is_space(at - 1);
        if (opened != kNone && closes) {
          take_pair(opened, opened + 2, at, end);
          opened = kNone;
        } else if (end < m_open.size() && !is_space(end)) {
          opened = at;
        }
      }
      at = end - 1;
    }
  }

  bool is_space(std::size_t at) const { return m_open[at] == ' ' || m_open[at] == '\n'; }

  /// By place; pairs are numbered as they open.
  void sort() {
    std::sort(m_parts.begin(), m_parts.end(),
              [](const ProtectedPart& a, const ProtectedPart& b) { return a.begin < b.begin; });
    std::vector<int> numbers(static_cast<std::size_t>(m_pairs) + 1, 0);
    int next = 0;
    for (ProtectedPart& part : m_parts) {
      if (part.pair == 0) continue;
      int& number = numbers[static_cast<std::size_t>(part.pair)];
      if (number == 0) number = ++next;
      part.pair = number;
    }
  }

  std::string_view m_text;
  std::string m_open;
  std::vector<ProtectedPart> m_parts;
  int m_pairs = 0;
};

}  // namespace

std::vector<ProtectedPart> protected_parts(std::string_view text) {
  return Scanner(text).parts();
}

}  // namespace kiosk::content
