#include "app/fit_glass.h"

#include "app/config.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

// Full HD, as most panels have.
constexpr Vec2 kPixels{1920, 1080};

Vec2 turned(Vec2 size, bool portrait) {
  return portrait ? Vec2{size.y, size.x} : size;
}

}  // namespace

FitFrame FitGlass::lay_out(const screens::Words& words, const screens::View& view,
                           const FitPose& pose) {
  const Vec2 panel_mm = turned(Config{}.panel_mm, pose.portrait);
  ui::Frame frame;
  frame.size_px = turned(kPixels, pose.portrait);
  frame.px_per_mm = std::min(frame.size_px.x / panel_mm.x, frame.size_px.y / panel_mm.y);
  frame.settings.text_size = pose.text_size;
  frame.locale = words.locale();
  frame.placed = &m_texts;
  // A visitor who turns every part: the screen itself says whether there is another one.
  frame.input.touch.swipe = ui::Swipe::kUp;
  const FitFrame laid_out{m_ui.tree(), m_texts, frame.size_px, frame.px_per_mm};
  m_texts.clear();
  m_ui.begin(std::move(frame));
  const auto intent = screens::show(m_ui, words, view);
  m_ui.end();
  m_next_part.reset();
  if (intent) {
    if (const auto* part = std::get_if<screens::ShowFrom>(&*intent)) m_next_part = part->anchor;
  }
  return laid_out;
}

}  // namespace kiosk::app
