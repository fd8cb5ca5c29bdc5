#include "ui/progress.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr float kBarMm = 3.5F;
constexpr float kRingMm = 44;

TextBlock label_block(Ui& ui, const Progress& progress) {
  return make_block(progress.label, Style::kSmall, ui.colours().second_ink, ui.colours().paper);
}

}  // namespace

float progress_height(Ui& ui, float, const Progress& progress) {
  return std::max(ui.px(8), ui.height(label_block(ui, progress), 0));
}

void progress(Ui& ui, const Rect& rect, const Progress& progress) {
  Node node;
  node.id = progress.id;
  node.role = NodeRole::kStatus;
  node.name = progress.label;
  const Item item = ui.add(std::move(node), rect);
  TextBlock label = label_block(ui, progress);
  label.centred_in_box = true;
  Rect inner = rect;
  ui.text(item, cut_start(inner, ui.measure(label, 0).x + 1), label);
  cut_start(inner, ui.px(4));

  const Rect track = middle(inner, ui.px(kBarMm));
  const Colours& c = ui.colours();
  const float share = std::clamp(progress.share, 0.F, 1.F);
  ui.fill_rounded(track, track.height / 2, c.keyboard);
  if (ui.theme().high_contrast()) ui.outline(track, track.height / 2, ui.theme().line(), c.ink);
  if (share > 0) {
    const Rect done{track.x, track.y, std::max(track.height, track.width * share), track.height};
    ui.fill_rounded(done, track.height / 2, ui.theme().role(Role::kTeal).fill);
  }
}

float countdown_size(Ui& ui) {
  return ui.px(kRingMm * ui.theme().scale());
}

void countdown(Ui& ui, const Rect& rect, const Countdown& countdown) {
  Node node;
  node.id = countdown.id;
  node.role = NodeRole::kStatus;
  node.name = countdown.name;
  node.value = countdown.seconds;
  const Item item = ui.add(std::move(node), rect);
  const Colours& c = ui.colours();
  const RoleColours teal = ui.theme().role(Role::kTeal);
  const float width = ui.px(5);
  if (ui.theme().high_contrast()) {
    ui.ring(rect, ui.theme().line(), 1, c.ink);
  } else {
    ui.ring(rect, width, 1, teal.tint);
  }
  ui.ring(rect, width, countdown.share, teal.fill);
  TextBlock number = make_block(countdown.seconds, Style::kHeading, c.ink, c.card);
  number.align = text::Align::kCentre;
  number.centred_in_box = true;
  ui.text(item, rect, number);
}

}  // namespace kiosk::ui
