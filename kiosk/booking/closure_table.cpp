#include "booking/closure_table.h"

#include "store/rows.h"

namespace kiosk::booking {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

namespace {

std::int64_t number(year_month_day day) {
  return sys_days(day).time_since_epoch().count();
}
year_month_day day_of(std::int64_t number) {
  return sys_days(days(number));
}

/// The row at which `statement` stands. The file's own CHECK has seen to the reason; one that
/// a newer program brought still closes.
StaffClosure closure_of(const store::Statement& statement) {
  return {statement.integer(0), day_of(statement.integer(1)), day_of(statement.integer(2)),
          find_closure_reason(statement.text(3)).value_or(ClosureReason::kTechnical),
          day_of(statement.integer(4))};
}

bool same_days(const StaffClosure& a, const StaffClosure& b) {
  return a.first == b.first && a.last == b.last && a.reason == b.reason;
}

}  // namespace

ClosureTable::ClosureTable(store::Statement insert, store::Statement by_request,
                           store::Statement remove, store::Statement between)
    : m_insert(std::move(insert)),
      m_by_request(std::move(by_request)),
      m_remove(std::move(remove)),
      m_between(std::move(between)) {}

Result<ClosureTable> ClosureTable::prepare(const store::Connection& connection) {
  auto insert = connection.prepare(
      "INSERT INTO closure(first_day, last_day, reason, made_day, request_digest) "
      "VALUES(?,?,?,?,?) ON CONFLICT(request_digest) DO NOTHING");
  auto by_request = connection.prepare(
      "SELECT id, first_day, last_day, reason, made_day FROM closure WHERE request_digest=?");
  auto remove = connection.prepare("DELETE FROM closure WHERE id=? RETURNING id");
  auto between = connection.prepare(
      "SELECT id, first_day, last_day, reason, made_day FROM closure "
      "WHERE first_day<=? AND last_day>=? ORDER BY first_day, id");
  for (const auto* statement : {&insert, &by_request, &remove, &between}) {
    if (!*statement) return statement->error();
  }
  return ClosureTable(std::move(*insert), std::move(*by_request), std::move(*remove),
                      std::move(*between));
}

Result<StaffClosure> ClosureTable::close(const StaffClosure& closure, const Digest& request) {
  if (const Status sound = check(closure); !sound) return sound.error();
  const Status made = m_insert.bind(1, number(closure.first))
                          .bind(2, number(closure.last))
                          .bind(3, id_of(closure.reason))
                          .bind(4, number(closure.made))
                          .bind(5, request)
                          .run();
  if (!made) return made.error();
  const store::Reading reading(m_by_request);
  const auto row = m_by_request.bind(1, request).step();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::kNotFound, "somebody opened these days again meanwhile"};
  StaffClosure kept = closure_of(m_by_request);
  if (!same_days(kept, closure)) {
    return Error{ErrorCode::kInvalidInput, "this request has closed other days already"};
  }
  return kept;
}

Result<bool> ClosureTable::reopen(std::int64_t id) {
  const store::Reading reading(m_remove);
  bool found = false;
  // To the end: only there the deletion is committed.
  const Status done = store::each_row(m_remove.bind(1, id), [&found] { found = true; });
  if (!done) return done.error();
  return found;
}

Result<std::vector<StaffClosure>> ClosureTable::between(sys_days first, sys_days last) {
  const store::Reading reading(m_between);
  m_between.bind(1, number(last)).bind(2, number(first));
  std::vector<StaffClosure> found;
  const Status read = store::each_row(m_between, [&] { found.push_back(closure_of(m_between)); });
  if (!read) return read.error();
  return found;
}

}  // namespace kiosk::booking
