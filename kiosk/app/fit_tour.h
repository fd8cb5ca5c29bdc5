#pragma once

#include "app/view_maker.h"
#include "base/clock.h"
#include "booking/agenda.h"
#include "content/library.h"

#include <functional>
#include <memory>
#include <string>

namespace kiosk::app {

/// A screen on the tour.
struct FitStop {
  std::string name;  ///< For authors: `page "study"`.
  std::string page;  ///< Id of the page or of the glossary word it shows; may be empty.
  std::string term;
};

/// Goes the ways of a visitor to every screen of a pack, at its first part. Borrows the
/// pack; one thread.
class FitTour {
 public:
  using Visit = std::function<void(const FitStop&, screens::View&)>;

  explicit FitTour(const content::Library& library);

  /// Every screen in one of the pack's languages; `visit` may change the view.
  void run(const std::string& locale, const Visit& visit);
  /// The terminal's words in a language.
  screens::Words words(const std::string& locale) const { return m_views.words(locale); }

 private:
  struct Walk;

  const content::Library& m_library;
  FakeClock m_clock;
  std::unique_ptr<booking::Agenda> m_agenda;  ///< In memory; null where a centre has no hours.
  ViewMaker m_views;
};

}  // namespace kiosk::app
