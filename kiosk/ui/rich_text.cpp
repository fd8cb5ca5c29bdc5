#include "ui/rich_text.h"

#include <algorithm>

namespace kiosk::ui {

RichText& RichText::append(std::string_view part, bool bold, std::string link) {
  const auto start = static_cast<std::uint32_t>(text.size());
  text += part;
  const auto end = static_cast<std::uint32_t>(text.size());
  if (start != end && (bold || !link.empty())) {
    spans.push_back({{start, end}, bold, false, std::move(link)});
  }
  return *this;
}

RichText RichText::slice(text::Range range) const {
  RichText part(text.substr(range.start, range.end - range.start), locale);
  part.of_pack = of_pack;
  for (RichSpan span : spans) {
    span.range.start = std::max(span.range.start, range.start);
    span.range.end = std::min(span.range.end, range.end);
    if (span.range.start >= span.range.end) continue;
    span.range.start -= range.start;
    span.range.end -= range.start;
    part.spans.push_back(std::move(span));
  }
  return part;
}

}  // namespace kiosk::ui
