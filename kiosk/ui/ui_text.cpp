#include "base/wipe.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::ui {
namespace {

// Lines of a title stand closer than those of running text; the engine never
// goes below what the font needs.
bool is_tight(Style style) {
  return style != Style::kBody && style != Style::kLead && style != Style::kStrong;
}
constexpr float kTightLines = 0.9F;

// Directional icons come in pairs: first leads on, second leads back.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kDirectionalIcons{{
    {"chevron-right", "chevron-left"},
    {"arrow-right", "arrow-left"},
    {"skip-next", "skip-previous"},
    {"page-next", "page-previous"},
    {"arrow-right-bold", "arrow-left-bold"},
}};

}  // namespace

text::Paragraph Ui::paragraph(const TextBlock& block, float width) {
  text::Paragraph p;
  p.text = block.text.text;
  p.locale = block.text.locale.empty() ? m_frame.locale : block.text.locale;
  p.size_px = m_engine.size_for_capitals(
      m_theme.exact_px(m_theme.capital_mm(block.style)) * block.scale, p.locale);
  p.width_px = width;
  p.weight = m_theme.weight(block.style);
  p.align = block.align;
  p.max_lines = block.max_lines;
  if (is_tight(block.style)) p.line_height = m_engine.line_height(p.locale) * kTightLines;
  p.hyphenate = block.hyphenate;
  p.tracking = block.tracking;
  p.of_pack = block.text.of_pack;
  std::uint16_t number = 0;
  for (const RichSpan& span : block.text.spans) {
    ++number;
    // Emphasis inside bold text cannot be bolder; links are half bold everywhere.
    const text::Weight weight = span.bold            ? text::Weight::kBold
                                : !span.link.empty() ? std::max(p.weight, text::Weight::kSemiBold)
                                                     : p.weight;
    p.spans.push_back({span.range, weight, number});
  }
  return p;
}

std::shared_ptr<const text::Layout> Ui::layout(const TextBlock& block, float width) {
  const auto lay_out = [&](const text::Paragraph& p) {
    if (!block.is_private) return m_engine.layout(p);
    return std::make_shared<const text::Layout>(m_engine.layout_uncached(p));
  };
  text::Paragraph p = paragraph(block, width);
  auto layout = lay_out(p);
  const bool foreign = (layout->direction == text::Direction::kRightToLeft) != m_mirrored;
  if (block.follows_interface && foreign && width > 0 && p.align != text::Align::kCentre) {
    p.align = p.align == text::Align::kStart ? text::Align::kEnd : text::Align::kStart;
    layout = lay_out(p);
  }
  if (block.is_private) wipe(p.text);
  return layout;
}

bool Ui::breaks_words(const TextBlock& block, float width) {
  return !broken_words(*layout(block, width), block.text.text).empty();
}

Vec2 Ui::measure(const TextBlock& block, float width) {
  const auto measured = layout(block, width);
  return {std::ceil(measured->width), std::ceil(measured->height)};
}

std::optional<std::string> Ui::text(const Item& item, const Rect& box, const TextBlock& block) {
  if (block.text.empty()) return {};
  const auto shaped = layout(block, box.width);
  const Rect glass = mirror(box);
  Vec2 origin{glass.x, glass.y};
  if (block.centred_in_box) origin.y += std::round((glass.height - shaped->height) / 2);

  Node& node = m_next.nodes[item.m_node];
  const text::Paragraph p = paragraph(block, box.width);
  note_text(node, block.text.text, block.color, block.background, p.size_px, p.locale);
  node.missing_glyphs += static_cast<int>(shaped->missing_glyphs);
  // A pixel of rounding is not a cut word.
  if (shaped->height > box.height + 1.5F || shaped->width > box.width + 1.5F || shaped->truncated ||
      shaped->overflowing) {
    node.overflowing = true;
  }

  node.broken_words += static_cast<int>(broken_words(*shaped, block.text.text).size());
  if (m_frame.placed != nullptr) note_place(item, glass, origin, block, shaped);

  std::vector<Color> colors{block.color};
  for (const RichSpan& span : block.text.spans) {
    colors.push_back(span.highlight ? colours().highlight_ink : block.color);
    if (!span.highlight) continue;
    for (Rect mark : shaped->selection(span.range)) {
      mark.x += origin.x - px(0.5F);
      mark.y += origin.y;
      mark.width += px(1);
      m_painter->rounded(mark, px(0.8F), colours().highlight);
    }
  }
  m_painter->glyphs(*shaped, origin, colors);
  return links(item, origin, glass, *shaped, block);
}

void Ui::glyphs(const Item& item, const Rect& box, const text::Layout& layout, Color color,
                Color background, Style style, const std::string& locale) {
  const Rect glass = mirror(box);
  Node& node = m_next.nodes[item.m_node];
  const std::string& language = locale.empty() ? m_frame.locale : locale;
  const float size =
      m_engine.size_for_capitals(m_theme.exact_px(m_theme.capital_mm(style)), language);
  if (!layout.glyphs.empty()) note_text(node, {}, color, background, size, language);
  node.missing_glyphs += static_cast<int>(layout.missing_glyphs);
  m_painter->glyphs(layout, {glass.x, glass.y}, std::array{color});
}

void Ui::note_place(const Item& item, const Rect& glass, Vec2 origin, const TextBlock& block,
                    std::shared_ptr<const text::Layout> layout) {
  PlacedText placed;
  placed.node = item.m_node;
  placed.words = block.text.text;
  placed.locale = block.text.locale.empty() ? m_frame.locale : block.text.locale;
  placed.box = glass;
  for (const text::Line& line : layout->lines) {
    // Without the leading, which is only air.
    placed.ink = placed.ink.unite({origin.x + line.x, origin.y + line.baseline - line.ascent,
                                   line.width, line.ascent + line.descent});
  }
  placed.layout = std::move(layout);
  m_frame.placed->push_back(std::move(placed));
}

void Ui::note_text(Node& node, std::string_view words, Color color, Color background, float size_px,
                   std::string_view locale) {
  const float capital = m_engine.capital_height(size_px, locale);
  if (node.capital_px == 0 ||
      contrast_ratio(color, background) < contrast_ratio(node.foreground, node.background)) {
    node.foreground = color;
    node.background = background;
  }
  node.capital_px = node.capital_px == 0 ? capital : std::min(node.capital_px, capital);
  const auto says = [&](const std::string& said) { return said.find(words) != std::string::npos; };
  if (!words.empty() && !says(node.name) && !says(node.value) && !says(node.description)) {
    ++node.undescribed_texts;
  }
}

void Ui::icon(const Item&, const Rect& box, std::string_view name, float size, Color color) {
  // Packs name icons too; a wrong name there is no reason to stop.
  if (!m_engine.has_icon(name)) return;
  const auto shaped = m_engine.icon(name, size);
  const Rect glass = mirror(box);
  m_painter->glyphs(
      *shaped,
      {glass.x + (glass.width - shaped->width) / 2, glass.y + (glass.height - shaped->height) / 2},
      std::array{color});
}

std::string_view Ui::directional(std::string_view name) const {
  if (!m_mirrored) return name;
  for (const auto& [on, back] : kDirectionalIcons) {
    if (name == on) return back;
    if (name == back) return on;
  }
  return name;
}

float Ui::line_height_px(Style style, std::string_view locale) {
  TextBlock block;
  block.text = RichText("x", std::string(locale));
  block.style = style;
  return std::ceil(layout(block, 0)->height);
}

}  // namespace kiosk::ui
