#include "text/shaped_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiosk::text {

namespace {

// Typefaces that differ more than this would look like a mistake beside each other.
constexpr float kMinBalance = 0.6F;
constexpr float kMaxBalance = 1.6F;
// Where a font calls everything unsafe, shaping a line's start again must end somewhere.
constexpr std::uint32_t kMaxReshapedUnits = 256;

}  // namespace

void ShapedText::shape(std::u16string_view text, std::vector<Item>& items, const Sizing& sizing) {
  m_text = text;
  m_items.swap(items);
  m_sizes.clear();
  m_scales.clear();
  m_segments.clear();
  m_glyphs.clear();
  m_tracking_px = sizing.tracking * sizing.size_px;
  m_cuts.assign(text.size() + 1, Cut::kInside);
  m_positions.assign(text.size() + 1, 0);
  for (std::uint32_t i = 0; i < m_items.size(); ++i) {
    const Item& item = m_items[i];
    const Font* font = m_fonts.font(item.font);
    m_sizes.push_back(balanced_size(item.font, sizing));
    m_scales.push_back(font == nullptr ? 0 : m_sizes[i] / font->units_per_em());
    const auto first = static_cast<std::uint32_t>(m_glyphs.size());
    shape_range(item.start, item.end, i);
    m_segments.push_back(
        {item.start, item.end, i, first, static_cast<std::uint32_t>(m_glyphs.size()) - first});
    mark_cuts(first);
    m_cuts[item.start] = Cut::kSafe;
    m_cuts[item.end] = Cut::kSafe;
  }
  for (const Segment& segment : m_segments) {
    const float scale = m_scales[segment.item];
    const ShapedGlyph* glyph = m_glyphs.data() + segment.first_glyph;
    for (std::uint32_t i = 0; i < segment.glyph_count; ++i, ++glyph) {
      m_positions[glyph->cluster + 1] += static_cast<float>(glyph->advance) * scale;
    }
  }
  float sum = 0;
  for (float& position : m_positions) position = sum += position;
}

float ShapedText::balanced_size(FontId font, const Sizing& sizing) {
  if (!sizing.balance || font == sizing.primary) return sizing.size_px;
  const float ratio = m_fonts.reference_height(sizing.primary) / m_fonts.reference_height(font);
  return sizing.size_px * std::clamp(ratio, kMinBalance, kMaxBalance);
}

void ShapedText::shape_range(std::uint32_t start, std::uint32_t end, std::uint32_t item) {
  const Font* font = m_fonts.font(m_items[item].font);
  if (font == nullptr) return;
  const std::size_t first = m_glyphs.size();
  m_shaper.shape(m_text, start, end, m_items[item], *font, m_glyphs);
  if (m_tracking_px > 0) track(first, m_scales[item]);
}

void ShapedText::track(std::size_t first, float scale) {
  const auto half = static_cast<std::int32_t>(std::lround(m_tracking_px / scale / 2));
  for (std::size_t g = first; g < m_glyphs.size(); ++g) {
    ShapedGlyph& glyph = m_glyphs[g];
    if (glyph.advance == 0) continue;  // A mark stays on its letter.
    glyph.x_offset += half;
    glyph.advance += 2 * half;
  }
}

void ShapedText::mark_cuts(std::size_t first_glyph) {
  for (std::size_t g = first_glyph; g < m_glyphs.size(); ++g) {
    const ShapedGlyph& glyph = m_glyphs[g];
    m_cuts[glyph.cluster] = glyph.unsafe_to_break ? Cut::kUnsafe : Cut::kSafe;
  }
}

std::size_t ShapedText::segment_at(std::uint32_t unit) const {
  const auto found = std::partition_point(m_segments.begin(), m_segments.end(),
                                          [&](const Segment& s) { return s.end <= unit; });
  return static_cast<std::size_t>(found - m_segments.begin());
}

