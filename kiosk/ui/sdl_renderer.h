#pragma once

#include "ui/renderer.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

struct ImDrawList;
struct SDL_Renderer;
struct SDL_Texture;

namespace kiosk::ui {

/// Draws through SDL's renderer on a graphics card: the frame into one texture,
/// that onto the screen. Made by `Renderer::open`; borrows the window.
class SdlRenderer final : public Renderer {
 public:
  enum class Driver : std::uint8_t {
    kAccelerated,  ///< Refuses drivers that draw on the processor.
    kAny,
  };
  /// Errors: kUnsupported with the driver's name.
  static Result<std::unique_ptr<SdlRenderer>> open(Window& window, Driver driver);
  ~SdlRenderer() override;
  SdlRenderer(const SdlRenderer&) = delete;
  SdlRenderer& operator=(const SdlRenderer&) = delete;

  RendererKind kind() const override { return RendererKind::kGpu; }
  std::string description() const override { return m_description; }
  void set_atlas(std::span<const text::AtlasPage> pages) override;
  Result<TextureId> add_picture(const Picture& picture) override;
  void remove_picture(TextureId texture) override;
  const Damage& draw(const ImDrawData& frame, Color clear) override;
  Status present() override;
  void invalidate() override;
  void begin_fade() override;
  void set_fade(float progress) override { m_progress = progress; }
  bool fading() const override { return m_progress < 1; }
  Result<Picture> read_back() override;

 private:
  struct TextureFree {
    void operator()(SDL_Texture* texture) const;
  };
  using TexturePtr = std::unique_ptr<SDL_Texture, TextureFree>;
  struct Page {
    TexturePtr texture;
    std::uint32_t revision = 0;
    int size = 0;
  };
  struct Kept {
    Picture picture;  ///< For a lost device.
    TexturePtr texture;
  };

  SdlRenderer(Window& window, SDL_Renderer* renderer, std::string description);
  bool ensure_targets();
  void upload(Page& page, const text::AtlasPage& source);
  TexturePtr make_texture(int width, int height, int access);
  TexturePtr upload(const Picture& picture);
  SDL_Texture* find(TextureId id) const;
  void draw_list(const ImDrawList& list);
  std::uint64_t hash_of(const ImDrawData& frame, Color clear) const;

  Window& m_window;
  SDL_Renderer* m_renderer;
  std::string m_description;
  std::vector<Page> m_pages;
  std::map<TextureId, Kept> m_pictures;
  TextureId m_next_picture = kFirstPictureTexture;
  TexturePtr m_frame;     ///< What the screen shows, or fades to.
  TexturePtr m_previous;  ///< What it fades from.
  Vec2 m_size;
  std::uint64_t m_shown = 0;
  bool m_valid = false;
  bool m_to_present = false;
  float m_progress = 1;
  Damage m_damage;
};

}  // namespace kiosk::ui
