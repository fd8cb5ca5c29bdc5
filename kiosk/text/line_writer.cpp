#include "text/line_writer.h"

#include <algorithm>
#include <cmath>

namespace kiosk::text {

void LineWriter::collect(const ShapedText& shaped, const FittedLine& line, const LineStyle& style) {
  m_pieces.clear();
  m_sign = {};
  const std::uint8_t base = style.direction == Direction::kRightToLeft ? 1 : 0;
  const std::vector<Segment>& segments = shaped.segments();
  bool signed_already = false;
  const auto sign = [&] {
    if (signed_already) return;
    signed_already = true;
    if (line.ellipsis) add_sign(style.ellipsis, base);
  };
  for (std::size_t i = shaped.segment_at(line.start);
       i < segments.size() && segments[i].start < line.end; ++i) {
    const bool trailing = segments[i].start >= line.trimmed;
    if (trailing) sign();
    // UAX #9, rule L1: white space at a line's end runs as the paragraph does.
    const std::uint8_t level = trailing ? base : shaped.items()[segments[i].item].level;
    m_pieces.push_back({&segments[i], level, trailing, shaped.width(i, i + 1)});
  }
  sign();
}

void LineWriter::add_sign(const LineSign& sign, std::uint8_t level) {
  m_sign = sign;
  m_pieces.push_back({nullptr, level, false, sign.advance});
}

void LineWriter::reorder() {
  std::uint8_t highest = 0;
  std::uint8_t lowest_odd = 255;
  for (const Piece& piece : m_pieces) {
    highest = std::max(highest, piece.level);
    if ((piece.level & 1) != 0) lowest_odd = std::min(lowest_odd, piece.level);
  }
  for (std::uint8_t level = highest; level >= lowest_odd && level > 0; --level) {
    const auto below = [level](const Piece& piece) { return piece.level < level; };
    for (auto begin = m_pieces.begin(); begin != m_pieces.end();) {
      begin = std::find_if_not(begin, m_pieces.end(), below);
      const auto end = std::find_if(begin, m_pieces.end(), below);
      std::reverse(begin, end);
      begin = end;
    }
  }
}

void LineWriter::write_segment(const SourceText& source, const ShapedText& shaped,
                               const Piece& piece, float baseline, Layout& layout) {
  const Segment& segment = *piece.segment;
  const Item& item = shaped.items()[segment.item];
  const Range range{source.byte_at(segment.start), source.byte_at(segment.end)};
  // Parts of one item that meet again on the line are one run.
  const bool continues = m_previous != nullptr && m_previous->item == segment.item &&
                         layout.runs.back().level == piece.level;
  if (continues) {
    Range& whole = layout.runs.back().range;
    whole = {std::min(whole.start, range.start), std::max(whole.end, range.end)};
  } else {
    layout.runs.push_back({item.font, item.script, piece.level, item.style,
                           static_cast<std::uint32_t>(layout.glyphs.size()), 0,
                           shaped.size_px(segment.item), range, m_pen, 0});
  }
  Run& run = layout.runs.back();
  const float scale = shaped.scale(segment.item);
  const ShapedGlyph* glyphs = shaped.glyphs(segment);
  // Trailing white space may have changed its direction since it was shaped.
  const bool turned = ((item.level ^ piece.level) & 1) != 0;
  std::int64_t advanced = 0;
  for (std::uint32_t i = 0; i < segment.glyph_count; ++i) {
    const ShapedGlyph& glyph = glyphs[turned ? segment.glyph_count - 1 - i : i];
    layout.glyphs.push_back({glyph.id, source.byte_at(glyph.cluster),
                             m_pen + static_cast<float>(advanced + glyph.x_offset) * scale,
                             baseline - static_cast<float>(glyph.y_offset) * scale,
                             static_cast<float>(glyph.advance) * scale});
    advanced += glyph.advance;
    if (glyph.id == 0) ++layout.missing_glyphs;
  }
  const float width = static_cast<float>(advanced) * scale;
  m_pen += width;
  run.width += width;
  run.glyph_count += segment.glyph_count;
  m_previous = &segment;
}

void LineWriter::write_sign(const SourceText& source, const FittedLine& line, std::uint8_t level,
                            float baseline, Layout& layout) {
  const std::uint32_t at = source.byte_at(line.trimmed);
  const auto first = static_cast<std::uint32_t>(layout.glyphs.size());
  layout.runs.push_back({m_sign.font, locale::kScriptCommon, level, 0, first, 1, m_sign.size_px,
                         Range{at, at}, m_pen, m_sign.advance});
  layout.glyphs.push_back({m_sign.glyph, at, m_pen, baseline, m_sign.advance});
  m_pen += m_sign.advance;
  m_previous = nullptr;
}

void LineWriter::measure_line(const ShapedText& shaped, const LineStyle& style, Line& line) {
  line.ascent = style.ascent;
  line.descent = style.descent;
  for (const Piece& piece : m_pieces) {
    if (piece.segment == nullptr) continue;
    const std::uint32_t item = piece.segment->item;
    const FontId id = shaped.items()[item].font;
    // Fonts of signs are as high as their highest arrow; one of them in a sentence must
    // not push the lines apart.
    if (m_fonts.is_symbols(id)) continue;
    const FontBook::Room room = m_fonts.room(id);
    line.ascent = std::max(line.ascent, room.ascent * shaped.size_px(item));
    line.descent = std::max(line.descent, room.descent * shaped.size_px(item));
  }
  const float ink = line.ascent + line.descent;
  line.height = std::ceil(std::max(style.line_height, ink));
  // On whole pixels, so that letters stand sharp where the layout does.
  line.baseline = line.top + std::round((line.height - ink) / 2 + line.ascent);
}

void LineWriter::align(const LineStyle& style, Layout& layout) {
  const float space = style.width_px > 0 ? style.width_px : layout.width;
  const bool to_right =
      (style.direction == Direction::kRightToLeft) == (style.align == Align::kStart);
  if (style.align != Align::kCentre && !to_right) return;
  for (Line& line : layout.lines) {
    const float free = space - line.width;
    const float shift = style.align == Align::kCentre ? free / 2 : free;
    line.x += shift;
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      Run& run = layout.runs[r];
      run.x += shift;
      for (std::uint32_t g = 0; g < run.glyph_count; ++g)
        layout.glyphs[run.first_glyph + g].x += shift;
    }
  }
}

