#include "app/misfit.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace kiosk::app {

namespace {

using Kind = Misfit::Kind;

// Rectangles are whole pixels, letters are not.
constexpr float kRoundingPx = 1.5F;

std::size_t graphemes_between(const text::Layout& layout, std::size_t start, std::size_t end) {
  const auto first = std::lower_bound(layout.graphemes.begin(), layout.graphemes.end(), start);
  const auto last = std::lower_bound(layout.graphemes.begin(), layout.graphemes.end(), end);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, last - first));
}

bool is_space(char c) {
  return c == ' ' || c == '\n';
}

/// Where something of the text is likely to be seen: fonts keep room for marks above
/// marks, which hardly a line has.
Rect seen(const ui::PlacedText& text) {
  constexpr float kAir = 0.15F;
  if (text.layout->lines.empty()) return text.ink;
  const text::Line& line = text.layout->lines.front();
  const float air = std::min(text.ink.height / 2, (line.ascent + line.descent) * kAir);
  return {text.ink.x, text.ink.y + air, text.ink.width, text.ink.height - 2 * air};
}

/// How far `inner` sticks out of `outer` at its worst side, in pixels; 0 when it does not.
float excess(const Rect& inner, const Rect& outer) {
  return std::max({0.F, outer.x - inner.x, outer.y - inner.y, inner.right() - outer.right(),
                   inner.bottom() - outer.bottom()});
}

bool overlap(const Rect& a, const Rect& b) {
  const Rect both = a.intersect(b);
  return both.width > kRoundingPx && both.height > kRoundingPx;
}

/// Looks at one text after the other.
class Examiner {
 public:
  explicit Examiner(const FitFrame& frame) : m_frame(frame) {}

  std::vector<Misfit> run() {
    for (const ui::PlacedText& text : m_frame.texts) {
      if (node_of(text).inert) continue;
      lines(text);
      box(text);
      borders(text);
    }
    neighbours();
    if (m_pushing) m_found.push_back(*std::move(m_pushing));
    return std::move(m_found);
  }

 private:
  const ui::Node& node_of(const ui::PlacedText& text) const {
    return m_frame.tree.nodes[text.node];
  }

  Misfit made(Kind kind, const ui::PlacedText& text, float excess_px, std::size_t letters) const {
    Misfit misfit;
    misfit.kind = kind;
    misfit.words = text.words;
    misfit.locale = text.locale;
    misfit.node = node_of(text).id;
    misfit.excess_mm = excess_px / m_frame.px_per_mm;
    misfit.letters = std::max<std::size_t>(1, letters);
    return misfit;
  }

  void add(Misfit misfit) { m_found.push_back(std::move(misfit)); }

  void add_pushed(Misfit misfit) {
    const bool longer = !m_pushing || misfit.words.size() > m_pushing->words.size();
    const bool same = m_pushing && misfit.words == m_pushing->words;
    if (longer || (same && misfit.letters > m_pushing->letters)) m_pushing = std::move(misfit);
  }

  void lines(const ui::PlacedText& text) {
    const text::Layout& layout = *text.layout;
    std::size_t seen_until = 0;
    for (const std::size_t place : ui::broken_words(layout, text.words)) {
      std::size_t start = place;
      while (start > 0 && !is_space(text.words[start - 1])) --start;
      std::size_t end = place;
      while (end < text.words.size() && !is_space(text.words[end])) ++end;
      // A word over three lines is broken twice, and too long by what stands after the first.
      if (start < seen_until) continue;
      seen_until = end;
      Misfit misfit = made(Kind::kWord, text, 0, graphemes_between(layout, place, end));
      misfit.word = text.words.substr(start, end - start);
      add(std::move(misfit));
    }
    if (!layout.truncated || layout.lines.empty()) return;
    const std::size_t shown = layout.lines.back().range.end;
    add(made(Kind::kCut, text, 0, graphemes_between(layout, shown, text.words.size())));
  }

  void box(const ui::PlacedText& text) {
    const text::Layout& layout = *text.layout;
    const auto count = static_cast<float>(layout.graphemes.size());
    if (layout.height > text.box.height + kRoundingPx) {
      const float over = layout.height - text.box.height;
      const float lines =
          std::ceil(over / (layout.height / static_cast<float>(layout.lines.size())));
      add(made(Kind::kTall, text, over,
               static_cast<std::size_t>(lines * count / static_cast<float>(layout.lines.size()))));
    }
    if (layout.width > text.box.width + kRoundingPx && layout.width > 0) {
      const float over = layout.width - text.box.width;
      const float line = count / static_cast<float>(layout.lines.size());
      add(made(Kind::kWide, text, over,
               static_cast<std::size_t>(std::ceil(line * over / layout.width))));
    }
  }

  void borders(const ui::PlacedText& text) {
    const ui::Node& node = node_of(text);
    const Rect glass{0, 0, m_frame.size_px.x, m_frame.size_px.y};
    const float over = std::max(excess(seen(text), glass), excess(seen(text), node.rect));
    if (over <= kRoundingPx) return;
    add_pushed(made(Kind::kOutside, text, over, letters_of(text, over)));
  }

  /// Texts of different widgets on each other, and texts on what is touched.
  void neighbours() {
    for (std::size_t i = 0; i < m_frame.texts.size(); ++i) {
      const ui::PlacedText& text = m_frame.texts[i];
      if (node_of(text).inert) continue;
      for (std::size_t j = 0; j < i; ++j) {
        const ui::PlacedText& other = m_frame.texts[j];
        if (other.node == text.node || node_of(other).inert) continue;
        if (!overlap(seen(text), seen(other))) continue;
        note_overlap(text, seen(other), other.words);
        note_overlap(other, seen(text), text.words);
      }
      for (std::size_t n = 0; n < m_frame.tree.nodes.size(); ++n) {
        const ui::Node& node = m_frame.tree.nodes[n];
        const bool other = n != text.node && node.target && !node.inert && !node.backdrop;
        if (!other || node.role == ui::NodeRole::kLink || !overlap(seen(text), node.rect)) {
          continue;
        }
        note_overlap(text, node.rect, node.name);
      }
    }
  }

  void note_overlap(const ui::PlacedText& text, const Rect& other, const std::string& says) {
    const Rect both = seen(text).intersect(other);
    const float over = std::min(both.width, both.height);
    Misfit misfit = made(Kind::kOverlap, text, over, letters_of(text, over));
    misfit.other = says;
    add_pushed(std::move(misfit));
  }

  /// What has to go for the text to end this much sooner, line by line.
  static std::size_t letters_of(const ui::PlacedText& text, float over_px) {
    const float area = text.ink.width * text.ink.height;
    if (area <= 0) return 1;
    const auto count = static_cast<float>(text.layout->graphemes.size());
    return static_cast<std::size_t>(count * std::min(1.F, over_px * text.ink.width / area));
  }

  const FitFrame& m_frame;
  std::vector<Misfit> m_found;
  std::optional<Misfit> m_pushing;
};

}  // namespace

bool worse(const Misfit& a, const Misfit& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  return a.letters > b.letters;
}

std::vector<Misfit> misfits_in(const FitFrame& frame) {
  return Examiner(frame).run();
}

}  // namespace kiosk::app
