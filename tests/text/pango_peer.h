#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Glyphs of one font and level as Pango places them, in visual order.
struct PeerRun {
  std::string font;  ///< Family.
  std::uint8_t level = 0;
  std::uint32_t start = 0;  ///< Bytes.
  std::uint32_t end = 0;
  std::vector<std::uint32_t> glyphs;
};

struct PeerLine {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::vector<PeerRun> runs;
};

/// Pango as GTK uses it: the other engine that layouts are compared with.
class PangoPeer {
 public:
  /// How Pango places glyphs: at whole pixels as by default, or where the font says.
  enum class Positions { kRounded, kExact };

  /// `family` may be a list: what the first lacks is taken from the next.
  PangoPeer(const std::string& locale, const std::string& family, float size_px,
            Positions positions);
  ~PangoPeer();

  /// With a direction of the caller's, for Pango looks at the first letter alone.
  std::vector<PeerLine> lay_out(std::string_view text, float width_px, bool right_to_left);
  /// The same work, of which only the number of lines is kept.
  long count_lines(std::string_view text, float width_px);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};
