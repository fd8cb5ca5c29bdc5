#include "content/markdown.h"

#include "base/utf8.h"
#include "content/open_fences.h"
#include "content/source_text.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

namespace kiosk::content {

namespace {

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  return attribute.text == nullptr ? std::string() : std::string(attribute.text, attribute.size);
}

/// A form of Markdown that pages do not use.
struct Complaint {
  RuleId rule;
  const char* sentence;
  const char* remedy;
};
constexpr Complaint kHeadingLevel = {"markdown-heading-level"_rule,
                                     "This heading is not of the second level.",
                                     "Begin it with ## and a space."};
constexpr Complaint kNestedList = {"markdown-nested-list"_rule, "There is a list inside a list.",
                                   "Make one list of it."};
constexpr Complaint kNumberedList = {"markdown-numbered-list"_rule,
                                     "A numbered list stands in the text.",
                                     "Put it between ```steps and ```."};
constexpr Complaint kQuote = {"markdown-quote"_rule, "A quotation stands in the text.",
                              "Use a ```callout info block."};
constexpr Complaint kRule = {"markdown-rule-line"_rule,
                             "A line across the page stands in the text.", "Use a ## heading."};
constexpr Complaint kHtml = {"markdown-html"_rule, "HTML stands in the text.",
                             "Write plain words; bold is **bold**."};
constexpr Complaint kSlanted = {"markdown-slanted-text"_rule,
                                "Slanted text is not shown on the terminal.",
                                "Use **bold** for an important word, or plain text."};
constexpr Complaint kCode = {"markdown-code"_rule,
                             "Text between ` signs is not shown on the terminal.",
                             "Remove the ` signs."};
constexpr Complaint kPicturePlace = {
    "markdown-picture-place"_rule, "A picture stands inside a text.",
    "Put it on a line of its own with an empty line before and after it."};
constexpr Complaint kEntity = {"markdown-entity"_rule, "A code such as &amp; stands in the text.",
                               "Write the character itself."};

/// More than a page of a terminal's text. What is longer has lost its empty lines, and would be
/// laid out again for each of its hundreds of parts.
constexpr std::size_t kLongestPiece = 4000;
constexpr Complaint kEndless = {"markdown-endless"_rule,
                                "This piece of text has more than 4000 letters.",
                                "Divide it by empty lines."};

/// Receives MD4C's events and builds blocks.
class Builder {
 public:
  Builder(std::string_view source, Place start, Problems& problems)
      : m_source(source), m_start(std::move(start)), m_problems(problems), m_line(m_start.line) {}

  std::vector<MarkdownBlock> take() {
    for (MarkdownBlock& block : m_blocks) {
      block.item_lines.resize(block.items.size(), block.line);
      lift_picture(block);
      check_length(block);
    }
    return std::move(m_blocks);
  }

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_P:
        if (m_list_depth > 0) break;
        begin(MarkdownBlock::Kind::kParagraph);
        m_blocks.back().items.emplace_back();
        break;
      case MD_BLOCK_H: {
        const unsigned level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
        begin(MarkdownBlock::Kind::kHeading);
        m_blocks.back().items.emplace_back();
        if (level != 2) m_pending = &kHeadingLevel;
        break;
      }
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        if (++m_list_depth > 1) {
          m_pending = &kNestedList;
          break;
        }
        begin(MarkdownBlock::Kind::kList);
        if (type == MD_BLOCK_OL) m_pending = &kNumberedList;
        break;
      case MD_BLOCK_LI:
        if (m_list_depth == 1) m_blocks.back().items.emplace_back();
        break;
      case MD_BLOCK_CODE:
        begin(MarkdownBlock::Kind::kFence);
        m_blocks.back().info =
            attribute_text(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->info);
        see(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->info.text);
        m_blocks.back().line = m_line;
        m_at_line_start = true;
        break;
      case MD_BLOCK_QUOTE: m_pending = &kQuote; break;
      case MD_BLOCK_HR: refuse(kRule); break;
      default: break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --m_list_depth;
  }

  void enter(MD_SPANTYPE type, void* detail) {
    switch (type) {
      case MD_SPAN_STRONG: ++m_bold; break;
      case MD_SPAN_A: {
        const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
        see(href.text);
        link(attribute_text(href));
        break;
      }
      case MD_SPAN_IMG: {
        const MD_ATTRIBUTE& src = static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src;
        see(src.text);
        ++m_in_picture;
        m_picture = attribute_text(src);
        m_alternative.clear();
        break;
      }
      case MD_SPAN_EM: m_pending = &kSlanted; break;
      case MD_SPAN_CODE: m_pending = &kCode; break;
      default: break;
    }
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --m_bold;
    if (type == MD_SPAN_A) m_term.clear(), m_page.clear();
    if (type == MD_SPAN_IMG && --m_in_picture == 0) place_picture();
  }

  void text(MD_TEXTTYPE type, const char* text, MD_SIZE size) {
    see(text);
    std::string words(text, size);
    switch (type) {
      case MD_TEXT_CODE:
        if (!m_blocks.empty() && m_blocks.back().kind == MarkdownBlock::Kind::kFence) {
          return fence_text(words);
        }
        break;
      case MD_TEXT_SOFTBR:
      case MD_TEXT_BR: words = " "; break;
      case MD_TEXT_ENTITY: refuse(kEntity); break;
      case MD_TEXT_HTML: refuse(kHtml); return;
      default: break;
    }
    if (m_in_picture > 0) {
      m_alternative += words;
      return;
    }
    if (m_blocks.empty() || m_blocks.back().items.empty()) return;
    MarkdownBlock& block = m_blocks.back();
    block.item_lines.resize(block.items.size(), m_line);
    append(block.items.back(), std::move(words));
  }

