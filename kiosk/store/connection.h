#pragma once

#include "base/result.h"
#include "store/statement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;

namespace kiosk::store {

enum class Mode {
  kReadWrite,  ///< Opened or created, mode 0600: WAL, synchronous=FULL, foreign keys, secure
               ///< delete.
  kReadOnly,   ///< A finished file from outside that nobody changes (a pack): immutable, hardened.
  kInspect,    ///< A file of ours that the terminal may be using: read and left as it is.
  kMemory,     ///< For tests; `path` is ignored.
};

/// One SQLite database. Every mode: defensive, untrusted schema off, no extensions, limits
/// on lengths and counts. Owns the handle; one thread.
class Connection {
 public:
  /// Errors: kNotFound (only to be read and missing), kUnreadable (a folder, no permission),
  /// kUnwritable, kDamaged (not a database). An empty file counts as a new database
  /// when writable and as damaged when only to be read.
  static Result<Connection> open(const std::string& path, Mode mode);
  Connection(Connection&& other) noexcept { *this = std::move(other); }
  Connection& operator=(Connection&& other) noexcept;
  ~Connection();

  /// `sql` holds one statement. Errors: kInvalidInput (SQL), kDamaged.
  Result<Statement> prepare(std::string_view sql) const;
  /// Runs one or more statements that need no parameters. Errors as Statement::step.
  Status run(const std::string& sql) const;
  /// The first column of the first row. Errors: as step; kNotFound without a row.
  Result<std::int64_t> integer(std::string_view sql) const;

  std::int64_t last_insert_id() const;
  /// Rows the last INSERT, UPDATE or DELETE touched.
  int changes() const;

  /// True when the file's structure holds (PRAGMA quick_check). Reads the whole file.
  Result<bool> intact() const;
  /// A consistent copy while others write. Replaces `path`. Errors: kUnwritable.
  Status copy_to(const std::string& path) const;
  /// Aborts a statement after about `steps` thousand virtual machine steps with kTaken; 0: never.
  void limit_steps(int steps) const;

 private:
  friend class Transaction;
  explicit Connection(sqlite3* handle) : m_handle(handle) {}
  sqlite3* m_handle = nullptr;
  // Prepared by the first transaction: parsing costs more than what they do.
  Statement m_begin{nullptr};
  Statement m_commit{nullptr};
};

}  // namespace kiosk::store
