#pragma once

#include "booking/reference_code.h"
#include "booking/staff_closure.h"
#include "store/connection.h"

#include <chrono>
#include <optional>
#include <vector>

namespace kiosk::booking {

/// The closures of the staff in the agenda's file, with all their SQL. Each read asks the file
/// anew: another process may have closed a moment ago. Owned by AgendaFile, which keeps the
/// connection; one thread. Errors of all queries: kUnwritable, kDamaged, kTaken (locked).
class ClosureTable {
 public:
  static Result<ClosureTable> prepare(const store::Connection& connection);

  /// Keeps `closure`, whose id is ignored, and returns it as it is kept. The same `request`
  /// again changes nothing and returns the closure of the first time. Durable on return.
  /// Errors: kInvalidInput (see check(), or the request was for other days).
  Result<StaffClosure> close(const StaffClosure& closure, const Digest& request);
  /// False when there is no such closure, or no longer.
  Result<bool> reopen(std::int64_t id);
  /// Those that hold a day of [first, last], by first day.
  Result<std::vector<StaffClosure>> between(std::chrono::sys_days first,
                                            std::chrono::sys_days last);

 private:
  ClosureTable(store::Statement insert, store::Statement by_request, store::Statement remove,
               store::Statement between);

  store::Statement m_insert;
  store::Statement m_by_request;
  store::Statement m_remove;
  store::Statement m_between;
};

}  // namespace kiosk::booking
