#include "app/booking_desk.h"

#include "app/centre_calendar.h"
#include "base/log.h"

#include <optional>
#include <utility>

namespace kiosk::app {

using screens::BookingProblem;

Status BookingDesk::open(const Config& config, const content::Centre& centre) {
  const Status opened = try_to_open(config, centre);
  if (opened) {
    log_event(Event::kAgendaOpened);
  } else {
    log_event(Event::kAgendaFailed, {static_cast<int>(opened.error().code)});
  }
  return opened;
}

Status BookingDesk::try_to_open(const Config& config, const content::Centre& centre) {
  if (Status folder = make_folder(config.state); !folder) return folder;
  std::optional<booking::PublicKey> key;
  if (auto read = booking::PublicKey::read(join_path(config.state, "centre.pub"))) {
    key = *read;
  } else if (read.error().code != ErrorCode::kNotFound) {
    // A key that is there but cannot be read must not turn into booking without one.
    return read.error();
  }
  auto opened = booking::Agenda::open(join_path(config.state, "agenda.sqlite"), calendar_of(centre),
                                      key, m_clock);
  if (!opened) return opened.error();
  m_agenda = *std::move(opened);
  return Done{};
}

BookingProblem BookingDesk::problem_of(ErrorCode code, const Draft& draft) const {
  // A slot that has become too late is gone for this visitor just like a taken one.
  if (code == ErrorCode::kNotFound) return BookingProblem::kTaken;
  if (code != ErrorCode::kTaken) return BookingProblem::kFailed;
  const bool seat_left = m_agenda->is_free(draft.service, *draft.slot, {});
  return seat_left ? BookingProblem::kWishes : BookingProblem::kTaken;
}

void BookingDesk::book(Session& session) {
  const Draft& draft = session.draft();
  if (m_agenda == nullptr) return session.not_booked(BookingProblem::kFailed);
  const auto booked = m_agenda->book({draft.key, draft.service, *draft.slot, draft.counselling,
                                      draft.name, draft.phone, draft.wishes});
  if (booked) {
    log_event(Event::kBookingDone);
    return session.booked(*booked);
  }
  log_event(Event::kBookingFailed, {static_cast<int>(booked.error().code)});
  session.not_booked(problem_of(booked.error().code, draft));
}

}  // namespace kiosk::app
