#pragma once

#include <string_view>
#include <vector>

namespace kiosk::media {

// The decoder of drawings (nanosvg, in SDL_image) never asks whether its numbers still are
// finite. Where they are not, it reads and writes beside the colours of a gradient. Within these
// limits, all of them together, none can become infinite.

/// Whether some number in the value of an attribute is larger than anything drawn, or is written
/// so that it might be.
bool holds_endless_number(std::string_view value);

/// Whether the size of a drawing, as in width, height or viewBox, holds a number so small that
/// everything else would have to be enlarged beyond measure.
bool holds_tiny_size(std::string_view value);

/// How much transforms enlarge what they are applied to, through all groups around it.
class SvgGrowth {
 public:
  /// Takes the next tag, without its brackets. False when it enlarges a million times or more.
  bool see(std::string_view tag);

 private:
  /// Of each open group with those around it, as powers of ten.
  std::vector<double> m_groups;
};

}  // namespace kiosk::media
