#pragma once

// The one place that knows how Debian 12's Dear ImGui (1.86) and Debian 13's
// (1.90) differ. Everybody includes this instead of imgui.h.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#endif
#include <imgui.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include "base/geometry.h"
#include "ui/texture.h"

#include <cstdint>

namespace kiosk::ui {

// ImTextureID is a pointer in both releases (an integer from 1.91.4 on).
inline ImTextureID to_imgui(TextureId texture) {
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
}
inline TextureId texture_of(const ImDrawCmd& command) {
  return static_cast<TextureId>(reinterpret_cast<std::uintptr_t>(command.GetTexID()));
}

inline ImVec2 to_imgui(Vec2 v) {
  return {v.x, v.y};
}
inline ImU32 to_imgui(Color c) {
  return static_cast<ImU32>(c.r) << IM_COL32_R_SHIFT | static_cast<ImU32>(c.g) << IM_COL32_G_SHIFT |
         static_cast<ImU32>(c.b) << IM_COL32_B_SHIFT | static_cast<ImU32>(c.a) << IM_COL32_A_SHIFT;
}

}  // namespace kiosk::ui
