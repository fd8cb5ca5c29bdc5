#include "store/migration.h"

#include "store/transaction.h"

namespace kiosk::store {

namespace {

/// Refuses what this program must not touch. An empty database (no mark, version 0, no
/// table) is a new one. Returns the version.
Result<std::int64_t> check_mark(const Connection& connection, const std::string& path,
                                const Schema& schema) {
  const auto mark = connection.integer("PRAGMA application_id");
  const auto version = connection.integer("PRAGMA user_version");
  const auto tables = connection.integer("SELECT count(*) FROM sqlite_schema");
  if (!mark) return mark.error_in(path);
  if (!version) return version.error_in(path);
  if (!tables) return tables.error_in(path);
  const bool is_new = *mark == 0 && *version == 0 && *tables == 0;
  if (!is_new && *mark != static_cast<std::int64_t>(schema.application_id)) {
    return Error{ErrorCode::kDamaged,
                 path + ": this database is not a kiosk's " + schema.name + "; it stays as it is"};
  }
  const auto newest = static_cast<std::int64_t>(schema.migrations.size());
  if (*version > newest) {
    return Error{ErrorCode::kTooNew, path + ": a newer program wrote this " + schema.name +
                                         " (version " + std::to_string(*version) +
                                         ", this program knows up to " + std::to_string(newest) +
                                         ")"};
  }
  // A mark without tables, or tables without a version, is nothing a step of ours leaves.
  if (*version < 0 || (!is_new && (*version == 0 || *tables == 0))) {
    return Error{ErrorCode::kDamaged,
                 path + ": this " + schema.name + " contradicts itself; it stays as it is"};
  }
  return *version;
}

Status step_forward(Connection& connection, const Schema& schema, std::int64_t from) {
  auto transaction = Transaction::begin(connection);
  if (!transaction) return transaction.error();
  // Somebody else may have made the step while this process waited for the lock.
  const auto version = connection.integer("PRAGMA user_version");
  if (!version) return version.error();
  if (*version != from) return Done{};
  if (const Status done = connection.run(schema.migrations[static_cast<std::size_t>(from)].sql);
      !done) {
    return done;
  }
  const Status marked =
      connection.run("PRAGMA application_id=" + std::to_string(schema.application_id) +
                     ";PRAGMA user_version=" + std::to_string(from + 1));
  if (!marked) return marked;
  return transaction->commit();
}

}  // namespace

Result<Connection> open_migrated(const std::string& path, Mode mode, const Schema& schema) {
  auto connection = Connection::open(path, mode);
  if (!connection) return connection.error();
  const auto version = check_mark(*connection, path, schema);
  if (!version) return version.error();
  const auto newest = static_cast<std::int64_t>(schema.migrations.size());
  if (*version > 0) {
    const auto intact = connection->intact();
    if (!intact) return intact.error_in(path);
    if (!*intact) {
      return Error{ErrorCode::kDamaged,
                   path + ": this " + schema.name + " is damaged; it stays as it is"};
    }
    if (*version < newest && mode == Mode::kReadWrite) {
      const Status copied = connection->copy_to(path + ".v" + std::to_string(*version) + ".bak");
      if (!copied) return copied.error();
    }
  }
  for (std::int64_t from = *version; from < newest; ++from) {
    if (const Status done = step_forward(*connection, schema, from); !done) {
      return done.error_in(path);
    }
  }
  return connection;
}

}  // namespace kiosk::store
