#pragma once

#include "base/geometry.h"
#include "base/result.h"

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace kiosk::ui {

/// The one Dear ImGui context, used for its draw lists alone: no font, no
/// windows, no input, no files. Main thread.
class ImguiContext {
 public:
  ImguiContext();
  ~ImguiContext();
  ImguiContext(const ImguiContext&) = delete;
  ImguiContext& operator=(const ImguiContext&) = delete;

  /// Starts a frame of this size in pixels. The list is the screen's, borrowed
  /// until `end`; its texture is kWhiteTexture, where solid shapes look up white.
  ImDrawList* begin(Vec2 size);
  /// Ends the frame. Valid until the next `begin`.
  const ImDrawData* end();

 private:
  ImGuiContext* m_context;
};

}  // namespace kiosk::ui
