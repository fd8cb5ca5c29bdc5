#pragma once

#include "app/page_pictures.h"
#include "app/session.h"
#include "base/clock.h"
#include "booking/agenda.h"
#include "content/library.h"
#include "locale/formats.h"
#include "screens/slip.h"
#include "screens/view.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace kiosk::app {

/// What changes on the glass without the visitor.
struct Moment {
  Instant now;
  std::size_t greeting = 0;         ///< Whose turn it is on the resting screen.
  std::optional<int> seconds_left;  ///< Of the warning; empty when there is none.
  int warning_seconds = 45;
  std::string toast;
};

/// Turns a session into what the screens show, from the pack and the agenda.
/// Borrows both and the renderer; owned by the application; one thread.
class ViewMaker {
 public:
  /// Without a renderer for views that are laid out and never drawn.
  ViewMaker(const content::Library& library, ui::Renderer* renderer);

  /// The agenda comes later than the first picture, or never.
  void set_agenda(const booking::Agenda* agenda) { m_agenda = agenda; }

  /// A picture of the view before this one may be gone afterwards.
  screens::View make(const Session& session, const Moment& moment);
  /// The paper of the session's confirmation, in the visitor's and the centre's language; empty
  /// without a confirmation.
  std::optional<screens::SlipModel> slip(const Session& session);
  /// The terminal's words in a language.
  screens::Words words(const std::string& locale) const { return m_words.in(locale); }
  const locale::Formats& formats(const std::string& locale);

 private:
  struct Making;

  const content::Library& m_library;
  const booking::Agenda* m_agenda = nullptr;
  PagePictures m_pictures;
  screens::Words m_words;
  std::map<std::string, locale::Formats> m_formats;
};

/// Overwrites what a visitor typed in a view that is not needed any more.
void forget(screens::View& view);

}  // namespace kiosk::app