 private:
  void begin(MarkdownBlock::Kind kind) {
    m_blocks.emplace_back();
    m_blocks.back().kind = kind;
    m_fresh = true;
  }

  /// Moves the current line to where `at` points, when it points into the source.
  /// The first text of a block tells the block's line, MD4C does not.
  void see(const char* at) {
    if (at != nullptr && at >= m_source.data() && at <= m_source.data() + m_source.size()) {
      m_line = m_start.line + line_of(m_source, static_cast<std::size_t>(at - m_source.data())) - 1;
    }
    if (m_fresh && !m_blocks.empty()) m_blocks.back().line = m_line;
    m_fresh = false;
    if (m_pending != nullptr) refuse(*std::exchange(m_pending, nullptr));
  }

  void refuse(const Complaint& complaint) {
    m_problems.error(complaint.rule, {m_start.file, m_line}, complaint.sentence, complaint.remedy);
  }

  void link(const std::string& href) {
    m_term.clear();
    m_page.clear();
    if (href.rfind("term:", 0) == 0) {
      m_term = href.substr(5);
    } else if (href.rfind("page:", 0) == 0) {
      m_page = href.substr(5);
    } else {
      m_problems.error("markdown-link"_rule, {m_start.file, m_line},
                       "The link \"" + href + "\" leads out of the terminal.",
                       "Link to [a word](term:id) or [a page](page:id); web addresses belong into "
                       "[[sources]] of the front matter.");
    }
  }

  void append(Inlines& to, std::string words) {
    Inline next{std::move(words), m_bold > 0, m_term, m_page};
    if (!to.empty() && to.back().bold == next.bold && to.back().term == next.term &&
        to.back().page == next.page) {
      to.back().text += next.text;
    } else {
      to.push_back(std::move(next));
    }
  }

  /// A paragraph may be a picture alone; `lift_picture` then turns it into a block.
  void place_picture() {
    if (m_blocks.empty()) return;
    MarkdownBlock& block = m_blocks.back();
    if (block.kind != MarkdownBlock::Kind::kParagraph || !block.items.back().empty() ||
        !block.info.empty()) {
      refuse(kPicturePlace);
      return;
    }
    block.info = m_picture;
    block.alternative = m_alternative;
  }

  void lift_picture(MarkdownBlock& block) {
    if (block.kind != MarkdownBlock::Kind::kParagraph || block.info.empty()) return;
    block.kind = MarkdownBlock::Kind::kPicture;
    if (!block.items.empty() && !trimmed(plain_text(block.items.front())).empty()) {
      m_line = block.line;
      refuse(kPicturePlace);
    }
  }

  void check_length(const MarkdownBlock& block) {
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      if (utf8::to_utf32(plain_text(block.items[i])).size() <= kLongestPiece) continue;
      m_line = block.item_lines[i];
      refuse(kEndless);
    }
  }

  void fence_text(const std::string& words) {
    std::vector<FenceLine>& lines = m_blocks.back().lines;
    for (const char c : words) {
      if (m_at_line_start) lines.push_back({{}, m_line});
      m_at_line_start = c == '\n';
      if (c != '\n') lines.back().text += c;
    }
  }

  std::string_view m_source;
  Place m_start;
  Problems& m_problems;
  std::vector<MarkdownBlock> m_blocks;
  int m_line;
  bool m_fresh = false;
  /// To report once the next text tells the line.
  const Complaint* m_pending = nullptr;
  int m_list_depth = 0;
  int m_bold = 0;
  int m_in_picture = 0;
  std::string m_term;
  std::string m_page;
  std::string m_picture;
  std::string m_alternative;
  bool m_at_line_start = true;
};

Builder& builder(void* data) {
  return *static_cast<Builder*>(data);
}

void run(std::string_view source, Builder& to) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    builder(data).enter(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    builder(data).leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    builder(data).enter(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    builder(data).leave(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const char* text, MD_SIZE size, void* data) {
    builder(data).text(type, text, size);
    return 0;
  };
  md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &to);
}

}  // namespace

std::vector<MarkdownBlock> parse_markdown(std::string_view body, const Place& start,
                                          Problems& problems) {
  check_open_fences(body, start, problems);
  Builder to(body, start, problems);
  run(body, to);
  return to.take();
}

Inlines parse_inlines(std::string_view text, const Place& place, Problems& problems) {
  const std::string_view words = trimmed(text);
  if (words.empty()) return {};
  const auto skipped = static_cast<std::size_t>(words.data() - text.data());
  const Place start{place.file, place.line + line_of(text, skipped) - 1};
  const std::vector<MarkdownBlock> blocks = parse_markdown(words, start, problems);
  if (blocks.empty()) return {};
  const bool plain = blocks.size() == 1 && blocks[0].kind == MarkdownBlock::Kind::kParagraph;
  if (!plain || blocks[0].items.empty()) {
    problems.error("not-a-paragraph"_rule, place, "Here may stand one paragraph of text only.",
                   "Remove lists, headings, pictures and empty lines.");
    return {};
  }
  return blocks[0].items[0];
}

std::string plain_text(const Inlines& text) {
  std::string plain;
  for (const Inline& part : text) plain += part.text;
  return plain;
}

}  // namespace kiosk::content
