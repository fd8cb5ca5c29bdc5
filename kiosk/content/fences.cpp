#include "content/fences.h"

#include "content/fact_marks.h"
#include "content/source_readers.h"
#include "content/source_text.h"

#include <algorithm>

namespace kiosk::content {

namespace {

/// The QR code of the take-away must stay readable by old telephones.
constexpr std::size_t kMaxTakeawayBytes = 800;

std::vector<std::string> split_cells(const std::string& line) {
  std::vector<std::string> cells;
  std::string cell;
  int braces = 0;
  // The '|' of {fact:x|number} does not end a cell.
  for (const char c : line) {
    if (c == '{') ++braces;
    if (c == '}') --braces;
    if (c == '|' && braces <= 0) {
      cells.emplace_back(trimmed(cell));
      cell.clear();
    } else {
      cell += c;
    }
  }
  cells.emplace_back(trimmed(cell));
  return cells;
}

/// Builds the typed block of one fence.
class Fence {
 public:
  Fence(const MarkdownBlock& fence, PageSource& page, Problems& problems)
      : m_fence(fence), m_page(page), m_problems(problems) {}

  void build() {
    const std::string info(trimmed(m_fence.info));
    const std::string kind = info.substr(0, info.find(' '));
    const std::string rest(trimmed(std::string_view(info).substr(kind.size())));
    if (kind != "callout" && !rest.empty()) {
      error(m_fence.line, "extra-words"_rule, "After \"" + kind + "\" stands \"" + rest + "\".",
            "Write ```" + kind + " alone on the line.");
    }
    if (kind == "steps") {
      push(StepsBlock{items(true)});
    } else if (kind == "checklist") {
      push(ChecklistBlock{items(false)});
    } else if (kind == "callout") {
      callout(rest);
    } else if (kind == "glance") {
      glance();
    } else if (kind == "chart") {
      chart();
    } else if (kind == "takeaway") {
      takeaway();
    } else {
      const std::vector<std::string> kinds = {"steps",  "checklist", "callout",
                                              "glance", "chart",     "takeaway"};
      error(m_fence.line, "unknown-block"_rule, "There is no block \"" + kind + "\".",
            allowed_remedy(kind, kinds));
    }
  }

 private:
  void error(int line, RuleId rule, std::string sentence, std::string remedy) {
    m_problems.error(rule, {m_page.file, line}, std::move(sentence), std::move(remedy));
  }

  /// With the lines of the items that were read.
  void push(Block block) {
    m_page.blocks.push_back({m_fence.line, std::move(block), {}, std::move(m_item_lines)});
  }

  Inlines inlines(const std::string& text, int line) {
    const Place place{m_page.file, line};
    Inlines parsed = parse_inlines(text, place, m_problems);
    add_references(parsed, place, m_page.references, m_problems);
    return parsed;
  }

  std::string plain(const std::string& text, int line) { return plain_text(inlines(text, line)); }

  /// Where the text of an item begins in its line; 0 when the line begins no item.
  static std::size_t item_start(const std::string& line, bool numbered) {
    std::size_t at = line.find_first_not_of(' ');
    if (at == std::string::npos) return 0;
    if (!numbered) return line.compare(at, 2, "- ") == 0 ? at + 2 : 0;
    const std::size_t digits = at;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    return at > digits && line.compare(at, 2, ". ") == 0 ? at + 2 : 0;
  }

  std::vector<Inlines> items(bool numbered) {
    std::vector<FenceLine> joined;
    for (const FenceLine& line : m_fence.lines) {
      if (trimmed(line.text).empty()) continue;
      const std::size_t start = item_start(line.text, numbered);
      if (start > 0) {
        joined.push_back({line.text.substr(start), line.line});
      } else if (!joined.empty()) {
        joined.back().text += ' ' + std::string(trimmed(line.text));
      } else {
        error(line.line, "list-item"_rule, "This line does not begin an item.",
              numbered ? "Begin each step with its number: 1. …"
                       : "Begin each item with - and a space.");
      }
    }
    if (joined.empty()) {
      error(m_fence.line, "empty-block"_rule, "The block has no items.",
            "Write the items, or remove the block.");
    }
    std::vector<Inlines> parsed;
    for (const FenceLine& item : joined) {
      parsed.push_back(inlines(item.text, item.line));
      m_item_lines.push_back(item.line);
    }
    return parsed;
  }

  std::string joined_text() const {
    std::string text;
    for (const FenceLine& line : m_fence.lines) {
      if (!text.empty()) text += '\n';
      text += line.text;
    }
    return std::string(trimmed(text));
  }

  int first_line() const { return m_fence.lines.empty() ? m_fence.line : m_fence.lines[0].line; }

  void callout(const std::string& kind) {
    const std::vector<std::string>& kinds = callout_names();
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
      error(m_fence.line, "callout-kind"_rule, "The callout does not say of which kind it is.",
            "Write ```callout and " + quoted_list(kinds) + ".");
    }
    const std::string text = joined_text();
    if (text.empty()) {
      error(m_fence.line, "empty-block"_rule, "The callout is empty.",
            "Write its sentence, or remove the block.");
    }
    push(CalloutBlock{callout_from(kind), inlines(text, first_line())});
  }

