#pragma once

#include "booking/busy_times.h"
#include "booking/roster.h"
#include "store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::booking {

/// One counsellor, interpreter or room taken up by an appointment.
struct Claim {
  std::string resource;
  Instant begin;
  Instant end;
};

/// What appointments take up, in the agenda's file, with all its SQL. The file itself refuses two
/// claims of one resource that overlap. Owned by AgendaFile, which keeps the connection; one
/// thread. Errors of all queries: kUnwritable, kDamaged, kTaken (locked).
class ClaimTable {
 public:
  static Result<ClaimTable> prepare(const store::Connection& connection);

  /// kTaken also when somebody else has the resource at that time.
  Status add(std::int64_t appointment, const Claim& claim);
  /// Everything an appointment takes up is free again.
  Status release(std::int64_t appointment);
  /// The ids of what an appointment takes up.
  Result<std::vector<std::string>> of(std::int64_t appointment);
  /// All that end after `from`.
  Result<BusyTimes> busy(Instant from);

 private:
  ClaimTable(store::Statement insert, store::Statement release, store::Statement of,
             store::Statement since);

  store::Statement m_insert;
  store::Statement m_release;
  store::Statement m_of;
  store::Statement m_since;
};

}  // namespace kiosk::booking
