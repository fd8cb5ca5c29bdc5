#pragma once

#include "content/page.h"
#include "screens/surround.h"
#include "ui/texture.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::screens {

/// A picture of the pack as the renderer knows it.
struct LoadedPicture {
  std::string name;  ///< As in the page's blocks.
  ui::TextureId texture{};
  float width_px = 0;
  float height_px = 0;
};

struct ArticleModel {
  content::Page page;
  std::uint32_t anchor = 0;  ///< Where in the text.
  std::string reviewed;      ///< The page's review date, written out for the visitor.
  bool outdated = false;  ///< The page should have been looked at again, or the pack has expired.
  std::vector<LoadedPicture> pictures;  ///< A missing one is told in words.
  std::string language_name;  ///< Of the page's language, in the visitor's; for the notes.
};

/// One page: the text in parts, the facts and the take-away beside or below it.
std::optional<Intent> article(const Context& context, const ArticleModel& model);

}  // namespace kiosk::screens
