#pragma once

#include "ui/ui.h"

#include <optional>
#include <string>

namespace kiosk::ui {

enum class CalloutKind : std::uint8_t { kInfo, kWarning, kDanger, kGood };

/// One message in a tinted box with its icon.
struct Callout {
  std::string id;
  CalloutKind kind = CalloutKind::kInfo;
  RichText text;
  std::string icon;    ///< Empty takes the kind's own.
  bool small = false;  ///< Small text: sources, privacy.
};

float callout_height(Ui& ui, float width, const Callout& callout);
/// What its words get of the width.
float callout_text_width(Ui& ui, float width, const Callout& callout);
/// The activated link.
std::optional<std::string> callout(Ui& ui, const Rect& rect, const Callout& callout);

}  // namespace kiosk::ui