void ShapedText::split(std::uint32_t unit) {
  if (unit >= m_text.size() || m_cuts[unit] == Cut::kInside) return;
  const std::size_t index = segment_at(unit);
  if (index == m_segments.size() || m_segments[index].start >= unit) return;
  Segment& whole = m_segments[index];
  const auto begin = m_glyphs.begin() + whole.first_glyph;
  const auto end = begin + whole.glyph_count;
  Segment before = whole;
  Segment after = whole;
  before.end = after.start = unit;
  // In right-to-left text the later part stands first.
  if ((m_items[whole.item].level & 1) == 0) {
    const auto border =
        std::find_if(begin, end, [&](const ShapedGlyph& g) { return g.cluster >= unit; });
    before.glyph_count = static_cast<std::uint32_t>(border - begin);
    after.first_glyph += before.glyph_count;
    after.glyph_count -= before.glyph_count;
  } else {
    const auto border =
        std::find_if(begin, end, [&](const ShapedGlyph& g) { return g.cluster < unit; });
    after.glyph_count = static_cast<std::uint32_t>(border - begin);
    before.first_glyph += after.glyph_count;
    before.glyph_count -= after.glyph_count;
  }
  whole = before;
  m_segments.insert(m_segments.begin() + static_cast<std::ptrdiff_t>(index) + 1, after);
}

float ShapedText::advance(std::size_t first_glyph, std::size_t count, std::uint32_t before,
                          float scale) const {
  std::int64_t sum = 0;
  for (std::size_t g = first_glyph; g < first_glyph + count; ++g) {
    if (m_glyphs[g].cluster < before) sum += m_glyphs[g].advance;
  }
  return static_cast<float>(sum) * scale;
}

bool ShapedText::reshape(std::uint32_t unit, std::uint32_t line_start, std::uint32_t trimmed,
                         float max_px) {
  const Segment segment = m_segments[segment_at(unit)];
  std::uint32_t from = unit;
  while (from > std::max(segment.start, line_start) &&
         (from == unit || m_cuts[from] != Cut::kSafe)) {
    --from;
  }
  std::uint32_t to = unit;
  const std::uint32_t limit = std::min(segment.end, unit + kMaxReshapedUnits);
  while (to < segment.end && (to == unit || m_cuts[to] != Cut::kSafe)) {
    if (to >= limit && m_cuts[to] == Cut::kUnsafe) break;
    ++to;
  }
  const float scale = m_scales[segment.item];
  const auto first = static_cast<std::uint32_t>(m_glyphs.size());
  shape_range(from, unit, segment.item);
  const auto second = static_cast<std::uint32_t>(m_glyphs.size());
  const float width =
      m_positions[from] - m_positions[line_start] + advance(first, second - first, trimmed, scale);
  if (from > line_start && width > max_px) {
    m_glyphs.resize(first);
    return false;
  }
  shape_range(unit, to, segment.item);
  const auto third = static_cast<std::uint32_t>(m_glyphs.size());

  split(from);
  if (to < segment.end) m_cuts[to] = Cut::kSafe;
  split(to);
  const std::size_t index = segment_at(from);
  m_segments[index] = {from, unit, segment.item, first, second - first};
  m_segments.insert(m_segments.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                    Segment{unit, to, segment.item, second, third - second});
  std::fill(m_cuts.begin() + from + 1, m_cuts.begin() + to, Cut::kInside);
  mark_cuts(first);
  m_cuts[from] = m_cuts[unit] = Cut::kSafe;
  place_again(unit, to, second, scale);
  return true;
}

void ShapedText::place_again(std::uint32_t start, std::uint32_t end, std::size_t first_glyph,
                             float scale) {
  // What follows keeps its positions, so the start moves instead of everything behind it.
  const float origin = m_positions[end] - advance(first_glyph, m_glyphs.size() - first_glyph,
                                                  std::numeric_limits<std::uint32_t>::max(), scale);
  std::fill(m_positions.begin() + start, m_positions.begin() + end, 0.F);
  for (std::size_t g = first_glyph; g < m_glyphs.size(); ++g) {
    const std::uint32_t at = m_glyphs[g].cluster + 1;
    if (at < end) m_positions[at] += static_cast<float>(m_glyphs[g].advance) * scale;
  }
  float sum = origin;
  for (std::uint32_t u = start; u < end; ++u) m_positions[u] = sum += m_positions[u];
}

float ShapedText::width(std::size_t first, std::size_t last) const {
  float sum = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Segment& segment = m_segments[i];
    sum += advance(segment.first_glyph, segment.glyph_count,
                   std::numeric_limits<std::uint32_t>::max(), m_scales[segment.item]);
  }
  return sum;
}

}  // namespace kiosk::text
