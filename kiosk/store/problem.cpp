#include "store/problem.h"

#include <sqlite3.h>

namespace kiosk::store {

namespace {

ErrorCode error_code(int code) {
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
    // Triggers of ours say one thing: what an UNIQUE cannot, that two times overlap.
    case SQLITE_CONSTRAINT_TRIGGER: return ErrorCode::kTaken;
    default: break;
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT: return ErrorCode::kTaken;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL: return ErrorCode::kUnwritable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT: return ErrorCode::kDamaged;
    case SQLITE_NOMEM: return ErrorCode::kUnsupported;
    default: return ErrorCode::kInvalidInput;
  }
}

}  // namespace

Error problem_from(int code) {
  return {error_code(code), sqlite3_errstr(code)};
}

Error problem_in_sql(sqlite3* handle, int code) {
  return {error_code(code), handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle)};
}

}  // namespace kiosk::store