void LineWriter::write(const SourceText& source, const ShapedText& shaped, LineFitter& fitter,
                       const LineStyle& style, Layout& layout) {
  layout.lines.reserve(fitter.lines().size());
  layout.glyphs.reserve(source.size() + fitter.lines().size());
  float top = 0;
  for (const FittedLine& fitted : fitter.lines()) {
    collect(shaped, fitted, style);
    if (fitted.hyphen) {
      const LineSign hyphen = fitter.hyphen_before(shaped, fitted.trimmed);
      const std::uint8_t level = m_pieces.empty() ? 0 : m_pieces.back().level;
      add_sign(hyphen, level);
    }
    reorder();

    Line line{};
    line.hyphen = fitted.hyphen;
    line.range = {source.byte_at(fitted.start), source.byte_at(fitted.end)};
    line.top = top;
    line.first_run = static_cast<std::uint32_t>(layout.runs.size());
    measure_line(shaped, style, line);
    float trailing = 0;
    for (const Piece& piece : m_pieces) {
      (piece.trailing ? trailing : line.width) += piece.width;
    }
    // White space that hangs stands outside the line: left of it where text runs left.
    m_pen = style.direction == Direction::kRightToLeft ? -trailing : 0;
    m_previous = nullptr;
    for (const Piece& piece : m_pieces) {
      if (piece.segment != nullptr) {
        write_segment(source, shaped, piece, line.baseline, layout);
      } else if (m_sign.glyph != 0) {
        write_sign(source, fitted, piece.level, line.baseline, layout);
      }
    }
    line.run_count = static_cast<std::uint32_t>(layout.runs.size()) - line.first_run;
    layout.width = std::max(layout.width, line.width);
    top += line.height;
    layout.lines.push_back(line);
  }
  layout.height = top;
  align(style, layout);
}

}  // namespace kiosk::text
