#include "ui/placed_text.h"

#include "base/utf8.h"

namespace kiosk::ui {

namespace {

bool is_letter(char32_t c) {
  if (c < 0xC0) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool punctuation = c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
                           (c >= 0x060C && c <= 0x061F) || c == 0x066A || c == 0x06D4;
  return !punctuation;
}

}  // namespace

std::vector<std::size_t> broken_words(const text::Layout& layout, std::string_view words) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < layout.lines.size(); ++i) {
    const std::size_t end = layout.lines[i].range.end;
    if (layout.lines[i].hyphen || end == 0 || end >= words.size()) continue;
    std::size_t before = end - 1;
    while (before > 0 && (words[before] & 0xC0) == 0x80) --before;
    std::size_t after = end;
    const char32_t last = utf8::next(words, before);
    if (is_letter(last) && is_letter(utf8::next(words, after))) places.push_back(end);
  }
  return places;
}

}  // namespace kiosk::ui
