#include "ui/renderer.h"

#include "ui/sdl_driver.h"
#include "ui/sdl_renderer.h"
#include "ui/software_renderer.h"
#include "ui/window.h"

namespace kiosk::ui {

Result<RendererChoice> renderer_choice(std::string_view name) {
  if (name == "auto") return RendererChoice::kAuto;
  if (name == "software") return RendererChoice::kSoftware;
  if (name == "gpu") return RendererChoice::kGpu;
  return Error{ErrorCode::kInvalidInput, "The renderer must be auto, software or gpu."};
}

Result<std::unique_ptr<Renderer>> Renderer::open(Window& window, RendererChoice choice) {
  if (choice == RendererChoice::kGpu && window.headless()) {
    return Error{ErrorCode::kUnsupported, "A GPU needs a window; this one is headless."};
  }
  const bool try_gpu =
      choice == RendererChoice::kGpu ||
      (choice == RendererChoice::kAuto && !window.headless() && has_graphics_device());
  if (try_gpu) {
    auto gpu = SdlRenderer::open(window, choice == RendererChoice::kGpu
                                             ? SdlRenderer::Driver::kAny
                                             : SdlRenderer::Driver::kAccelerated);
    if (gpu) return std::unique_ptr<Renderer>(std::move(gpu).value());
    if (choice == RendererChoice::kGpu) return gpu.error();
  }
  auto surface = WindowSurface::open(window);
  if (!surface) return surface.error();
  return std::unique_ptr<Renderer>(new SoftwareRenderer(std::move(surface).value()));
}

}  // namespace kiosk::ui
