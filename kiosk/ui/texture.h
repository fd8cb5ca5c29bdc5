#pragma once

#include <cstdint>

namespace kiosk::ui {

/// What a quad is filled with: white (its vertex colours alone), a page of the
/// glyph atlas (coverage times vertex colour), or a picture.
using TextureId = std::uint32_t;
inline constexpr TextureId kWhiteTexture = 0;
inline constexpr TextureId kFirstAtlasTexture = 1;
inline constexpr TextureId kFirstPictureTexture = 1000;

/// Of a page in `text::Engine::pages`, which `text::AtlasGlyph::page` names.
constexpr TextureId atlas_texture(std::uint16_t page) {
  return kFirstAtlasTexture + page;
}

}  // namespace kiosk::ui
