#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "text/engine.h"
#include "ui/picture.h"
#include "ui/texture.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;

namespace kiosk::ui {

class Window;

enum class RendererKind : std::uint8_t { kSoftware, kGpu };
enum class RendererChoice : std::uint8_t { kAuto, kSoftware, kGpu };

/// "auto", "software" or "gpu". Errors: kInvalidInput naming these.
Result<RendererChoice> renderer_choice(std::string_view name);

/// What one `draw` changed on the screen.
struct Damage {
  std::vector<Rect> rects;   ///< Whole pixels, not overlapping; empty when nothing changed.
  std::uint64_t pixels = 0;  ///< Their area.
  bool empty() const { return rects.empty(); }
};

/// Draws ImGui draw lists. Blends in sRGB as ImGui's colours are meant. Owns its
/// textures; borrows the window. Main thread.
///
/// Order in a frame: `set_atlas`, `draw`, `present`. A cross-fade: `begin_fade`
/// before the `draw` of the new screen, then `set_fade` and `present` for each
/// step until 1.
class Renderer {
 public:
  /// Chooses for this machine: a GPU only when its driver is really accelerated,
  /// a headless window always software.
  /// Errors: kUnsupported when `choice` cannot be had here, with the reason.
  static Result<std::unique_ptr<Renderer>> open(Window& window,
                                                RendererChoice choice = RendererChoice::kAuto);
  virtual ~Renderer() = default;

  virtual RendererKind kind() const = 0;
  /// Of driver and path to the screen, for `kioskctl doctor` and logs of staff.
  virtual std::string description() const = 0;

  /// The pages of the glyph atlas, borrowed until the next `set_atlas`; changed
  /// pages have another revision. The caller clears their dirty rectangles after it.
  virtual void set_atlas(std::span<const text::AtlasPage> pages) = 0;
  /// Copies a picture and names it for draw lists. Errors: kInvalidInput when
  /// size and pixels do not belong together, kUnsupported when the GPU refuses it.
  virtual Result<TextureId> add_picture(const Picture& picture) = 0;
  /// Forgets a picture that is in no draw list any more.
  virtual void remove_picture(TextureId texture) = 0;

  /// Draws a frame over `clear`. The result is valid until the next `draw`.
  virtual const Damage& draw(const ImDrawData& frame, Color clear) = 0;
  /// Shows what was drawn since the last `present`. Errors: kUnsupported when the
  /// system refuses; the next `present` shows everything again.
  virtual Status present() = 0;
  /// Everything is drawn and presented anew next time: after an exposed, resized
  /// or device-lost event.
  virtual void invalidate() = 0;

  /// Keeps what is shown now as the start of a cross-fade to the next `draw`.
  virtual void begin_fade() = 0;
  /// How much of the new screen `present` shows, 0–1; 1 ends the fade.
  virtual void set_fade(float progress) = 0;
  virtual bool fading() const = 0;

  /// The pixels as presented last, alpha 255. Errors: kUnsupported.
  virtual Result<Picture> read_back() = 0;
};

}  // namespace kiosk::ui
