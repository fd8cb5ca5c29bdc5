#include "content/search_text.h"

#include "content/fact_marks.h"
#include "content/markdown.h"
#include "locale/fold.h"
#include "locale/words.h"

#include <utility>

namespace kiosk::content {

namespace {

/// A byte the index's ASCII tokenizer keeps inside a word.
bool is_token_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::vector<TextWord> search_words(std::string_view text, std::string_view locale) {
  std::vector<TextWord> words;
  std::size_t at = 0;
  for (const std::string& word : locale::words(text, locale)) {
    const std::size_t begin = text.find(word, at);
    if (begin == std::string_view::npos) continue;
    at = begin + word.size();
    const std::string folded = locale::fold(word);
    std::string part;
    for (const char c : folded) {
      if (is_token_byte(c)) {
        part += c;
      } else if (!part.empty()) {
        words.push_back({begin, at, std::exchange(part, {})});
      }
    }
    if (!part.empty()) words.push_back({begin, at, std::move(part)});
  }
  return words;
}

std::string searchable_text(const Page& page) {
  std::string text = page.summary;
  for (const Block& block : page.blocks) {
    // A label alone would say nothing in a snippet.
    if (const auto* glance = std::get_if<GlanceBlock>(&block)) {
      for (const FactRow& row : glance->rows) {
        text += '\n' + row.label + ": " + plain_text(row.value);
      }
      continue;
    }
    for_each_inlines(block, [&](const Inlines& run) { text += '\n' + plain_text(run); });
    if (const auto* heading = std::get_if<HeadingBlock>(&block)) text += '\n' + heading->text;
    if (const auto* picture = std::get_if<PictureBlock>(&block))
      text += '\n' + picture->alternative;
    if (const auto* chart = std::get_if<ChartBlock>(&block)) {
      text += '\n' + chart->title;
      for (const ChartBar& bar : chart->bars) text += '\n' + bar.label;
    }
  }
  return text;
}

std::string searchable_text(const Term& term) {
  return plain_text(term.text);
}

}  // namespace kiosk::content
