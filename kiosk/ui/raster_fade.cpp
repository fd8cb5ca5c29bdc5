#include "ui/raster_fade.h"

#include "ui/raster_blend.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui::raster {

Target Fade::add(std::uint32_t tile, const Box& box, const Target& screen) {
  const auto count = static_cast<std::size_t>(box.width()) * static_cast<std::size_t>(box.height());
  std::vector<Pixel> old;
  old.reserve(count);
  for (int y = box.top; y < box.bottom; ++y) {
    const Pixel* row = screen.at(box.left, y);
    old.insert(old.end(), row, row + box.width());
  }
  m_tiles.push_back(tile);
  m_boxes.push_back(box);
  m_old.push_back(std::move(old));
  m_new.emplace_back(count);
  return {m_new.back().data(), box.width(), box};
}

Target Fade::place(std::uint32_t tile) {
  const auto found = std::find(m_tiles.begin(), m_tiles.end(), tile);
  if (found == m_tiles.end()) return {};
  const auto index = static_cast<std::size_t>(found - m_tiles.begin());
  return {m_new[index].data(), m_boxes[index].width(), m_boxes[index]};
}

void Fade::mix_into(const Target& screen) const {
  const auto share =
      static_cast<std::uint32_t>(std::lround(std::clamp(m_progress, 0.0F, 1.0F) * 255));
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    const Box& box = m_boxes[i];
    const Pixel* from = m_old[i].data();
    const Pixel* to = m_new[i].data();
    for (int y = box.top; y < box.bottom; ++y, from += box.width(), to += box.width()) {
      mix_row(screen.at(box.left, y), from, to, box.width(), share);
    }
  }
}

void Fade::clear() {
  *this = Fade();
}

}  // namespace kiosk::ui::raster
