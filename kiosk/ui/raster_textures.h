#pragma once

#include "base/result.h"
#include "text/engine.h"
#include "ui/picture.h"
#include "ui/raster.h"
#include "ui/raster_scene.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace kiosk::ui::raster {

/// The textures of the software renderer: the engine's atlas pages where they
/// are, and pictures with their reduced sizes.
class Textures final : public TextureSource {
 public:
  /// Borrowed until the next call.
  void set_atlas(std::span<const text::AtlasPage> pages);
  /// Errors: kInvalidInput when size and pixels do not belong together.
  Result<TextureId> add_picture(const Picture& picture);
  void remove_picture(TextureId id) { m_pictures.erase(id); }

  const Texture* find(TextureId id) const override;
  std::uint64_t content(TextureId id, const Box& box) const override;

 private:
  struct Level {
    std::vector<Pixel> pixels;
    Texture texture;
  };
  /// The picture and its halves, down to one pixel.
  using Levels = std::vector<std::unique_ptr<Level>>;
  /// What a glyph's place in the atlas held when it was last looked at.
  struct Known {
    std::uint64_t place = 0;
    TextureId texture = kWhiteTexture;  ///< Nothing yet.
    std::uint32_t revision = 0;
    std::uint64_t content = 0;
  };

  std::vector<Texture> m_pages;
  std::vector<std::uint32_t> m_revisions;
  std::map<TextureId, Levels> m_pictures;
  TextureId m_next_picture = kFirstPictureTexture;
  /// A page of the kiosk shows a few hundred different glyphs; the place decides
  /// the slot, a clash only costs looking again.
  mutable std::array<Known, 4096> m_known;
};

}  // namespace kiosk::ui::raster
