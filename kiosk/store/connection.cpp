#include "store/connection.h"

#include "store/problem.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace kiosk::store {

namespace {

/// How long a write waits for another process's write to end.
constexpr int kBusyTimeoutMs = 2000;
/// The write-ahead log is cut back to this after a checkpoint.
constexpr const char* kWritePragmas =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    "PRAGMA secure_delete=ON; PRAGMA journal_size_limit=4194304;";
// Nothing of ours may spill to a temporary file, where secure_delete does not reach.
constexpr const char* kAllPragmas = "PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;";

struct Limit {
  int id;
  int value;
};

// Well above what our own statements and pictures need and far below SQLite's defaults, so
// that a hostile file or text ends in an error instead of in memory.
constexpr std::array<Limit, 9> kLimits = {{{SQLITE_LIMIT_LENGTH, 32 << 20},
                                           {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                           {SQLITE_LIMIT_COLUMN, 100},
                                           {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                           {SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                           {SQLITE_LIMIT_VDBE_OP, 25'000},
                                           {SQLITE_LIMIT_ATTACHED, 0},
                                           {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
                                           {SQLITE_LIMIT_VARIABLE_NUMBER, 250}}};

Error from_errno(ErrorCode code, const std::string& path) {
  return {code, path + ": " + std::strerror(errno)};
}

/// Creates a missing file for the owner alone; SQLite gives its log the same mode.
Status prepare_file(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) == 0) {
    if (S_ISREG(info.st_mode)) return Done{};
    return Error{ErrorCode::kUnreadable, path + ": not a file"};
  }
  if (errno != ENOENT) return from_errno(ErrorCode::kUnreadable, path);
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return from_errno(ErrorCode::kUnwritable, path);
  ::close(file);
  return Done{};
}

Status require_file(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    return from_errno(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path);
  }
  if (!S_ISREG(info.st_mode)) return Error{ErrorCode::kUnreadable, path + ": not a file"};
  if (::access(path.c_str(), R_OK) != 0) return from_errno(ErrorCode::kUnreadable, path);
  // SQLite would take an empty file for a new database; a finished file never is empty.
  if (info.st_size == 0) return Error{ErrorCode::kDamaged, path + ": the file is empty"};
  return Done{};
}

/// `path` as a file: URI, so that no letter of it counts as an option, and the option.
std::string file_uri(const std::string& path, const char* option) {
  std::string uri = "file:";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    std::array<char, 4> escaped{};
    std::snprintf(escaped.data(), escaped.size(), "%%%02X", static_cast<unsigned char>(c));
    plain ? uri.append(1, c) : uri.append(escaped.data());
  }
  return uri + option;
}

/// How a file in WAL mode is read without leaving a trace. With a log beside it somebody has it
/// open, or had when the power went; without one SQLite would make a log to read the file.
const char* inspect_option(const std::string& path) {
  return ::access((path + "-wal").c_str(), F_OK) == 0 ? "?mode=ro" : "?immutable=1";
}

void harden(sqlite3* handle) {
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyTimeoutMs);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  for (const Limit limit : kLimits) sqlite3_limit(handle, limit.id, limit.value);
}

int interrupt(void*) {
  return 1;
}

}  // namespace

Result<Connection> Connection::open(const std::string& path, Mode mode) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
  std::string name = path;
  Status ready = Done{};
  switch (mode) {
    case Mode::kReadWrite:
      ready = prepare_file(path);
      flags |= SQLITE_OPEN_READWRITE;
      break;
    case Mode::kReadOnly:
      ready = require_file(path);
      name = file_uri(path, "?immutable=1");
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
      break;
    case Mode::kInspect:
      ready = require_file(path);
      name = file_uri(path, inspect_option(path));
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
      break;
    case Mode::kMemory:
      name = ":memory:";
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
      break;
  }
  if (!ready) return ready.error();
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
  Connection connection(handle);  // SQLite wants a handle closed even after a failed open.
  if (code != SQLITE_OK) return Error{problem_from(code).code, path + ": " + sqlite3_errstr(code)};
  harden(handle);
  Status set = connection.run(kAllPragmas);
  const bool only_read = mode == Mode::kReadOnly || mode == Mode::kInspect;
  if (set && !only_read) set = connection.run(kWritePragmas);
  if (!set) return set.error_in(path);
  // The first real read: opening alone does not look at the file's first page.
  if (const auto read = connection.integer("PRAGMA schema_version"); !read) {
    return read.error_in(path);
  }
  return connection;
}

Connection& Connection::operator=(Connection&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  std::swap(m_begin, other.m_begin);
  std::swap(m_commit, other.m_commit);
  return *this;
}

Connection::~Connection() {
  sqlite3_close_v2(m_handle);
}

Result<Statement> Connection::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return problem_in_sql(m_handle, code);
  KIOSK_ASSERT(statement != nullptr);
  return Statement(statement);
}

Status Connection::run(const std::string& sql) const {
  const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return problem_in_sql(m_handle, code);
  return Done{};
}

Result<std::int64_t> Connection::integer(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::kNotFound, "no row"};
  return statement->integer(0);
}

std::int64_t Connection::last_insert_id() const {
  return sqlite3_last_insert_rowid(m_handle);
}

int Connection::changes() const {
  return sqlite3_changes(m_handle);
}

Result<bool> Connection::intact() const {
  auto check = prepare("PRAGMA quick_check(1)");
  if (!check) return check.error();
  const auto row = check->step();
  if (!row) return row.error();
  return *row && check->text(0) == "ok";
}

Status Connection::copy_to(const std::string& path) const {
  const std::string staged = path + ".new";
  ::unlink(staged.c_str());
  if (const Status made = prepare_file(staged); !made) return made;
  sqlite3* raw = nullptr;
  int code = sqlite3_open_v2(staged.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  const Connection target(raw);
  if (code == SQLITE_OK) {
    sqlite3_backup* copy = sqlite3_backup_init(raw, "main", m_handle, "main");
    if (copy != nullptr) sqlite3_backup_step(copy, -1);
    code = copy == nullptr ? sqlite3_errcode(raw) : sqlite3_backup_finish(copy);
  }
  if (code != SQLITE_OK) {
    ::unlink(staged.c_str());
    return Error{ErrorCode::kUnwritable, path + ": " + sqlite3_errstr(code)};
  }
  if (std::rename(staged.c_str(), path.c_str()) != 0) {
    return from_errno(ErrorCode::kUnwritable, path);
  }
  return Done{};
}

void Connection::limit_steps(int steps) const {
  sqlite3_progress_handler(m_handle, steps * 1000, steps == 0 ? nullptr : interrupt, nullptr);
}

}  // namespace kiosk::store
