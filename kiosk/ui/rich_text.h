#pragma once

#include "text/layout.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// A stretch of a text that looks or acts unlike the rest. `link` is what a tap
/// reports; it draws the dotted line of an explained word.
struct RichSpan {
  text::Range range;  ///< Bytes, on grapheme borders; sorted, without overlap.
  bool bold = false;
  bool highlight = false;
  std::string link;
  bool operator==(const RichSpan&) const = default;
};

/// One paragraph in one language. `append` keeps the ranges right.
struct RichText {
  std::string text;
  std::string locale;  ///< Empty takes the frame's.
  std::vector<RichSpan> spans;
  bool of_pack = false;  ///< As `text::Paragraph::of_pack`.

  RichText() = default;
  RichText(std::string plain, std::string language = {})
      : text(std::move(plain)), locale(std::move(language)) {}
  RichText& append(std::string_view part, bool bold = false, std::string link = {});
  /// The part between two byte offsets, spans cut to it.
  RichText slice(text::Range range) const;
  bool empty() const { return text.empty(); }
};

}  // namespace kiosk::ui
