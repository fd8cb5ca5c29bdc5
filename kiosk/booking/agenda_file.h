#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "booking/appointment.h"
#include "booking/appointment_changes.h"
#include "booking/claim_table.h"
#include "booking/closure_table.h"
#include "booking/reference_code.h"
#include "store/connection.h"
#include "store/transaction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

/// No talk is longer, check(Calendar) sees to it: how far back a seat may have been taken
/// that still is.
inline constexpr std::chrono::hours kLongestTalk(8);

/// "WeAg": marks the file as ours for `file` and for the check at opening.
inline constexpr std::uint32_t kAgendaMark = 0x57654167;

/// A seat that is taken.
struct TakenSeat {
  std::string service;
  Instant begin;
  Instant end;
  int seat = 0;
};

/// The appointment that a reference code belongs to.
struct CodeOwner {
  std::string service;
  Instant begin;
  Instant end;
  Digest request_digest;
  std::int64_t id = 0;
  AppointmentState state = AppointmentState::kBooked;
  std::string language;
  std::int64_t wants = 0;  ///< See bits_of().
};

/// A row to be written.
struct NewAppointment {
  Appointment appointment;  ///< Its id is ignored: the file gives one.
  std::int64_t code_digest;
  Digest request_digest;
  std::chrono::sys_days created;  ///< A day is enough to count, and tells less.
  std::int64_t wants = 0;         ///< bits_of() what the talk needs.
};

/// The agenda's database file: its schema and all its SQL. The rules stand in Agenda.
/// Move-only; one thread. Errors of all queries: kUnwritable, kDamaged, kTaken (locked).
class AgendaFile {
 public:
  /// ":memory:" gives one that is gone when closed, for tests.
  /// Errors: those of store::open_migrated.
  static Result<AgendaFile> open(const std::string& path);

  /// Of the schema, as this program writes it; an older file is brought up to it.
  static std::int64_t newest_version();

  /// The IANA zone that the terminal counts its days in, for tools without the centre's pack.
  /// Writes only when it is another one than before.
  Status keep_zone(std::string_view iana);
  /// What keep_zone was given last; empty before the first time.
  Result<std::string> zone() const;

  const InstallationKey& installation_key() const { return m_key; }

  Result<store::Transaction> begin() { return store::Transaction::begin(m_connection); }
  /// The appointment that the code leads to; empty when there is none.
  Result<std::optional<CodeOwner>> find(std::int64_t code_digest);
  /// All seats that are taken at some moment after `from`, by time.
  Result<std::vector<TakenSeat>> taken(Instant from);
  /// Its id. kTaken: the seat or the code is in use.
  Result<std::int64_t> insert(const NewAppointment& row);
  /// A number that is another one after another connection has changed the file.
  Result<std::int64_t> changes_of_others();
  /// All appointments that begin in [from, to) and were not cancelled, by time.
  Result<std::vector<Appointment>> appointments(Instant from, Instant to);
  /// Times promised to visitors for the days [first, last], with how many of each service,
  /// by time.
  Result<std::vector<TouchedTime>> touched(std::chrono::sys_days first, std::chrono::sys_days last);
  /// How many appointments were promised for each of `days` days beginning with `first`.
  Result<std::vector<int>> counts(std::chrono::sys_days first, int days);

  /// ClosureTable::close() with the digest of `request_key`.
  Result<StaffClosure> close(const StaffClosure& closure, std::string_view request_key);
  ClosureTable& closures() { return m_closures; }
  ClaimTable& claims() { return m_claims; }
  AppointmentChanges& changes() { return m_changes; }

 private:
  struct Statements {
    store::Statement find;
    store::Statement taken;
    store::Statement insert;
    store::Statement appointments;
    store::Statement touched;
    store::Statement version;
  };

  AgendaFile(store::Connection connection, const InstallationKey& key, Statements statements,
             ClosureTable closures, ClaimTable claims, AppointmentChanges changes);
  static Result<Statements> prepare(const store::Connection& connection);

  // Declared first, so that it outlives the statements.
  store::Connection m_connection;
  InstallationKey m_key;
  Statements m_sql;
  ClosureTable m_closures;
  ClaimTable m_claims;
  AppointmentChanges m_changes;
};

}  // namespace kiosk::booking
