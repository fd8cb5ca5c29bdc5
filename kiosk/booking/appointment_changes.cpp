#include "booking/appointment_changes.h"

namespace kiosk::booking {

AppointmentChanges::AppointmentChanges(store::Statement cancel, store::Statement leave,
                                       store::Statement move, store::Statement arrive)
    : m_cancel(std::move(cancel)),
      m_leave(std::move(leave)),
      m_move(std::move(move)),
      m_arrive(std::move(arrive)) {}

// The states are those of AppointmentState.
Result<AppointmentChanges> AppointmentChanges::prepare(const store::Connection& connection) {
  auto cancel = connection.prepare("UPDATE appointment SET state=1, sealed=x'' WHERE id=?");
  auto leave = connection.prepare("UPDATE appointment SET state=1 WHERE id=?");
  auto move = connection.prepare(
      "UPDATE appointment SET state=0, begin_ms=?, end_ms=?, seat=?, local_begin=? WHERE id=?");
  auto arrive = connection.prepare("UPDATE appointment SET state=2 WHERE id=?");
  for (const auto* statement : {&cancel, &leave, &move, &arrive}) {
    if (!*statement) return statement->error();
  }
  return AppointmentChanges(std::move(*cancel), std::move(*leave), std::move(*move),
                            std::move(*arrive));
}

Status AppointmentChanges::cancel(std::int64_t id) {
  return m_cancel.bind(1, id).run();
}

Status AppointmentChanges::leave_seat(std::int64_t id) {
  return m_leave.bind(1, id).run();
}

Status AppointmentChanges::move(const Appointment& appointment) {
  return m_move.bind(1, std::int64_t{appointment.begin.time_since_epoch().count()})
      .bind(2, std::int64_t{appointment.end.time_since_epoch().count()})
      .bind(3, appointment.seat)
      .bind(4, appointment.local_begin)
      .bind(5, appointment.id)
      .run();
}

Status AppointmentChanges::arrive(std::int64_t id) {
  return m_arrive.bind(1, id).run();
}

}  // namespace kiosk::booking
