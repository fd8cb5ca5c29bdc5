#pragma once

#include "content/page.h"
#include "content/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// One line inside a fenced block.
struct FenceLine {
  std::string text;
  int line = 0;
};

/// A paragraph, heading, list, picture or fence of a page, as it stands in the file:
/// facts are not filled in, fences are not looked into.
struct MarkdownBlock {
  enum class Kind { kParagraph, kHeading, kList, kPicture, kFence };
  Kind kind = Kind::kParagraph;
  int line = 0;
  std::vector<Inlines> items;    ///< One for a paragraph or heading, more for a list.
  std::vector<int> item_lines;   ///< Where each item begins.
  std::string info;              ///< A fence's info string; a picture's target.
  std::string alternative;       ///< A picture's.
  std::vector<FenceLine> lines;  ///< A fence's.
};

/// Parses the body of a page that begins at `start`. Markdown beyond the few forms a
/// page may use (paragraph, ## heading, - list, **bold**, links to terms and pages,
/// pictures, fences) becomes a problem with its line. Link targets are not resolved.
/// Source: CommonMark 0.30 through MD4C.
std::vector<MarkdownBlock> parse_markdown(std::string_view body, const Place& start,
                                          Problems& problems);

/// Running text without blocks, for lines inside fences and for catalogue texts.
Inlines parse_inlines(std::string_view text, const Place& place, Problems& problems);

/// The words of `text` without bold and links.
std::string plain_text(const Inlines& text);

}  // namespace kiosk::content
