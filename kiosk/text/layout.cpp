#include "text/layout.h"

#include <algorithm>
#include <cmath>

namespace kiosk::text {

namespace {

/// A grapheme border and where its caret stands.
struct Stop {
  std::uint32_t offset;
  float x;
};

bool right_to_left(const Run& run) {
  return (run.level & 1) != 0;
}

/// The bytes and edges of one cluster of a run.
struct Cluster {
  Range range;
  float left;
  float width;
};

/// Clusters of a run in visual order.
std::vector<Cluster> clusters_of(const Layout& layout, const Run& run) {
  std::vector<Cluster> clusters;
  float pen = run.x;
  for (std::uint32_t g = run.first_glyph; g < run.first_glyph + run.glyph_count; ++g) {
    const Glyph& glyph = layout.glyphs[g];
    if (clusters.empty() || clusters.back().range.start != glyph.cluster) {
      clusters.push_back({{glyph.cluster, glyph.cluster}, pen, 0});
    }
    clusters.back().width += glyph.advance;
    pen += glyph.advance;
  }
  // Each ends where the next one in reading order begins.
  std::uint32_t end = run.range.end;
  const auto close = [&](Cluster& cluster) {
    cluster.range.end = end;
    end = cluster.range.start;
  };
  if (right_to_left(run)) {
    for (auto c = clusters.begin(); c != clusters.end(); ++c) close(*c);
  } else {
    for (auto c = clusters.rbegin(); c != clusters.rend(); ++c) close(*c);
  }
  return clusters;
}

/// Where the caret before `offset` stands in a cluster: graphemes of a ligature share its
/// width evenly.
float edge_in(const Layout& layout, const Run& run, const Cluster& cluster, std::uint32_t offset) {
  const auto first =
      std::lower_bound(layout.graphemes.begin(), layout.graphemes.end(), cluster.range.start);
  const auto last = std::lower_bound(first, layout.graphemes.end(), cluster.range.end);
  const auto here = std::lower_bound(first, last, offset);
  const auto parts = static_cast<float>(std::max<std::ptrdiff_t>(1, last - first));
  const float part = cluster.width * static_cast<float>(here - first) / parts;
  return right_to_left(run) ? cluster.left + cluster.width - part : cluster.left + part;
}

bool ends_paragraph(const Layout& layout, std::size_t line) {
  return line + 1 == layout.lines.size();
}

/// The last border of a line that belongs to it: before its line feed, behind its last
/// letter.
std::uint32_t last_border(const Layout& layout, std::size_t index) {
  const Line& line = layout.lines[index];
  std::uint32_t shown = line.range.start;
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    shown = std::max(shown, layout.runs[r].range.end);
  }
  return ends_paragraph(layout, index) ? std::max(shown, line.range.end) : shown;
}

/// Every border of a line with its place, from left to right.
std::vector<Stop> stops_of(const Layout& layout, std::size_t index) {
  const Line& line = layout.lines[index];
  std::vector<Stop> stops;
  const std::uint32_t end = last_border(layout, index);
  bool end_placed = false;
  float end_x = line.x;
  std::uint32_t nearest = 0;
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    const Run& run = layout.runs[r];
    if (run.range.start == run.range.end) continue;  // A hyphen or an ellipsis.
    for (const Cluster& cluster : clusters_of(layout, run)) {
      auto border =
          std::lower_bound(layout.graphemes.begin(), layout.graphemes.end(), cluster.range.start);
      for (; border != layout.graphemes.end() && *border < cluster.range.end; ++border) {
        stops.push_back({*border, edge_in(layout, run, cluster, *border)});
      }
      if (cluster.range.end <= end && cluster.range.end >= nearest) {
        nearest = cluster.range.end;
        end_x = edge_in(layout, run, cluster, cluster.range.end);
        end_placed = true;
      }
    }
  }
  if (!end_placed && layout.direction == Direction::kRightToLeft) end_x = line.x + line.width;
  stops.push_back({end, end_x});
  std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) {
    return a.x != b.x ? a.x < b.x : a.offset < b.offset;
  });
  return stops;
}

