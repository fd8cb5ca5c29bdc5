#pragma once

#include "base/result.h"
#include "ui/raster.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kiosk::ui {

class Window;

/// The pixels the software renderer draws into and their way to the glass: the
/// window's own memory where it has the right form, memory of ours otherwise.
/// Borrows the window. Main thread.
class WindowSurface {
 public:
  /// Errors: kUnsupported when the system gives no way to show pixels.
  static Result<std::unique_ptr<WindowSurface>> open(Window& window);
  virtual ~WindowSurface() = default;

  /// The whole screen, opaque pixels. Call once a frame: `fresh` is true when the
  /// memory is new or lost and everything must be drawn.
  struct Acquired {
    raster::Target target;
    bool fresh = false;
  };
  virtual Result<Acquired> acquire() = 0;
  /// Shows these parts. Errors: kUnsupported.
  virtual Status present(std::span<const raster::Box> parts) = 0;
  virtual std::string description() const = 0;
};

}  // namespace kiosk::ui
