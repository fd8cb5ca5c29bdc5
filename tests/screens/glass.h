#pragma once

#include "base/clock.h"
#include "screens/view.h"
#include "screens/words.h"
#include "text/engine.h"
#include "ui/imgui_context.h"
#include "ui/picture.h"
#include "ui/touch.h"
#include "ui/ui.h"

#include <memory>
#include <optional>
#include <string>

namespace kiosk::tests {

/// The panel and settings a view is drawn for.
struct Pose {
  std::string locale = "en";
  Vec2 size{1920, 1080};
  ui::TextSize text_size = ui::TextSize::kMedium;
  ui::Contrast contrast = ui::Contrast::kDefault;
};

/// Draws views without a window, as the application does, and touches them.
class Glass {
 public:
  Glass();
  ~Glass();

  /// Draws the view twice – what a keyboard or a focus changes shows in the second
  /// frame – and gives its nodes.
  const ui::Tree& draw(const screens::View& view, const Pose& pose);
  /// Presses and releases a finger in the middle of a node of the frame drawn last;
  /// gives what the visitor chose with it.
  std::optional<screens::Intent> tap(const screens::View& view, const Pose& pose,
                                     const std::string& id);
  std::optional<screens::Intent> swipe(const screens::View& view, const Pose& pose,
                                       ui::Swipe direction);
  /// The pixels of the frame drawn last.
  ui::Picture pixels(const Pose& pose);

  /// The catalogue of content/base in a language, English where it is silent.
  screens::Words words(const std::string& locale) const;
  ui::Ui& ui() { return m_ui; }

 private:
  struct Catalogues;
  std::optional<screens::Intent> frame(const screens::View& view, const Pose& pose,
                                       ui::TouchResult touch);

  std::unique_ptr<text::Engine> m_engine;
  std::unique_ptr<Catalogues> m_catalogues;
  ui::ImguiContext m_imgui;
  ui::Ui m_ui;
  const ImDrawData* m_drawn = nullptr;
};

/// The program's one glass: there is one Dear ImGui context.
Glass& shared_glass();

}  // namespace kiosk::tests