/// True where `offset` at the end of line `index` is also the start of the next.
bool wraps_softly(const Layout& layout, std::size_t index) {
  return !ends_paragraph(layout, index) &&
         last_border(layout, index) == layout.lines[index + 1].range.start;
}

std::size_t line_of(const Layout& layout, Caret caret) {
  std::size_t index = 0;
  while (!ends_paragraph(layout, index) && layout.lines[index + 1].range.start <= caret.offset) {
    ++index;
  }
  const bool at_start = index > 0 && layout.lines[index].range.start == caret.offset;
  return caret.trailing && at_start && wraps_softly(layout, index - 1) ? index - 1 : index;
}

Caret caret_at(const Layout& layout, std::size_t index, std::uint32_t offset) {
  return {offset, wraps_softly(layout, index) && offset == last_border(layout, index)};
}

std::size_t position_of(const std::vector<Stop>& stops, std::uint32_t offset) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    // An offset inside a grapheme stands at that grapheme's start.
    if (stops[i].offset <= offset &&
        (stops[best].offset > offset || stops[i].offset >= stops[best].offset)) {
      best = i;
    }
  }
  return best;
}

Caret step(const Layout& layout, Caret caret, bool to_right) {
  if (layout.lines.empty()) return caret;
  const std::size_t index = line_of(layout, caret);
  const std::vector<Stop> stops = stops_of(layout, index);
  const std::size_t at = position_of(stops, caret.offset);
  if (to_right && at + 1 < stops.size()) return caret_at(layout, index, stops[at + 1].offset);
  if (!to_right && at > 0) return caret_at(layout, index, stops[at - 1].offset);
  // Over the line's edge: forwards in reading direction is the next line's beginning.
  const bool forwards = to_right == (layout.direction == Direction::kLeftToRight);
  if (forwards ? ends_paragraph(layout, index) : index == 0) return caret;
  const std::size_t other = forwards ? index + 1 : index - 1;
  const std::vector<Stop> there = stops_of(layout, other);
  return caret_at(layout, other, to_right ? there.front().offset : there.back().offset);
}

}  // namespace

Caret Layout::hit(Vec2 point) const {
  if (lines.empty()) return {};
  std::size_t index = 0;
  while (!ends_paragraph(*this, index) && point.y >= lines[index + 1].top) ++index;
  const std::vector<Stop> stops = stops_of(*this, index);
  const auto nearest = std::min_element(stops.begin(), stops.end(), [&](Stop a, Stop b) {
    return std::abs(a.x - point.x) < std::abs(b.x - point.x);
  });
  return caret_at(*this, index, nearest->offset);
}

Rect Layout::caret_rect(Caret caret) const {
  if (lines.empty()) return {};
  const std::size_t index = line_of(*this, caret);
  const std::vector<Stop> stops = stops_of(*this, index);
  const Stop& stop = stops[position_of(stops, caret.offset)];
  return {stop.x, lines[index].top, 0, lines[index].height};
}

Caret Layout::move_left(Caret caret) const {
  return step(*this, caret, false);
}

Caret Layout::move_right(Caret caret) const {
  return step(*this, caret, true);
}

std::vector<Rect> Layout::selection(Range range) const {
  std::vector<Rect> rects;
  for (const Line& line : lines) {
    const std::size_t before = rects.size();
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      const Run& run = runs[r];
      for (const Cluster& cluster : clusters_of(*this, run)) {
        const std::uint32_t start = std::max(range.start, cluster.range.start);
        const std::uint32_t end = std::min(range.end, cluster.range.end);
        if (start >= end) continue;
        const float a = edge_in(*this, run, cluster, start);
        const float b = edge_in(*this, run, cluster, end);
        const Rect part{std::min(a, b), line.top, std::abs(b - a), line.height};
        constexpr float kTouching = 0.01F;
        if (rects.size() > before && std::abs(rects.back().right() - part.x) < kTouching) {
          rects.back().width = part.right() - rects.back().x;
        } else {
          rects.push_back(part);
        }
      }
    }
  }
  return rects;
}

}  // namespace kiosk::text
