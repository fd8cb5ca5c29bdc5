#pragma once

#include "tests/catch.h"
#include "text/engine.h"

#include <memory>
#include <string>
#include <string_view>

/// One engine for all cases of the program: fonts are opened once.
inline kiosk::text::Engine& test_engine() {
  static const std::unique_ptr<kiosk::text::Engine> engine = [] {
    auto opened = kiosk::text::Engine::open(SOURCE_DIR "/fonts/fonts.toml");
    if (!opened) FAIL(opened.error().message);
    return std::move(*opened);
  }();
  return *engine;
}

inline kiosk::text::Paragraph test_paragraph(std::string_view words, std::string_view locale,
                                             float width_px = 0, float size_px = 20) {
  kiosk::text::Paragraph paragraph;
  paragraph.text = words;
  paragraph.locale = locale;
  paragraph.size_px = size_px;
  paragraph.width_px = width_px;
  return paragraph;
}

inline kiosk::text::Layout lay_out(std::string_view words, std::string_view locale,
                                   float width_px = 0) {
  return test_engine().layout_uncached(test_paragraph(words, locale, width_px));
}

/// The part of `words` on each line, separated by '|'.
inline std::string lines_of(const kiosk::text::Layout& layout, std::string_view words) {
  std::string out;
  for (const kiosk::text::Line& line : layout.lines) {
    if (!out.empty()) out += '|';
    out += words.substr(line.range.start, line.range.end - line.range.start);
  }
  return out;
}
