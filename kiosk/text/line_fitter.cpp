#include "text/line_fitter.h"

#include <algorithm>
#include <limits>

namespace kiosk::text {

namespace {

// Sums of advances differ in the last digits with the order they are added in.
constexpr float kTolerancePx = 0.02F;
// Divided words are hard to read for those who read little: a line that is nearly full
// stays as it is.
constexpr float kFullEnough = 0.8F;
constexpr char32_t kHyphen = 0x2010;
// Letters; what is longer is no word and is not looked at again for each of its lines.
constexpr std::uint32_t kLongestWord = 100;

}  // namespace

std::uint32_t LineFitter::trim(std::uint32_t start, std::uint32_t end) const {
  const std::u16string_view text = m_source->units();
  while (end > start && (m_source->is_space(end - 1) || text[end - 1] == u'\n')) --end;
  return end;
}

bool LineFitter::fits(std::uint32_t start, std::uint32_t end, float max_px) const {
  return m_shaped->position(end) - m_shaped->position(start) <= max_px + kTolerancePx;
}

std::uint32_t LineFitter::last_fitting(std::uint32_t start, std::uint32_t end, float max_px) const {
  const float limit = m_shaped->position(start) + max_px + kTolerancePx;
  std::uint32_t unit = start;
  while (unit < end && m_shaped->position(unit + 1) <= limit) ++unit;
  return unit;
}

LineSign LineFitter::hyphen_before(const ShapedText& shaped, std::uint32_t unit) {
  const std::size_t index = shaped.segment_at(unit - 1);
  if (index == shaped.segments().size()) return {};
  const std::uint32_t item = shaped.segments()[index].item;
  LineSign sign{shaped.items()[item].font, 0, shaped.size_px(item), 0};
  const Font* font = m_fonts.font(sign.font);
  if (font == nullptr) return {};
  sign.glyph = font->glyph_of(kHyphen);
  if (sign.glyph == 0) sign.glyph = font->glyph_of('-');
  sign.advance = font->advance(sign.glyph) * sign.size_px;
  return sign;
}

void LineFitter::fit(const SourceText& source, ShapedText& shaped, locale::LineBreaks& breaks,
                     const DividedWords* words, const FitRules& rules) {
  m_source = &source;
  m_shaped = &shaped;
  m_breaks = &breaks;
  m_words = words;
  m_rules = rules;
  if (m_rules.max_px <= 0) m_rules.max_px = std::numeric_limits<float>::infinity();
  m_breaks_have_text = false;
  m_unbroken_end = 0;
  m_lines.clear();
  m_truncated = m_overflowing = false;

  const std::u16string_view text = source.units();
  std::uint32_t start = 0;
  std::uint32_t hard_end = 0;
  bool open = true;  // The text's end, or a line feed at it, leaves a line to come.
  while (open) {
    if (start == 0 || start > hard_end) {
      hard_end = static_cast<std::uint32_t>(std::min(text.find(u'\n', start), text.size()));
    }
    const bool feed = hard_end < text.size();
    const bool whole = fits(start, trim(start, hard_end), m_rules.max_px);
    const bool last_allowed = m_rules.max_lines != 0 && m_lines.size() + 1 == m_rules.max_lines;
    if (last_allowed && (feed || !whole)) {
      m_truncated = true;
      m_lines.push_back(ellipsis_line(start, hard_end));
      return;
    }
    if (whole) {
      add({start, trim(start, hard_end), hard_end + (feed ? 1 : 0)});
      open = feed;
    } else {
      add(soft_line(start, hard_end));
      open = m_lines.back().end < text.size();
    }
    start = m_lines.back().end;
  }
}

void LineFitter::add(FittedLine line) {
  m_shaped->split(line.end);
  m_shaped->split(line.trimmed);
  // White space that is one glyph with the letter before it stays with that letter.
  if (line.trimmed < line.end && m_shaped->cut_at(line.trimmed) == ShapedText::Cut::kInside) {
    line.trimmed = line.end;
  }
  m_lines.push_back(line);
}

FittedLine LineFitter::soft_line(std::uint32_t start, std::uint32_t hard_end) {
  const std::uint32_t fit = last_fitting(start, hard_end, m_rules.max_px);
  std::uint32_t limit = fit;
  while (limit < hard_end && m_source->is_space(limit)) ++limit;
  FittedLine line{start, start, start};
  const std::uint32_t border = last_break(start, limit);
  const bool full =
      border > start && !fits(start, trim(start, border), m_rules.max_px * kFullEnough);
  if (m_words != nullptr && !full && end_in_word(std::max(border, start), fit, line)) {
    return line;
  }
  for (std::uint32_t at = border; at > start; at = last_break(start, at - 1)) {
    if (end_at(at, m_source->units()[at - 1] == kSoftHyphen, line)) return line;
  }
  end_anywhere(fit, hard_end, line);
  return line;
}

std::uint32_t LineFitter::last_break(std::uint32_t start, std::uint32_t limit) {
  // A word of a hundred thousand letters must not be searched again for each line.
  if (limit < m_unbroken_end) return start;
  if (!m_breaks_have_text) m_breaks->set_text(m_source->units());
  m_breaks_have_text = true;
  const std::uint32_t found = m_breaks->last_until(limit);
  if (found > start) return found;
  m_unbroken_end = m_breaks->first_after(limit);
  return start;
}

bool LineFitter::end_at(std::uint32_t unit, bool hyphen, FittedLine& line) {
  const float sign_px = hyphen ? hyphen_before(*m_shaped, unit).advance : 0;
  const std::uint32_t trimmed = trim(line.start, unit);
  const float max_px = m_rules.max_px - sign_px;
  if (!fits(line.start, trimmed, max_px)) return false;
  if (m_shaped->cut_at(unit) != ShapedText::Cut::kSafe &&
      !m_shaped->reshape(unit, line.start, trimmed, max_px + kTolerancePx)) {
    return false;
  }
  line.trimmed = trimmed;
  line.end = unit;
  line.hyphen = hyphen;
  return true;
}

bool LineFitter::end_in_word(std::uint32_t word_start, std::uint32_t fit, FittedLine& line) {
  const std::u16string_view text = m_source->units();
  const auto is_letter = [&](std::uint32_t at) { return m_source->is_letter(at); };
  std::uint32_t start = word_start;
  while (start < fit && !is_letter(start)) ++start;
  std::uint32_t end = start;
  while (end < text.size() && end - start <= kLongestWord && is_letter(end)) ++end;
  if (end <= fit) return false;
  // The line may begin inside the word.
  while (start > 0 && end - start <= kLongestWord && is_letter(start - 1)) --start;
  const std::vector<std::uint32_t>& places = m_words->divide(text.substr(start, end - start));
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const std::uint32_t at = start + *place;
    if (at <= fit && at > line.start && end_at(at, true, line)) return true;
  }
  return false;
}

void LineFitter::end_anywhere(std::uint32_t fit, std::uint32_t hard_end, FittedLine& line) {
  // As shaped, without shaping anew: letters keep their joined forms, and the cost stays
  // proportional to the text.
  std::uint32_t at = fit;
  while (at > line.start && m_shaped->cut_at(at) == ShapedText::Cut::kInside) --at;
  if (at == line.start) {
    m_overflowing = true;
    ++at;
    while (at < hard_end && m_shaped->cut_at(at) == ShapedText::Cut::kInside) ++at;
  }
  line.trimmed = trim(line.start, at);
  line.end = at;
}

FittedLine LineFitter::ellipsis_line(std::uint32_t start, std::uint32_t hard_end) {
  std::uint32_t at =
      last_fitting(start, trim(start, hard_end), m_rules.max_px - m_rules.ellipsis_px);
  while (at > start && m_shaped->cut_at(at) == ShapedText::Cut::kInside) --at;
  at = trim(start, at);
  m_shaped->split(at);
  return {start, at, at, false, true};
}

}  // namespace kiosk::text
