#include "ui/callout.h"

#include "ui/common.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

Role role_of(CalloutKind kind) {
  switch (kind) {
    case CalloutKind::kInfo: return Role::kTeal;
    case CalloutKind::kWarning: return Role::kAmber;
    case CalloutKind::kDanger: return Role::kClay;
    case CalloutKind::kGood: return Role::kGreen;
  }
  return Role::kTeal;
}

std::string_view icon_of(const Callout& callout) {
  if (!callout.icon.empty()) return callout.icon;
  switch (callout.kind) {
    case CalloutKind::kInfo: return "information";
    case CalloutKind::kWarning: return "alert";
    case CalloutKind::kDanger: return "alert-octagon";
    case CalloutKind::kGood: return "check-circle";
  }
  return "information";
}

struct CalloutParts {
  TextBlock text;
  float icon = 0;
  float side = 0;  // Padding at start and end.
  float gap = 0;
  float vertical = 0;
};

CalloutParts parts(Ui& ui, const Callout& callout) {
  const RoleColours role = ui.theme().role(role_of(callout.kind));
  CalloutParts p;
  p.text =
      make_block(callout.text, callout.small ? Style::kSmall : Style::kBody, role.ink, role.tint);
  p.icon = icon_box_side(ui, callout.small ? 9 : 11);
  p.side = ui.px(6);
  p.gap = ui.px(5);
  p.vertical = ui.px(callout.small ? 4 : 5);
  return p;
}

float words_width(Ui& ui, float width, const CalloutParts& p) {
  return std::max(ui.px(10), width - 2 * p.side - p.icon - p.gap);
}

}  // namespace

float callout_height(Ui& ui, float width, const Callout& callout) {
  const CalloutParts p = parts(ui, callout);
  return std::max(p.icon, ui.height(p.text, words_width(ui, width, p))) + 2 * p.vertical;
}

float callout_text_width(Ui& ui, float width, const Callout& callout) {
  return words_width(ui, width, parts(ui, callout));
}

std::optional<std::string> callout(Ui& ui, const Rect& rect, const Callout& callout) {
  Node node;
  node.id = callout.id;
  node.role = NodeRole::kStatus;
  node.name = callout.text.text;
  node.locale = callout.text.locale;
  const Item item = ui.add(std::move(node), rect);
  const RoleColours role = ui.theme().role(role_of(callout.kind));
  ui.fill_rounded(rect, ui.px(5), role.tint);
  if (ui.theme().high_contrast()) ui.outline(rect, ui.px(5), ui.theme().thick_line(), role.line);

  const CalloutParts p = parts(ui, callout);
  Rect inner = pad(rect, p.side, 0);
  ui.icon(item, middle(cut_start(inner, p.icon), p.icon), icon_of(callout), p.icon, role.ink);
  cut_start(inner, p.gap);
  inner.width = words_width(ui, rect.width, p);
  return ui.text(item, middle(inner, ui.height(p.text, inner.width)), p.text);
}

}  // namespace kiosk::ui
