#pragma once

#include "ui/raster.h"
#include "ui/raster_fade.h"
#include "ui/raster_scene.h"
#include "ui/raster_textures.h"
#include "ui/renderer.h"
#include "ui/window_surface.h"

#include <memory>
#include <vector>

namespace kiosk::ui {

/// Draws on the processor, and only what differs from the last frame: the screen
/// is cut into tiles, each with a hash over everything drawn in it. Made by
/// `Renderer::open`.
class SoftwareRenderer final : public Renderer {
 public:
  explicit SoftwareRenderer(std::unique_ptr<WindowSurface> surface)
      : m_surface(std::move(surface)) {}

  RendererKind kind() const override { return RendererKind::kSoftware; }
  std::string description() const override { return m_surface->description(); }
  void set_atlas(std::span<const text::AtlasPage> pages) override { m_textures.set_atlas(pages); }
  Result<TextureId> add_picture(const Picture& picture) override {
    return m_textures.add_picture(picture);
  }
  void remove_picture(TextureId texture) override { m_textures.remove_picture(texture); }
  const Damage& draw(const ImDrawData& frame, Color clear) override;
  Status present() override;
  void invalidate() override { m_valid = false; }
  void begin_fade() override;
  void set_fade(float progress) override;
  bool fading() const override { return m_fade_waits || m_fade.active(); }
  Result<Picture> read_back() override;

 private:
  bool acquire();
  void hash_tiles(raster::Pixel clear);
  void find_changed_tiles();
  void list_primitives();
  void draw_tile(std::uint32_t tile, const raster::Target& target, raster::Pixel clear);
  std::size_t first_visible(const std::vector<std::uint32_t>& list, const raster::Box& tile);
  void draw_primitive(const raster::Primitive& primitive, std::uint32_t index,
                      const raster::Target& target);
  const raster::Rows& rows_of(std::uint32_t index);
  raster::Box tile_box(std::uint32_t tile) const;
  template <typename Function>
  void for_tiles(const raster::Box& box, Function function) const;
  void add_damage(const std::vector<std::uint32_t>& tiles);

  std::unique_ptr<WindowSurface> m_surface;
  raster::Textures m_textures;
  raster::Scene m_scene;
  raster::Target m_screen;
  int m_columns = 0;
  int m_rows = 0;
  bool m_valid = false;                             ///< The screen holds what `m_shown` says.
  std::vector<std::uint64_t> m_shown;               ///< Hash of each tile as on the screen.
  std::vector<std::uint64_t> m_next;                ///< Of the frame being drawn.
  std::vector<std::uint32_t> m_changed;             ///< Tiles to draw, ascending.
  std::vector<std::vector<std::uint32_t>> m_lists;  ///< A changed tile's primitives.
  std::vector<std::int32_t> m_rows_index;           ///< A convex primitive's rows; -1 not made yet.
  std::vector<raster::Rows> m_rows_pool;
  std::size_t m_rows_used = 0;
  raster::Rows m_scratch;
  raster::Fade m_fade;
  bool m_fade_waits = false;  ///< The next `draw` starts the fade.
  Damage m_damage;
  std::vector<raster::Box> m_to_present;
};

}  // namespace kiosk::ui
