#include "tests/journeys/check_screen.h"

#include "tests/journeys/driver.h"

#include <algorithm>
#include <cstdio>

namespace kiosk::journeys {

namespace {

// kiosk/ui/README.md, Sizes: no target is smaller than the keys on small panels.
constexpr float kSmallestTargetMm = 16;
// kiosk/ui/README.md, Sizes: small text never has lower capitals than this.
constexpr float kSmallestCapitalMm = 3.5F;
// Rectangles are whole pixels; sizes of text are not.
constexpr float kRoundingPx = 1;
constexpr float kRoundingMm = 0.06F;

/// kiosk/ui/README.md, Colours. What cannot be chosen now is told apart, not informative text.
float least_contrast(const ui::Node& node, ui::Contrast contrast) {
  if (node.disabled) return contrast == ui::Contrast::kDefault ? 3 : 7;
  return contrast == ui::Contrast::kDefault ? 7 : 20;
}

class Findings {
 public:
  void add(const ui::Node& node, const std::string& problem) {
    texts.push_back("#" + node.id + (node.is_private ? "" : " \"" + node.name + "\"") + ": " +
                    problem);
  }
  std::vector<std::string> texts;
};

std::string one_decimal(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", static_cast<double>(value));
  return text;
}

bool inside(const Rect& r, Vec2 size) {
  return r.x >= -kRoundingPx && r.y >= -kRoundingPx && r.right() <= size.x + kRoundingPx &&
         r.bottom() <= size.y + kRoundingPx;
}

void check_words(const ui::Node& node, const ScreenFacts& facts, Findings& findings) {
  if (node.name.empty() && !node.decorative) findings.add(node, "has no name");
  if (node.missing_glyphs > 0) {
    findings.add(node, std::to_string(node.missing_glyphs) + " missing glyphs");
  }
  if (node.overflowing) findings.add(node, "text is larger than its box");
  if (node.undescribed_texts > 0) findings.add(node, "shows words that its node does not hold");
  if (!inside(node.rect, facts.size)) findings.add(node, "lies beyond the glass");
  if (node.capital_px <= 0) return;
  const float capital_mm = node.capital_px / facts.px_per_mm;
  if (capital_mm < kSmallestCapitalMm - kRoundingMm) {
    findings.add(node, "capitals of " + one_decimal(capital_mm) + " mm");
  }
  const float contrast = ui::contrast_ratio(node.foreground, node.background);
  if (contrast < least_contrast(node, facts.contrast)) {
    findings.add(node, "contrast " + one_decimal(contrast) + ":1");
  }
}

void check_target(const ui::Node& node, const ScreenFacts& facts, Findings& findings) {
  if (!inside(node.touch_rect, facts.size)) findings.add(node, "target lies beyond the glass");
  // A word in running text cannot be a finger high; the kit gives it what room there is.
  if (node.role == ui::NodeRole::kLink) return;
  const float side = std::min(node.touch_rect.width, node.touch_rect.height);
  if (side < kSmallestTargetMm * facts.px_per_mm - kRoundingPx) {
    findings.add(node, "target of " + one_decimal(side / facts.px_per_mm) + " mm");
  }
}

void check_overlap(const ui::Node& a, const ui::Node& b, Findings& findings) {
  if (a.backdrop || b.backdrop) return;
  const Rect both = a.touch_rect.intersect(b.touch_rect);
  if (both.width > kRoundingPx && both.height > kRoundingPx) {
    findings.add(a, "overlaps #" + b.id);
  }
}

}  // namespace

std::vector<std::string> check_screen(const ScreenFacts& facts) {
  Findings findings;
  std::vector<const ui::Node*> targets;
  if (facts.tree.nodes.empty()) findings.texts.emplace_back("nothing is on the glass");
  for (const ui::Node& node : facts.tree.nodes) {
    check_words(node, facts, findings);
    if (!node.target || node.inert) continue;
    check_target(node, facts, findings);
    for (const ui::Node* other : targets) check_overlap(node, *other, findings);
    targets.push_back(&node);
  }
  return std::move(findings.texts);
}

std::vector<std::string> check_screen(Driver& driver) {
  std::vector<std::string> problems =
      check_screen({driver.tree(), driver.size(), driver.px_per_mm(),
                    driver.application().session().settings().contrast});
  for (const std::string& key : driver.application().take_missing_strings()) {
    problems.push_back("no translation of " + key);
  }
  return problems;
}

}  // namespace kiosk::journeys
