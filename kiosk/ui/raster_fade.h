#pragma once

#include "ui/raster.h"

#include <cstdint>
#include <vector>

namespace kiosk::ui::raster {

/// The two pictures of a cross-fade, for the tiles that differ. Takes memory only
/// while it lasts.
class Fade {
 public:
  bool active() const { return !m_tiles.empty(); }
  float progress() const { return m_progress; }
  void set_progress(float progress) { m_progress = progress; }

  /// Keeps what the screen shows in `box` and gives the place to draw the new
  /// picture of that tile. The place is valid until the next `add`.
  Target add(std::uint32_t tile, const Box& box, const Target& screen);
  /// The place of a tile that is part of the fade; null pixels for others.
  Target place(std::uint32_t tile);

  /// Mixes old and new into the screen; at 1 the screen holds exactly the new one.
  void mix_into(const Target& screen) const;
  const std::vector<std::uint32_t>& tiles() const { return m_tiles; }
  std::vector<Box> boxes() const { return m_boxes; }
  /// Forgets both pictures and frees their memory.
  void clear();

 private:
  std::vector<std::uint32_t> m_tiles;
  std::vector<Box> m_boxes;
  std::vector<std::vector<Pixel>> m_old;
  std::vector<std::vector<Pixel>> m_new;
  float m_progress = 0;
};

}  // namespace kiosk::ui::raster
