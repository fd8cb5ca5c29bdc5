#pragma once

#include "screens/view.h"
#include "screens/words.h"
#include "text/engine.h"
#include "ui/placed_text.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/ui.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// How a panel hangs and how large its visitor reads.
struct FitPose {
  bool portrait = false;
  ui::TextSize text_size = ui::TextSize::kMedium;
};

/// All of them, by orientation.
inline constexpr std::array<FitPose, 8> kFitPoses = {{
    {false, ui::TextSize::kSmall},
    {false, ui::TextSize::kMedium},
    {false, ui::TextSize::kLarge},
    {false, ui::TextSize::kExtraLarge},
    {true, ui::TextSize::kSmall},
    {true, ui::TextSize::kMedium},
    {true, ui::TextSize::kLarge},
    {true, ui::TextSize::kExtraLarge},
}};

/// A screen that was laid out. Borrows from the glass until its next frame.
struct FitFrame {
  const ui::Tree& tree;
  const std::vector<ui::PlacedText>& texts;
  Vec2 size_px;
  float px_per_mm = ui::Theme::kDefaultPxPerMm;
};

/// Lays screens out for the default panel as the terminal does, and draws nothing: neither
/// window nor pixels are needed. Borrows the engine; one thread.
class FitGlass {
 public:
  explicit FitGlass(text::Engine& engine) : m_ui(engine) {}

  FitFrame lay_out(const screens::Words& words, const screens::View& view, const FitPose& pose);
  /// The part of the last frame's screen that follows it; empty after the last part.
  std::optional<std::uint32_t> next_part() const { return m_next_part; }

 private:
  ui::Ui m_ui;
  std::vector<ui::PlacedText> m_texts;
  std::optional<std::uint32_t> m_next_part;
};

}  // namespace kiosk::app
