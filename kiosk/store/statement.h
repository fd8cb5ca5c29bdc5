#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3_stmt;

namespace kiosk::store {

/// One prepared SQL statement. Owned by its maker, who keeps the Connection alive.
/// Move-only; the connection's thread. Parameters count from 1, columns from 0.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}
  Statement(Statement&& other) noexcept
      : m_statement(std::exchange(other.m_statement, nullptr)), m_failed(other.m_failed) {}
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  /// False for one made without a statement.
  bool prepared() const { return m_statement != nullptr; }

  /// Values are copied. A parameter that does not exist is a defect, not an error.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, int value) { return bind(parameter, std::int64_t{value}); }
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, const char* text) {
    return bind(parameter, std::string_view(text));
  }
  Statement& bind(int parameter, std::span<const unsigned char> blob);
  Statement& bind_null(int parameter);

  /// True: a row stands ready. False: finished. Errors: kTaken (a constraint or a lock),
  /// kUnwritable (full, read-only, I/O), kDamaged, kInvalidInput.
  Result<bool> step();
  /// Steps a statement that returns no row, and resets it.
  Status run();
  /// Back to the start with no parameter bound, so that nothing bound stays in memory.
  void reset();

  /// Valid until the next step, reset or destruction; text and blobs are borrowed.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::span<const unsigned char> blob(int column) const;
  bool is_null(int column) const;

 private:
  sqlite3_stmt* m_statement;
  int m_failed = 0;  ///< SQLite's code for a value that was too long to bind.
};

}  // namespace kiosk::store
