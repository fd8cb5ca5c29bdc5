#include "ui/raster_textures.h"

#include "ui/raster_blend.h"
#include "ui/raster_hash.h"

namespace kiosk::ui::raster {
namespace {

Texture view(const std::vector<Pixel>& pixels, int width, int height) {
  return {nullptr, pixels.data(), width, height, nullptr};
}

/// Averages of two by two; a last odd row or column is used twice.
std::vector<Pixel> halve(const Texture& full, int width, int height) {
  std::vector<Pixel> pixels;
  pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const auto at = [&](int x, int y) {
    return full.pixels[static_cast<std::ptrdiff_t>(std::min(y, full.height - 1)) * full.width +
                       std::min(x, full.width - 1)];
  };
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const Pixel upper = mix(at(2 * x, 2 * y), at(2 * x + 1, 2 * y), 128);
      const Pixel lower = mix(at(2 * x, 2 * y + 1), at(2 * x + 1, 2 * y + 1), 128);
      pixels.push_back(mix(upper, lower, 128));
    }
  }
  return pixels;
}

}  // namespace

void Textures::set_atlas(std::span<const text::AtlasPage> pages) {
  m_pages.clear();
  m_revisions.clear();
  for (const text::AtlasPage& page : pages) {
    m_pages.push_back({page.pixels, nullptr, page.size, page.size, nullptr});
    m_revisions.push_back(page.revision);
  }
}

Result<TextureId> Textures::add_picture(const Picture& picture) {
  const auto count =
      static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
  if (picture.width <= 0 || picture.height <= 0 || picture.rgba.size() != count * 4) {
    return Error{ErrorCode::kInvalidInput, "The picture's size and its pixels do not match."};
  }
  auto full = std::make_unique<Level>();
  full->pixels.reserve(count);
  for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
    const std::uint8_t* p = picture.rgba.data() + i;
    const Pixel color = static_cast<Pixel>(p[0]) << 16 | static_cast<Pixel>(p[1]) << 8 | p[2];
    full->pixels.push_back(scale(color, p[3]) | static_cast<Pixel>(p[3]) << 24);
  }
  full->texture = view(full->pixels, picture.width, picture.height);

  Levels levels;
  levels.push_back(std::move(full));
  for (const Texture* last = &levels.back()->texture; last->width > 1 && last->height > 1;
       last = &levels.back()->texture) {
    const int width = (last->width + 1) / 2;
    const int height = (last->height + 1) / 2;
    auto level = std::make_unique<Level>();
    level->pixels = halve(*last, width, height);
    level->texture = view(level->pixels, width, height);
    levels.back()->texture.half = &level->texture;
    levels.push_back(std::move(level));
  }
  const TextureId id = m_next_picture++;
  m_pictures.emplace(id, std::move(levels));
  return id;
}

const Texture* Textures::find(TextureId id) const {
  if (id >= kFirstPictureTexture) {
    const auto found = m_pictures.find(id);
    return found == m_pictures.end() ? nullptr : &found->second.front()->texture;
  }
  const std::size_t page = id - kFirstAtlasTexture;
  return page < m_pages.size() ? &m_pages[page] : nullptr;
}

std::uint64_t Textures::content(TextureId id, const Box& box) const {
  // A picture never changes and its number is never used again.
  if (id >= kFirstPictureTexture) {
    Hash hash(id);
    hash.add(box.left, box.top);
    hash.add(box.right, box.bottom);
    return hash.value();
  }
  const std::size_t page = id - kFirstAtlasTexture;
  const Texture& texture = m_pages[page];
  const Box part = box.intersect({0, 0, texture.width, texture.height});
  // Pages have at most 65,535 texels a side, so no two places share a number.
  const auto place =
      static_cast<std::uint64_t>(part.left) << 48 | static_cast<std::uint64_t>(part.top) << 32 |
      static_cast<std::uint64_t>(part.width()) << 16 | static_cast<std::uint64_t>(part.height());
  Known& known = m_known[(place * 0x9E3779B97F4A7C15U + id) >> 52];
  static_assert(std::tuple_size_v<decltype(m_known)> == 1 << (64 - 52));
  if (known.texture == id && known.place == place && known.revision == m_revisions[page]) {
    return known.content;
  }

  Hash hash;
  for (int y = part.top; y < part.bottom && part.width() > 0; ++y) {
    hash.add(texture.coverage + static_cast<std::ptrdiff_t>(y) * texture.width + part.left,
             static_cast<std::size_t>(part.width()));
  }
  known = {place, id, m_revisions[page], hash.value()};
  return known.content;
}

}  // namespace kiosk::ui::raster
