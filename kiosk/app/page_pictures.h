#pragma once

#include "content/library.h"
#include "screens/article.h"
#include "ui/renderer.h"

#include <vector>

namespace kiosk::app {

/// The pictures of the page on the glass, decoded when the page comes and forgotten when
/// another screen does: a page has few, and memory is the terminal's for weeks. Without a
/// renderer only their sizes are read. Borrows the pack and the renderer; owned by the
/// view maker; one thread.
class PagePictures {
 public:
  PagePictures(const content::Library& library, ui::Renderer* renderer)
      : m_library(library), m_renderer(renderer) {}
  ~PagePictures() { forget(); }
  PagePictures(const PagePictures&) = delete;
  PagePictures& operator=(const PagePictures&) = delete;

  /// In the order of the page's blocks. One that cannot be decoded is left out: the screen
  /// then says in words what it shows.
  const std::vector<screens::LoadedPicture>& of(const content::Page& page);
  /// No page is shown any more.
  void forget();

 private:
  void load(const std::string& name);

  const content::Library& m_library;
  ui::Renderer* m_renderer;           ///< Null: nothing is drawn.
  std::vector<std::string> m_wanted;  ///< Of the page shown, loaded or not.
  std::vector<screens::LoadedPicture> m_loaded;
};

}  // namespace kiosk::app
