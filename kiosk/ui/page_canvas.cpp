#include "ui/page_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::ui {

namespace {

constexpr std::uint8_t kWhite = 255;

int whole(float value) {
  return static_cast<int>(std::lround(value));
}

}  // namespace

PageCanvas::PageCanvas(text::Engine& engine, int width, int dpi)
    : m_engine(engine), m_width(width), m_dpi(dpi) {}

text::Layout PageCanvas::lay_out(const PageText& text, float width) {
  text::Paragraph paragraph;
  paragraph.text = text.text;
  paragraph.locale = text.locale;
  paragraph.size_px = m_engine.size_for_capitals(dots(text.capital_mm), text.locale);
  paragraph.width_px = width;
  paragraph.weight = text.weight;
  paragraph.align = text.align;
  paragraph.tracking = text.tracking;
  // Nothing of a visitor's paper stays in the engine's cache.
  return m_engine.layout_uncached(paragraph);
}

float PageCanvas::height_of(const PageText& text, float width) {
  return text.text.empty() ? 0 : std::ceil(lay_out(text, width).height);
}

PageText PageCanvas::fitted(PageText text, float width) {
  const float needed = lay_out(text, 0).width;
  // A little less: rounding must not break the line.
  if (needed > width) text.capital_mm *= width / needed * 0.99F;
  return text;
}

float PageCanvas::draw(const PageText& text, float x, float y, float width) {
  if (text.text.empty()) return 0;
  const text::Layout layout = lay_out(text, width);
  blend(layout, {x, y});
  return std::ceil(layout.height);
}

void PageCanvas::icon(std::string_view name, const Rect& box) {
  if (!m_engine.has_icon(name)) return;
  const auto layout = m_engine.icon(name, std::min(box.width, box.height));
  blend(*layout,
        {box.x + (box.width - layout->width) / 2, box.y + (box.height - layout->height) / 2});
}

void PageCanvas::fill(const Rect& rect) {
  const int left = std::clamp(whole(rect.x), 0, m_width);
  const int right = std::clamp(whole(rect.right()), left, m_width);
  const int top = std::max(0, whole(rect.y));
  const int bottom = std::max(top, whole(rect.bottom()));
  grow(bottom);
  for (int y = top; y < bottom; ++y) {
    std::fill_n(m_grey.begin() + std::ptrdiff_t{y} * m_width + left, right - left, std::uint8_t{0});
  }
}

void PageCanvas::outline(const Rect& rect, float line) {
  fill({rect.x, rect.y, rect.width, line});
  fill({rect.x, rect.bottom() - line, rect.width, line});
  fill({rect.x, rect.y, line, rect.height});
  fill({rect.right() - line, rect.y, line, rect.height});
}

float PageCanvas::square(const QrCode& code, float y, int blank) {
  if (code.size == 0) return 0;
  const int with_margin = (m_width + 2 * blank) / (code.size + 2 * kQrMarginModules);
  const int module = std::max(1, std::min(m_width / code.size, with_margin));
  const auto step = static_cast<float>(module);
  const int left_dot = (m_width - module * code.size) / 2;
  const auto left = static_cast<float>(left_dot);
  const float top = y + kQrMarginModules * step;
  for (int row = 0; row < code.size; ++row) {
    for (int column = 0; column < code.size; ++column) {
      if (!code.dark(column, row)) continue;
      fill({left + static_cast<float>(column) * step, top + static_cast<float>(row) * step, step,
            step});
    }
  }
  return static_cast<float>(code.size + 2 * kQrMarginModules) * step;
}

std::vector<PageCanvas::Stamp> PageCanvas::stamps_of(const text::Layout& layout, Vec2 origin) {
  std::vector<Stamp> stamps;
  for (const text::Run& run : layout.runs) {
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
      const text::Glyph& glyph = layout.glyphs[run.first_glyph + i];
      const auto place = text::place_glyph(origin.x + glyph.x, origin.y + glyph.y);
      const text::AtlasGlyph picture =
          m_engine.glyph(run.font, glyph.id, run.size_px, place.subpixel_x, place.subpixel_y);
      if (picture.width == 0) continue;
      stamps.push_back({picture, place.x + picture.left, place.y - picture.top});
    }
  }
  return stamps;
}

void PageCanvas::blend(const text::Layout& layout, Vec2 origin) {
  std::vector<Stamp> stamps = stamps_of(layout, origin);
  int inwards = 0;
  for (const Stamp& stamp : stamps) {
    // A dot of air shows that nothing was cut off.
    inwards = std::min(inwards, m_width - 1 - stamp.x - stamp.glyph.width);
  }
  for (const Stamp& stamp : stamps) inwards = std::max(inwards, 1 - stamp.x);
  for (Stamp& stamp : stamps) {
    stamp.x += inwards;
    blend(stamp);
  }
  m_engine.end_frame();
}

void PageCanvas::blend(const Stamp& stamp) {
  const text::AtlasPage& page = m_engine.pages()[stamp.glyph.page];
  grow(stamp.y + stamp.glyph.height);
  const int left = std::max(0, -stamp.x);
  const int right = std::min<int>(stamp.glyph.width, m_width - stamp.x);
  for (int row = std::max(0, -stamp.y); row < stamp.glyph.height; ++row) {
    const std::uint8_t* const from =
        page.pixels + std::ptrdiff_t{stamp.glyph.y + row} * page.size + stamp.glyph.x;
    const std::ptrdiff_t line = std::ptrdiff_t{stamp.y + row} * m_width + stamp.x;
    for (int column = left; column < right; ++column) {
      std::uint8_t& dot = m_grey[static_cast<std::size_t>(line + column)];
      dot = static_cast<std::uint8_t>(dot * (kWhite - from[column]) / kWhite);
    }
  }
}

void PageCanvas::grow(int bottom) {
  const std::size_t needed = static_cast<std::size_t>(std::max(0, bottom)) * m_width;
  if (m_grey.size() < needed) m_grey.resize(needed, kWhite);
}

device::PrintPage PageCanvas::take(float height) {
  device::PrintPage page;
  page.width = m_width;
  page.height = whole(std::ceil(height));
  page.dpi = m_dpi;
  page.grey = std::exchange(m_grey, {});
  page.grey.resize(static_cast<std::size_t>(page.width) * page.height, kWhite);
  return page;
}

}  // namespace kiosk::ui
