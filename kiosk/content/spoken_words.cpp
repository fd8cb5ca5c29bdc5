#include "content/spoken_words.h"

#include "content/markdown.h"

namespace kiosk::content {

namespace {

struct Reader {
  std::string words = {};

  void line(const std::string& text) { words += (words.empty() ? "" : "\n") + text; }
  void line(const std::string& label, const std::string& value) { line(label + ": " + value); }

  void operator()(const HeadingBlock& block) { line(block.text); }
  void operator()(const PictureBlock& block) { line(block.alternative); }
  void operator()(const GlanceBlock& block) {
    for (const FactRow& row : block.rows) line(row.label, plain_text(row.value));
  }
  void operator()(const ChartBlock& block) {
    line(block.title);
    for (const ChartBar& bar : block.bars) line(bar.label, bar.value_text);
    line(block.source);
  }
  /// Paragraph, callout and the kinds of lists.
  template <typename Other>
  void operator()(const Other& block) {
    if constexpr (requires { block.items; }) {
      for (const Inlines& item : block.items) line(plain_text(item));
    } else {
      line(plain_text(block.text));
    }
  }
};

}  // namespace

std::string spoken_words(const Block& block) {
  Reader reader;
  std::visit(reader, block);
  return reader.words;
}

}  // namespace kiosk::content
