#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <cstdint>
#include <span>
#include <string>

namespace kiosk::store {

/// One step forward: SQL that takes the schema from version `index` to `index + 1`.
struct Migration {
  const char* sql;
};

/// What a database file of ours is: its mark, and how to bring it up to date.
struct Schema {
  const char* name;  ///< For messages: "agenda".
  std::uint32_t application_id;
  std::span<const Migration> migrations;
};

/// Opens `path` for writing and brings it to the newest version, each step in its own
/// transaction. A file that already holds data is copied beside itself before the first
/// step ("agenda.sqlite.v3.bak"). Errors: kTooNew (a newer program wrote it), kDamaged (another
/// program's file, or broken), kUnwritable. The file is never deleted or overwritten.
Result<Connection> open_migrated(const std::string& path, Mode mode, const Schema& schema);

}  // namespace kiosk::store
