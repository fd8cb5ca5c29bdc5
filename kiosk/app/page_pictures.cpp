#include "app/page_pictures.h"

#include "ui/picture.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace kiosk::app {

const std::vector<screens::LoadedPicture>& PagePictures::of(const content::Page& page) {
  std::vector<std::string> wanted;
  for (const content::Block& block : page.blocks) {
    const auto* picture = std::get_if<content::PictureBlock>(&block);
    if (picture != nullptr) wanted.push_back(picture->picture);
  }
  if (wanted == m_wanted) return m_loaded;
  forget();
  m_wanted = std::move(wanted);
  for (const std::string& name : m_wanted) load(name);
  return m_loaded;
}

void PagePictures::load(const std::string& name) {
  const std::string png = m_library.picture(name);
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(png.data()), png.size());
  if (m_renderer == nullptr) {
    if (const auto size = ui::picture_size(bytes)) m_loaded.push_back({name, {}, size->x, size->y});
    return;
  }
  const auto decoded = ui::decode_picture(bytes);
  if (!decoded) return;
  const auto texture = m_renderer->add_picture(*decoded);
  if (!texture) return;
  m_loaded.push_back(
      {name, *texture, static_cast<float>(decoded->width), static_cast<float>(decoded->height)});
}

void PagePictures::forget() {
  for (const screens::LoadedPicture& picture : m_loaded) {
    if (m_renderer != nullptr) m_renderer->remove_picture(picture.texture);
  }
  m_loaded.clear();
  m_wanted.clear();
}

}  // namespace kiosk::app
