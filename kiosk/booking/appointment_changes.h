#pragma once

#include "booking/appointment.h"
#include "store/connection.h"

#include <cstdint>

namespace kiosk::booking {

/// What happens to an appointment after it was booked, in the agenda's file, with all its SQL. For
/// use inside a transaction of the caller's. Owned by AgendaFile, which keeps the connection; one
/// thread. Errors of all: kUnwritable, kDamaged, kTaken (locked).
class AppointmentChanges {
 public:
  static Result<AppointmentChanges> prepare(const store::Connection& connection);

  /// Frees the seat and erases what was sealed.
  Status cancel(std::int64_t id);
  /// Frees the seat until move() takes another one in the same transaction.
  Status leave_seat(std::int64_t id);
  /// To begin, end, seat and local time of `appointment`. kTaken also when the seat is in use.
  Status move(const Appointment& appointment);
  Status arrive(std::int64_t id);

 private:
  AppointmentChanges(store::Statement cancel, store::Statement leave, store::Statement move,
                     store::Statement arrive);

  store::Statement m_cancel;
  store::Statement m_leave;
  store::Statement m_move;
  store::Statement m_arrive;
};

}  // namespace kiosk::booking