  void glance() {
    GlanceBlock block;
    for (const FenceLine& line : m_fence.lines) {
      if (trimmed(line.text).empty()) continue;
      const std::vector<std::string> cells = split_cells(line.text);
      if (cells.size() != 3 || cells[0].empty() || cells[1].empty() || cells[2].empty()) {
        error(line.line, "glance-row"_rule, "This row does not have three parts.",
              "Write icon | label | value.");
        continue;
      }
      m_page.references.push_back({Reference::Kind::kIcon, cells[0], {m_page.file, line.line}});
      block.rows.push_back({cells[0], plain(cells[1], line.line), inlines(cells[2], line.line)});
      m_item_lines.push_back(line.line);
    }
    if (block.rows.empty()) {
      error(m_fence.line, "empty-block"_rule, "The table has no rows.",
            "Write rows icon | label | value, or remove the block.");
    }
    push(std::move(block));
  }

  void chart() {
    ChartBlock block;
    for (const FenceLine& line : m_fence.lines) {
      const std::string_view text = trimmed(line.text);
      if (text.empty()) continue;
      if (text.rfind("title:", 0) == 0) {
        block.title = plain(std::string(trimmed(text.substr(6))), line.line);
      } else if (text.rfind("source:", 0) == 0) {
        block.source = plain(std::string(trimmed(text.substr(7))), line.line);
      } else {
        chart_bar(line, block);
      }
    }
    if (block.title.empty() || block.source.empty() || block.bars.size() < 2) {
      error(m_fence.line, "chart"_rule, "The chart is not complete.",
            "Write title: …, source: … and at least two rows label | {fact:name}.");
    }
    push(std::move(block));
  }

  void chart_bar(const FenceLine& line, ChartBlock& block) {
    const std::vector<std::string> cells = split_cells(line.text);
    int marks = 0;
    if (cells.size() == 2) for_each_fact(cells[1], [&](const FactMark&) { ++marks; });
    if (cells.size() != 2 || cells[0].empty() || marks != 1) {
      error(line.line, "chart-row"_rule, "This row of the chart is not complete.",
            "Write label | {fact:name}; the figure must be a fact, so that it has a source.");
      return;
    }
    block.bars.push_back({plain(cells[0], line.line), 0, plain(cells[1], line.line)});
    m_item_lines.push_back(line.line);
  }

  void takeaway() {
    if (m_page.takeaway_line != 0) {
      error(m_fence.line, "double-takeaway"_rule, "The page has two take-aways.", "Join them.");
    }
    m_page.takeaway = joined_text();
    m_page.takeaway_line = m_fence.line;
    const Place place{m_page.file, m_fence.line};
    add_references({Inline{m_page.takeaway, false, {}, {}}}, place, m_page.references, m_problems);
    if (m_page.takeaway.size() > kMaxTakeawayBytes) {
      error(m_fence.line, "long-takeaway"_rule,
            "The take-away has " + std::to_string(m_page.takeaway.size()) + " bytes.",
            "Shorten it to 800 bytes, so that it fits into the QR code.");
    }
  }

  const MarkdownBlock& m_fence;
  PageSource& m_page;
  Problems& m_problems;
  std::vector<int> m_item_lines;
};

}  // namespace

void add_references(const Inlines& text, const Place& place, std::vector<Reference>& to,
                    Problems& problems) {
  for (const Inline& part : text) {
    if (!part.term.empty()) to.push_back({Reference::Kind::kTerm, part.term, place});
    if (!part.page.empty()) to.push_back({Reference::Kind::kPage, part.page, place});
    check_fact_marks(part.text, place, problems);
    for_each_fact(part.text, [&](const FactMark& mark) {
      to.push_back({Reference::Kind::kFact, std::string(mark.id), place});
    });
  }
}

void add_block(const MarkdownBlock& block, PageSource& page, Problems& problems) {
  const Place place{page.file, block.line};
  for (std::size_t i = 0; i < block.items.size(); ++i) {
    add_references(block.items[i], {page.file, block.item_lines[i]}, page.references, problems);
  }
  switch (block.kind) {
    case MarkdownBlock::Kind::kParagraph:
      page.blocks.push_back({block.line, ParagraphBlock{block.items.at(0)}});
      break;
    case MarkdownBlock::Kind::kHeading: {
      const std::string text(trimmed(plain_text(block.items.at(0))));
      if (text.empty()) {
        problems.error("empty-block"_rule, place, "The heading is empty.",
                       "Write it or remove it.");
      }
      page.blocks.push_back({block.line, HeadingBlock{text}});
      break;
    }
    case MarkdownBlock::Kind::kList:
      page.blocks.push_back({block.line, ListBlock{block.items}, {}, block.item_lines});
      break;
    case MarkdownBlock::Kind::kPicture: {
      const std::string name =
          block.info.rfind("picture:", 0) == 0 ? block.info.substr(8) : std::string();
      if (name.empty()) {
        problems.error("picture-target"_rule, place, "The picture is not one of the pack.",
                       "Put the file into pictures/ and write ![what it shows](picture:name.png).");
      }
      if (trimmed(block.alternative).empty()) {
        problems.error("no-alternative"_rule, place, "The picture has no alternative text.",
                       "Write between the [ ] what a person who cannot see it should know.");
      }
      page.references.push_back({Reference::Kind::kPicture, name, place});
      page.blocks.push_back({block.line, PictureBlock{name, block.alternative}});
      break;
    }
    case MarkdownBlock::Kind::kFence: Fence(block, page, problems).build(); break;
  }
}

}  // namespace kiosk::content
