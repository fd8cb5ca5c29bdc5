#include "store/statement.h"

#include "base/assert.h"
#include "store/problem.h"

#include <sqlite3.h>

namespace kiosk::store {

namespace {

/// SQLITE_TRANSIENT as a function pointer: SQLite copies the value during the call.
const auto kCopy = reinterpret_cast<sqlite3_destructor_type>(-1);

/// A span without elements may have no address, which SQLite would take for NULL.
const void* address(const void* data) {
  return data == nullptr ? "" : data;
}

}  // namespace

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(m_statement, other.m_statement);
  std::swap(m_failed, other.m_failed);
  return *this;
}

Statement::~Statement() {
  sqlite3_finalize(m_statement);
}

// Binding fails only for a parameter that does not exist, a statement in use, or a value
// over the limit; the first two are defects, the third comes back from step().
Statement& Statement::bind(int parameter, std::int64_t value) {
  KIOSK_ASSERT(sqlite3_bind_int64(m_statement, parameter, value) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  KIOSK_ASSERT(sqlite3_bind_double(m_statement, parameter, value) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  const int code =
      sqlite3_bind_text64(m_statement, parameter, static_cast<const char*>(address(text.data())),
                          text.size(), kCopy, SQLITE_UTF8);
  KIOSK_ASSERT(code == SQLITE_OK || code == SQLITE_TOOBIG || code == SQLITE_NOMEM);
  if (code != SQLITE_OK) m_failed = code;
  return *this;
}

Statement& Statement::bind(int parameter, std::span<const unsigned char> blob) {
  const int code =
      sqlite3_bind_blob64(m_statement, parameter, address(blob.data()), blob.size(), kCopy);
  KIOSK_ASSERT(code == SQLITE_OK || code == SQLITE_TOOBIG || code == SQLITE_NOMEM);
  if (code != SQLITE_OK) m_failed = code;
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  KIOSK_ASSERT(sqlite3_bind_null(m_statement, parameter) == SQLITE_OK);
  return *this;
}

Result<bool> Statement::step() {
  if (m_failed != 0) return problem_from(m_failed);
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return problem_from(code);
}

Status Statement::run() {
  const Result<bool> stepped = step();
  reset();
  if (!stepped) return stepped.error();
  return Done{};
}

void Statement::reset() {
  // The result repeats the last step's error, which step() already gave.
  sqlite3_reset(m_statement);
  sqlite3_clear_bindings(m_statement);
  m_failed = 0;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const {
  // The order matters: the text first, then its length in that encoding.
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const unsigned char> Statement::blob(int column) const {
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(m_statement, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

}  // namespace kiosk::store
