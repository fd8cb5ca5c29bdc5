#include "booking/agenda_file.h"

#include "booking/crypto.h"
#include "store/migration.h"

#include <algorithm>
#include <array>

namespace kiosk::booking {

namespace {

using std::chrono::milliseconds;

// "WeAg": marks the file as ours for `file` and for the check at opening.
constexpr std::uint32_t kApplicationId = 0x57654167;

// Times are milliseconds UTC; `local_begin` is what the visitor was told, and stays right
// when a country changes its clocks. Of the code and the request only keyed digests are kept.
// Rows stand in the order of booking: the sealed box makes them so large that a place by
// chance would split a page in every second booking.
constexpr std::array<store::Migration, 1> kMigrations = {{{R"(
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
)"}}};

constexpr store::Schema kSchema = {"agenda", kApplicationId, kMigrations};

/// Ends a statement's read when the scope ends; an open one would hold its snapshot.
class Reading {
 public:
  explicit Reading(store::Statement& statement) : m_statement(statement) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { m_statement.reset(); }

 private:
  store::Statement& m_statement;
};

std::int64_t to_ms(Instant instant) {
  return instant.time_since_epoch().count();
}
Instant from_ms(std::int64_t ms) {
  return Instant(milliseconds(ms));
}

/// Runs `take_row` for every row.
template <typename TakeRow>
Status each_row(store::Statement& statement, TakeRow take_row) {
  for (;;) {
    const auto row = statement.step();
    if (!row) return row.error();
    if (!*row) return Done{};
    take_row();
  }
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
                       store::Statement find, store::Statement taken, store::Statement insert,
                       store::Statement appointments)
    : m_connection(std::move(connection)),
      m_key(key),
      m_find(std::move(find)),
      m_taken(std::move(taken)),
      m_insert(std::move(insert)),
      m_appointments(std::move(appointments)) {}

Result<AgendaFile> AgendaFile::open(const std::string& path) {
  if (!crypto::ready()) {
    return Error{ErrorCode::kUnsupported, "this machine gives no random numbers"};
  }
  const auto mode = path == ":memory:" ? store::Mode::kMemory : store::Mode::kReadWrite;
  auto connection = store::open_migrated(path, mode, kSchema);
  if (!connection) return connection.error();
  const auto key = read_key(*connection);
  if (!key) return key.error_in(path);
  auto find = connection->prepare(
      "SELECT service, begin_ms, end_ms, request_digest FROM appointment WHERE code_digest=?");
  auto taken = connection->prepare(
      "SELECT begin_ms, end_ms, seat FROM appointment "
      "WHERE begin_ms>? AND begin_ms<? AND end_ms>? AND service=? ORDER BY begin_ms");
  auto insert = connection->prepare(
      "INSERT INTO appointment(service, begin_ms, end_ms, seat, language, local_begin, sealed, "
      "code_digest, request_digest, created_day) VALUES(?,?,?,?,?,?,?,?,?,?)");
  auto appointments = connection->prepare(
      "SELECT id, service, begin_ms, end_ms, seat, language, local_begin, sealed "
      "FROM appointment WHERE begin_ms>=? AND begin_ms<? ORDER BY begin_ms, service, seat");
  for (const auto* statement : {&find, &taken, &insert, &appointments}) {
    if (!*statement) return statement->error_in(path);
  }
  return AgendaFile(std::move(*connection), *key, std::move(*find), std::move(*taken),
                    std::move(*insert), std::move(*appointments));
}

Result<std::optional<CodeOwner>> AgendaFile::find(std::int64_t code_digest) {
  const Reading reading(m_find);
  const auto row = m_find.bind(1, code_digest).step();
  if (!row) return row.error();
  if (!*row) return std::optional<CodeOwner>();
  CodeOwner owner{
      std::string(m_find.text(0)), from_ms(m_find.integer(1)), from_ms(m_find.integer(2)), {}};
  const auto request = m_find.blob(3);
  std::copy_n(request.begin(), std::min(request.size(), owner.request_digest.size()),
              owner.request_digest.begin());
  return std::optional(owner);
}

Result<std::vector<TakenSeat>> AgendaFile::taken(std::string_view service, Instant from,
                                                 Instant to) {
  const Reading reading(m_taken);
  m_taken.bind(1, to_ms(from - kLongestTalk))
      .bind(2, to_ms(to))
      .bind(3, to_ms(from))
      .bind(4, service);
  std::vector<TakenSeat> seats;
  const Status read = each_row(m_taken, [&] {
    seats.push_back({from_ms(m_taken.integer(0)), from_ms(m_taken.integer(1)),
                     static_cast<int>(m_taken.integer(2))});
  });
  if (!read) return read.error();
  return seats;
}

Status AgendaFile::insert(const NewAppointment& row) {
  const Appointment& appointment = row.appointment;
  return m_insert.bind(1, appointment.service)
      .bind(2, to_ms(appointment.begin))
      .bind(3, to_ms(appointment.end))
      .bind(4, appointment.seat)
      .bind(5, appointment.language)
      .bind(6, appointment.local_begin)
      .bind(7, appointment.sealed)
      .bind(8, row.code_digest)
      .bind(9, row.request_digest)
      .bind(10, std::int64_t{row.created.time_since_epoch().count()})
      .run();
}

Result<std::vector<Appointment>> AgendaFile::appointments(Instant from, Instant to) {
  const Reading reading(m_appointments);
  m_appointments.bind(1, to_ms(from)).bind(2, to_ms(to));
  std::vector<Appointment> found;
  const Status read = each_row(m_appointments, [&] {
    const auto sealed = m_appointments.blob(7);
    found.push_back({m_appointments.integer(0), std::string(m_appointments.text(1)),
                     from_ms(m_appointments.integer(2)), from_ms(m_appointments.integer(3)),
                     static_cast<int>(m_appointments.integer(4)),
                     std::string(m_appointments.text(5)), std::string(m_appointments.text(6)),
                     std::vector<unsigned char>(sealed.begin(), sealed.end())});
  });
  if (!read) return read.error();
  return found;
}

}  // namespace kiosk::booking
