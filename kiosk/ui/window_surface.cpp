#include "ui/window_surface.h"

#include "ui/window.h"

#include <SDL.h>

namespace kiosk::ui {
namespace {

using raster::Box;
using raster::Pixel;

Error sdl_error(const std::string& what) {
  return {ErrorCode::kUnsupported, what + " (" + SDL_GetError() + ")."};
}

SDL_Rect to_sdl(const Box& box) {
  return {box.left, box.top, box.width(), box.height()};
}

/// Memory of ours in the size of the window.
class OwnPixels {
 public:
  WindowSurface::Acquired acquire(Vec2 size) {
    const Box box{0, 0, static_cast<int>(size.x), static_cast<int>(size.y)};
    const bool fresh = box != m_box;
    if (fresh) {
      m_box = box;
      m_pixels.assign(
          static_cast<std::size_t>(box.width()) * static_cast<std::size_t>(box.height()), 0);
    }
    return {{m_pixels.data(), m_box.width(), m_box}, fresh};
  }
  const Box& box() const { return m_box; }
  int stride_bytes() const { return m_box.width() * static_cast<int>(sizeof(Pixel)); }
  const Pixel* at(int x, int y) const {
    return m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_box.width() + x;
  }

 private:
  Box m_box;
  std::vector<Pixel> m_pixels;
};

class HeadlessSurface final : public WindowSurface {
 public:
  explicit HeadlessSurface(Window& window) : m_window(window) {}
  Result<Acquired> acquire() override { return m_pixels.acquire(m_window.size()); }
  Status present(std::span<const Box>) override { return Done{}; }
  std::string description() const override { return "software, no display"; }

 private:
  Window& m_window;
  OwnPixels m_pixels;
};

/// SDL's window surface: on X11 shared memory, one copy to the glass.
class SharedSurface final : public WindowSurface {
 public:
  explicit SharedSurface(Window& window) : m_window(window) {}

  Result<Acquired> acquire() override {
    SDL_Surface* surface = SDL_GetWindowSurface(m_window.handle());
    if (surface == nullptr) return sdl_error("The window has no pixels");
    const bool fresh = surface != m_surface || surface->pixels != m_memory ||
                       surface->w != m_size.width() || surface->h != m_size.height();
    m_surface = surface;
    m_memory = surface->pixels;
    m_size = {0, 0, surface->w, surface->h};
    const SDL_PixelFormat& format = *surface->format;
    m_direct = format.BytesPerPixel == 4 && format.Rmask == 0xFF0000 && format.Gmask == 0xFF00 &&
               format.Bmask == 0xFF && surface->pitch % 4 == 0;
    if (m_direct) {
      return Acquired{{static_cast<Pixel*>(surface->pixels), surface->pitch / 4, m_size}, fresh};
    }
    Acquired own = m_own.acquire({static_cast<float>(surface->w), static_cast<float>(surface->h)});
    own.fresh = own.fresh || fresh;
    return own;
  }

  Status present(std::span<const Box> parts) override {
    std::vector<SDL_Rect> rects;
    rects.reserve(parts.size());
    for (const Box& part : parts) {
      const Box inside = part.intersect(m_size);
      if (inside.empty()) continue;
      rects.push_back(to_sdl(inside));
      if (!m_direct) convert(inside);
    }
    if (rects.empty()) return Done{};
    if (SDL_UpdateWindowSurfaceRects(m_window.handle(), rects.data(),
                                     static_cast<int>(rects.size())) != 0) {
      m_surface = nullptr;
      return sdl_error("The window's pixels cannot be shown");
    }
    return Done{};
  }

  std::string description() const override {
    return "software, window surface on " + m_window.video_driver() +
           (m_direct ? "" : ", converted");
  }

 private:
  /// For screens with 16 bits a pixel or another order of colours.
  void convert(const Box& part) {
    auto* to = static_cast<std::uint8_t*>(m_surface->pixels) +
               static_cast<std::ptrdiff_t>(part.top) * m_surface->pitch +
               static_cast<std::ptrdiff_t>(part.left) * m_surface->format->BytesPerPixel;
    SDL_ConvertPixels(part.width(), part.height(), SDL_PIXELFORMAT_ARGB8888,
                      m_own.at(part.left, part.top), m_own.stride_bytes(),
                      m_surface->format->format, to, m_surface->pitch);
  }

  Window& m_window;
  SDL_Surface* m_surface = nullptr;
  const void* m_memory = nullptr;
  Box m_size;
  bool m_direct = true;
  OwnPixels m_own;
};

/// Where the system has no window surface (Wayland and KMSDRM in SDL 2): our
/// pixels go into one texture, changed parts only.
class TextureSurface final : public WindowSurface {
 public:
  static Result<std::unique_ptr<WindowSurface>> open(Window& window) {
    SDL_Renderer* renderer = SDL_CreateRenderer(window.handle(), -1, 0);
    if (renderer == nullptr) return sdl_error("The system gives no way to show pixels");
    return std::unique_ptr<WindowSurface>(new TextureSurface(window, renderer));
  }
  ~TextureSurface() override {
    if (m_texture != nullptr) SDL_DestroyTexture(m_texture);
    SDL_DestroyRenderer(m_renderer);
  }
  TextureSurface(const TextureSurface&) = delete;
  TextureSurface& operator=(const TextureSurface&) = delete;

  Result<Acquired> acquire() override {
    const Acquired acquired = m_pixels.acquire(m_window.size());
    if (acquired.fresh || m_texture == nullptr) {
      if (m_texture != nullptr) SDL_DestroyTexture(m_texture);
      m_texture =
          SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING,
                            m_pixels.box().width(), m_pixels.box().height());
      if (m_texture == nullptr) return sdl_error("The window has no pixels");
      SDL_SetTextureBlendMode(m_texture, SDL_BLENDMODE_NONE);
    }
    return acquired;
  }

  Status present(std::span<const Box> parts) override {
    for (const Box& part : parts) {
      const Box inside = part.intersect(m_pixels.box());
      if (inside.empty()) continue;
      const SDL_Rect rect = to_sdl(inside);
      if (SDL_UpdateTexture(m_texture, &rect, m_pixels.at(inside.left, inside.top),
                            m_pixels.stride_bytes()) != 0) {
        return sdl_error("The window's pixels cannot be shown");
      }
    }
    // Back buffers come in any order, so the whole picture is copied each time.
    if (SDL_RenderCopy(m_renderer, m_texture, nullptr, nullptr) != 0) {
      return sdl_error("The window's pixels cannot be shown");
    }
    SDL_RenderPresent(m_renderer);
    return Done{};
  }

  std::string description() const override {
    SDL_RendererInfo info{};
    SDL_GetRendererInfo(m_renderer, &info);
    return "software, one texture through " + std::string(info.name == nullptr ? "?" : info.name) +
           " on " + m_window.video_driver();
  }

 private:
  TextureSurface(Window& window, SDL_Renderer* renderer) : m_window(window), m_renderer(renderer) {}

  Window& m_window;
  SDL_Renderer* m_renderer;
  SDL_Texture* m_texture = nullptr;
  OwnPixels m_pixels;
};

}  // namespace

Result<std::unique_ptr<WindowSurface>> WindowSurface::open(Window& window) {
  if (window.headless()) return std::unique_ptr<WindowSurface>(new HeadlessSurface(window));
  if (SDL_GetWindowSurface(window.handle()) != nullptr) {
    return std::unique_ptr<WindowSurface>(new SharedSurface(window));
  }
  return TextureSurface::open(window);
}

}  // namespace kiosk::ui
