#pragma once

#include "base/result.h"

struct sqlite3;

namespace kiosk::store {

/// SQLite's result `code` (primary or extended) as an Error in plain words. The words are
/// SQLite's general ones for the code, never its message, which may quote bound values.
Error problem_from(int code);

/// As problem_from, with the connection's own message: only where the SQL is ours and
/// holds no visitor's words.
Error problem_in_sql(sqlite3* handle, int code);

}  // namespace kiosk::store
