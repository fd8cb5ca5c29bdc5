#include "ui/imgui_context.h"

#include "ui/imgui_compat.h"

namespace kiosk::ui {

ImguiContext::ImguiContext() {
  IMGUI_CHECKVERSION();
  // Without a shared atlas the context owns one.
  m_context = ImGui::CreateContext();
  // A second context leaves the first one current.
  ImGui::SetCurrentContext(m_context);
  ImGuiIO& io = ImGui::GetIO();
  // Nothing of a visit may reach the disk, and nothing may repeat by itself.
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.KeyRepeatDelay = 1e9F;
  io.KeyRepeatRate = 1e9F;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;

  // A frame cannot start without a built font. This one has a single white
  // glyph and no baked lines, so the atlas is a few pixels; it is never drawn.
  ImFontAtlas& fonts = *io.Fonts;
  fonts.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  fonts.TexDesiredWidth = 64;
  static const ImWchar only_space[] = {' ', ' ', 0};
  ImFontConfig config;
  config.SizePixels = 8;
  config.GlyphRanges = only_space;
  fonts.AddFontDefault(&config);
  fonts.Build();
  // Renderers fill texture 0 with the vertex colours alone; the bitmap can go.
  fonts.ClearTexData();
  fonts.ClearInputData();
  fonts.SetTexID(to_imgui(kWhiteTexture));

  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;
  // A quarter of a pixel is what the eye may see of a polygon in a circle.
  style.CircleTessellationMaxError = 0.25F;
}

ImguiContext::~ImguiContext() {
  ImGui::DestroyContext(m_context);
}

ImDrawList* ImguiContext::begin(Vec2 size) {
  ImGui::SetCurrentContext(m_context);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = to_imgui(size);
  // ImGui times nothing for us, but a frame must take some time.
  io.DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  return ImGui::GetBackgroundDrawList();
}

const ImDrawData* ImguiContext::end() {
  ImGui::SetCurrentContext(m_context);
  ImGui::Render();
  return ImGui::GetDrawData();
}

}  // namespace kiosk::ui
