#include "booking/agenda_file.h"

#include "base/day.h"
#include "booking/crypto.h"
#include "store/migration.h"
#include "store/rows.h"

#include <algorithm>
#include <array>

namespace kiosk::booking {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;

constexpr std::string_view kClosurePurpose = "closure";
/// Of "2026-11-27", with which every local_begin begins.
constexpr std::size_t kDayTextSize = 10;

// Times are milliseconds UTC; `local_begin` is what the visitor was told, and stays right
// when a country changes its clocks. Of the code and the request only keyed digests are kept.
// Rows stand in the order of booking: the sealed box makes them so large that a place by
// chance would split a page in every second booking.
//
// `state` is of AppointmentState. The seat of a cancelled appointment is free; its row stays,
// without what was sealed, so that its code says what became of it.
//
// `wants` is readable, unlike the visitor's own words: an appointment that is moved needs the same
// again, and what it takes up tells as much. No claim lasts twelve hours, which bounds the search
// for one that overlaps.
//
// Days of a closure are counted from 1970-01-01. AUTOINCREMENT: who opens one again on a list
// that is no longer true must not hit the next one.
constexpr std::array<store::Migration, 3> kMigrations = {{{R"(
  CREATE TABLE setting(
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE appointment(
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    begin_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL CHECK(end_ms > begin_ms),
    seat INTEGER NOT NULL CHECK(seat >= 0),
    language TEXT NOT NULL,
    local_begin TEXT NOT NULL,
    sealed BLOB NOT NULL,
    code_digest INTEGER NOT NULL UNIQUE,
    request_digest BLOB NOT NULL,
    created_day INTEGER NOT NULL,
    UNIQUE(begin_ms, service, seat)
  ) STRICT;
)"},
                                                          {R"(
  CREATE TABLE closure(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL CHECK(last_day >= first_day AND last_day - first_day < 366),
    reason TEXT NOT NULL
      CHECK(reason IN ('holiday', 'training', 'illness', 'event', 'technical')),
    made_day INTEGER NOT NULL,
    request_digest BLOB NOT NULL UNIQUE
  ) STRICT;
)"},
                                                          {R"(
  CREATE TABLE appointment_of_3(
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    begin_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL CHECK(end_ms > begin_ms),
    seat INTEGER NOT NULL CHECK(seat >= 0),
    language TEXT NOT NULL,
    local_begin TEXT NOT NULL,
    sealed BLOB NOT NULL,
    code_digest INTEGER NOT NULL UNIQUE,
    request_digest BLOB NOT NULL,
    created_day INTEGER NOT NULL,
    wants INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 2)
  ) STRICT;
  INSERT INTO appointment_of_3
    SELECT id, service, begin_ms, end_ms, seat, language, local_begin, sealed, code_digest,
           request_digest, created_day, 0, 0 FROM appointment;
  DROP TABLE appointment;
  ALTER TABLE appointment_of_3 RENAME TO appointment;
  CREATE UNIQUE INDEX appointment_seat ON appointment(begin_ms, service, seat) WHERE state<>1;
  CREATE TABLE claim(
    resource TEXT NOT NULL,
    begin_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL CHECK(end_ms > begin_ms AND end_ms - begin_ms < 43200000),
    appointment INTEGER NOT NULL REFERENCES appointment(id) ON DELETE CASCADE,
    PRIMARY KEY(resource, begin_ms)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX claim_of_appointment ON claim(appointment);
  CREATE TRIGGER claim_overlap BEFORE INSERT ON claim
  WHEN EXISTS(SELECT 1 FROM claim WHERE resource=NEW.resource AND begin_ms<NEW.end_ms
              AND begin_ms>NEW.begin_ms-43200000 AND end_ms>NEW.begin_ms)
  BEGIN SELECT RAISE(ABORT, 'taken'); END;
)"}}};

constexpr store::Schema kSchema = {"agenda", kAgendaMark, kMigrations};

std::int64_t to_ms(Instant instant) {
  return instant.time_since_epoch().count();
}
Instant from_ms(std::int64_t ms) {
  return Instant(milliseconds(ms));
}

Result<InstallationKey> read_key(const store::Connection& connection) {
  auto insert = connection.prepare("INSERT OR IGNORE INTO setting VALUES('installation_key', ?)");
  auto select = connection.prepare("SELECT value FROM setting WHERE name='installation_key'");
  if (!insert) return insert.error();
  if (!select) return select.error();
  InstallationKey key{};
  // First whether it is there, so that opening an agenda writes nothing as a rule.
  auto row = select->step();
  if (row && !*row) {
    select->reset();
    crypto::random_bytes(key);
    if (const Status made = insert->bind(1, key).run(); !made) return made.error();
    row = select->step();
  }
  if (!row) return row.error();
  const auto stored = select->blob(0);
  if (stored.size() != key.size()) {
    return Error{ErrorCode::kDamaged, "the agenda's installation key is damaged"};
  }
  std::copy(stored.begin(), stored.end(), key.begin());
  return key;
}

}  // namespace

AgendaFile::AgendaFile(store::Connection connection, const InstallationKey& key,
                       Statements statements, ClosureTable closures, ClaimTable claims,
                       AppointmentChanges changes)
    : m_connection(std::move(connection)),
      m_key(key),
      m_sql(std::move(statements)),
      m_closures(std::move(closures)),
      m_claims(std::move(claims)),
      m_changes(std::move(changes)) {}

Result<AgendaFile::Statements> AgendaFile::prepare(const store::Connection& connection) {
  auto find = connection.prepare(
      "SELECT service, begin_ms, end_ms, request_digest, id, state, language, wants "
      "FROM appointment WHERE code_digest=?");
  auto version = connection.prepare("PRAGMA data_version");
  auto taken = connection.prepare(
      "SELECT service, begin_ms, end_ms, seat FROM appointment "
      "WHERE begin_ms>? AND end_ms>? AND state<>1 ORDER BY begin_ms");
  auto insert = connection.prepare(
      "INSERT INTO appointment(service, begin_ms, end_ms, seat, language, local_begin, sealed, "
      "code_digest, request_digest, created_day, wants) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  auto appointments = connection.prepare(
      "SELECT id, service, begin_ms, end_ms, seat, language, local_begin, sealed, state "
      "FROM appointment WHERE begin_ms>=? AND begin_ms<? AND state<>1 "
      "ORDER BY begin_ms, service, seat");
  auto touched = connection.prepare(
      "SELECT local_begin, service, count(*) FROM appointment WHERE begin_ms>=? AND begin_ms<? "
      "AND state<>1 AND substr(local_begin, 1, 10) BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 2");
  for (const auto* statement : {&find, &taken, &insert, &appointments, &touched, &version}) {
    if (!*statement) return statement->error();
  }
  return Statements{std::move(*find),         std::move(*taken),   std::move(*insert),
                    std::move(*appointments), std::move(*touched), std::move(*version)};
}

Result<AgendaFile> AgendaFile::open(const std::string& path) {
  if (!crypto::ready()) {
    return Error{ErrorCode::kUnsupported, "this machine gives no random numbers"};
  }
  const auto mode = path == ":memory:" ? store::Mode::kMemory : store::Mode::kReadWrite;
  auto connection = store::open_migrated(path, mode, kSchema);
  if (!connection) return connection.error();
  const auto key = read_key(*connection);
  if (!key) return key.error_in(path);
  auto statements = prepare(*connection);
  if (!statements) return statements.error_in(path);
  auto closures = ClosureTable::prepare(*connection);
  if (!closures) return closures.error_in(path);
  auto claims = ClaimTable::prepare(*connection);
  if (!claims) return claims.error_in(path);
  auto changes = AppointmentChanges::prepare(*connection);
  if (!changes) return changes.error_in(path);
  return AgendaFile(std::move(*connection), *key, std::move(*statements), std::move(*closures),
                    std::move(*claims), std::move(*changes));
}

std::int64_t AgendaFile::newest_version() {
  return static_cast<std::int64_t>(kMigrations.size());
}

Result<std::optional<CodeOwner>> AgendaFile::find(std::int64_t code_digest) {
  const store::Reading reading(m_sql.find);
  const auto row = m_sql.find.bind(1, code_digest).step();
  if (!row) return row.error();
  if (!*row) return std::optional<CodeOwner>();
  CodeOwner owner{
      std::string(m_sql.find.text(0)), from_ms(m_sql.find.integer(1)),
      from_ms(m_sql.find.integer(2)),  {},
      m_sql.find.integer(4),           static_cast<AppointmentState>(m_sql.find.integer(5)),
      std::string(m_sql.find.text(6)), m_sql.find.integer(7)};
  const auto request = m_sql.find.blob(3);
  std::copy_n(request.begin(), std::min(request.size(), owner.request_digest.size()),
              owner.request_digest.begin());
  return std::optional(owner);
}

Result<std::vector<TakenSeat>> AgendaFile::taken(Instant from) {
  const store::Reading reading(m_sql.taken);
  m_sql.taken.bind(1, to_ms(from - kLongestTalk)).bind(2, to_ms(from));
  std::vector<TakenSeat> seats;
  const Status read = store::each_row(m_sql.taken, [&] {
    seats.push_back({std::string(m_sql.taken.text(0)), from_ms(m_sql.taken.integer(1)),
                     from_ms(m_sql.taken.integer(2)), static_cast<int>(m_sql.taken.integer(3))});
  });
  if (!read) return read.error();
  return seats;
}

Result<std::int64_t> AgendaFile::insert(const NewAppointment& row) {
  const Appointment& appointment = row.appointment;
  const Status inserted = m_sql.insert.bind(1, appointment.service)
                              .bind(2, to_ms(appointment.begin))
                              .bind(3, to_ms(appointment.end))
                              .bind(4, appointment.seat)
                              .bind(5, appointment.language)
                              .bind(6, appointment.local_begin)
                              .bind(7, appointment.sealed)
                              .bind(8, row.code_digest)
                              .bind(9, row.request_digest)
                              .bind(10, std::int64_t{row.created.time_since_epoch().count()})
                              .bind(11, row.wants)
                              .run();
  if (!inserted) return inserted.error();
  return m_connection.last_insert_id();
}

Result<std::int64_t> AgendaFile::changes_of_others() {
  const store::Reading reading(m_sql.version);
  const auto row = m_sql.version.step();
  if (!row) return row.error();
  return m_sql.version.integer(0);
}

Result<std::vector<Appointment>> AgendaFile::appointments(Instant from, Instant to) {
  const store::Reading reading(m_sql.appointments);
  m_sql.appointments.bind(1, to_ms(from)).bind(2, to_ms(to));
  std::vector<Appointment> found;
  const Status read = store::each_row(m_sql.appointments, [&] {
    const auto sealed = m_sql.appointments.blob(7);
    found.push_back({m_sql.appointments.integer(0), std::string(m_sql.appointments.text(1)),
                     from_ms(m_sql.appointments.integer(2)), from_ms(m_sql.appointments.integer(3)),
                     static_cast<int>(m_sql.appointments.integer(4)),
                     std::string(m_sql.appointments.text(5)),
                     std::string(m_sql.appointments.text(6)),
                     std::vector<unsigned char>(sealed.begin(), sealed.end()),
                     static_cast<AppointmentState>(m_sql.appointments.integer(8))});
  });
  if (!read) return read.error();
  return found;
}

Result<std::vector<TouchedTime>> AgendaFile::touched(sys_days first, sys_days last) {
  const store::Reading reading(m_sql.touched);
  // What the visitor was promised decides, not today's rules of the zone; the instants only
  // spare the rest of the table, with a day to both sides for zones ahead and behind.
  m_sql.touched.bind(1, to_ms(first - days(1)))
      .bind(2, to_ms(last + days(2)))
      .bind(3, day_text(first))
      .bind(4, day_text(last));
  std::vector<TouchedTime> found;
  const Status read = store::each_row(m_sql.touched, [&] {
    found.push_back({std::string(m_sql.touched.text(0)), std::string(m_sql.touched.text(1)),
                     static_cast<int>(m_sql.touched.integer(2))});
  });
  if (!read) return read.error();
  return found;
}

Result<std::vector<int>> AgendaFile::counts(sys_days first, int day_count) {
  std::vector<int> counted(static_cast<std::size_t>(std::max(day_count, 0)));
  if (counted.empty()) return counted;
  const auto times = touched(first, first + days(day_count - 1));
  if (!times) return times.error();
  for (const TouchedTime& time : *times) {
    const auto day = parse_day(std::string_view(time.local_begin).substr(0, kDayTextSize));
    if (!day) return Error{ErrorCode::kDamaged, "an appointment without a day"};
    counted.at(static_cast<std::size_t>((sys_days(*day) - first).count())) += time.appointments;
  }
  return counted;
}

Result<StaffClosure> AgendaFile::close(const StaffClosure& closure, std::string_view request_key) {
  return m_closures.close(closure, keyed_digest(m_key, kClosurePurpose, request_key));
}

}  // namespace kiosk::booking
