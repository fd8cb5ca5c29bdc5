#pragma once

#include "app/config.h"
#include "app/session.h"
#include "base/clock.h"
#include "base/result.h"
#include "booking/agenda.h"
#include "content/centre.h"

#include <memory>

namespace kiosk::app {

/// Where appointments are made: the centre's agenda, and what a visitor confirmed. Owned by
/// the application, which lends it the clock; main thread.
class BookingDesk {
 public:
  explicit BookingDesk(const Clock& clock) : m_clock(clock) {}

  /// Opens the agenda of `config.state`, made when there is none, with the centre's public
  /// key where it is. Errors: those of the folder, the key and the agenda; without an
  /// agenda the terminal still informs.
  Status open(const Config& config, const content::Centre& centre);
  /// Null when it has not been opened.
  const booking::Agenda* agenda() const { return m_agenda.get(); }
  booking::Agenda* agenda() { return m_agenda.get(); }
  /// Books the session's draft and tells the session how it went.
  void book(Session& session);

 private:
  Status try_to_open(const Config& config, const content::Centre& centre);
  /// What `code` of a booking means to the visitor.
  screens::BookingProblem problem_of(ErrorCode code, const Draft& draft) const;

  const Clock& m_clock;
  std::unique_ptr<booking::Agenda> m_agenda;
};

}  // namespace kiosk::app
