// What visitors do with their reference code.
#include "booking/agenda_impl.h"

#include <algorithm>

namespace kiosk::booking {

using std::chrono::sys_days;

namespace {

Error error(ErrorCode code, const char* message) {
  return {code, message};
}

Status not_over(const CodeOwner& owner, Instant now) {
  if (owner.state == AppointmentState::kCancelled) {
    return error(ErrorCode::kNotFound, "this appointment was cancelled");
  }
  if (owner.begin <= now) return error(ErrorCode::kNotFound, "this appointment has begun");
  return Done{};
}

}  // namespace

Result<CodeOwner> Agenda::Impl::owner_of(std::string_view typed) {
  if (guard.pause() > std::chrono::seconds(0)) {
    return error(ErrorCode::kInvalidInput, "too many wrong codes; wait a minute");
  }
  const auto code = parse_code(typed);
  // What cannot be a code is a slip of the finger, and tells nothing to who tries codes out.
  if (!code) return error(ErrorCode::kInvalidInput, "a code has eight letters and digits");
  const auto owner = file.find(code_digest(file.installation_key(), *code));
  if (!owner) return owner.error();
  if (*owner) return **owner;
  guard.wrong();
  return error(ErrorCode::kNotFound, "there is no appointment with this code");
}

Result<KeptAppointment> Agenda::Impl::kept(const CodeOwner& owner) {
  auto room = room_of(owner.id);
  if (!room) return room.error();
  return KeptAppointment{owner.service, owner.begin, owner.end, *std::move(room), owner.state};
}

std::chrono::seconds Agenda::code_pause() const {
  return m_impl->guard.pause();
}

Result<KeptAppointment> Agenda::look_up(std::string_view typed_code) {
  const auto owner = m_impl->owner_of(typed_code);
  if (!owner) return owner.error();
  return m_impl->kept(*owner);
}

Result<KeptAppointment> Agenda::cancel(std::string_view typed_code) {
  auto transaction = m_impl->file.begin();
  if (!transaction) return unlocked(transaction.error());
  auto owner = m_impl->owner_of(typed_code);
  if (!owner) return owner.error();
  if (owner->state == AppointmentState::kCancelled) return m_impl->kept(*owner);
  if (const Status open = not_over(*owner, m_impl->clock.now()); !open) return open.error();
  if (const Status done = m_impl->file.changes().cancel(owner->id); !done) return done.error();
  if (const Status released = m_impl->file.claims().release(owner->id); !released) {
    return released.error();
  }
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  m_impl->occupancy.forget();
  owner->state = AppointmentState::kCancelled;
  return m_impl->kept(*owner);
}

Result<KeptAppointment> Agenda::move(std::string_view typed_code, Instant begin) {
  auto transaction = m_impl->file.begin();
  if (!transaction) return unlocked(transaction.error());
  const auto owner = m_impl->owner_of(typed_code);
  if (!owner) return owner.error();
  if (const Status open = not_over(*owner, m_impl->clock.now()); !open) return open.error();
  if (owner->begin == begin) return m_impl->kept(*owner);
  const auto service = m_impl->service(owner->service);
  if (!service) return service.error();
  // Its own seat and room must not stand in its way.
  if (const Status left = m_impl->file.claims().release(owner->id); !left) return left.error();
  if (const Status left = m_impl->file.changes().leave_seat(owner->id); !left) {
    return left.error();
  }
  m_impl->occupancy.forget();
  Appointment moved;
  moved.id = owner->id;
  moved.service = owner->service;
  moved.begin = begin;
  const auto seated =
      m_impl->find_seat(**service, wants_from(owner->language, owner->wants), moved);
  // Whatever fails from here on, the transaction ends without a trace.
  const Status done = seated ? m_impl->file.changes().move(moved) : Status(seated.error());
  const Status committed = done ? m_impl->commit(*transaction, moved, *seated) : done;
  if (!committed) {
    m_impl->occupancy.forget();
    return committed.error();
  }
  return KeptAppointment{moved.service, moved.begin, moved.end, seated->room,
                         AppointmentState::kBooked};
}

Result<KeptAppointment> Agenda::arrive(std::string_view typed_code) {
  auto transaction = m_impl->file.begin();
  if (!transaction) return unlocked(transaction.error());
  auto owner = m_impl->owner_of(typed_code);
  if (!owner) return owner.error();
  if (owner->state == AppointmentState::kCancelled) {
    return error(ErrorCode::kNotFound, "this appointment was cancelled");
  }
  const sys_days day(m_impl->zone.to_local(owner->begin).date);
  if (day != m_impl->today() || owner->end <= m_impl->clock.now()) {
    return error(ErrorCode::kNotFound, "this appointment is at another time");
  }
  if (const Status done = m_impl->file.changes().arrive(owner->id); !done) return done.error();
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  owner->state = AppointmentState::kArrived;
  return m_impl->kept(*owner);
}

}  // namespace kiosk::booking
