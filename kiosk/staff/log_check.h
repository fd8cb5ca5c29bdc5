#pragma once

#include "base/result.h"
#include "staff/log_line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::staff {

/// The files of the log in a state folder.
std::string log_path(const std::string& state_folder);
std::string head_path(const std::string& state_folder);

/// Where the log first is not what the terminal wrote.
struct LogFlaw {
  std::uint64_t line = 0;  ///< From 1; one past the last line when the end is missing.
  std::string message;     ///< What is wrong with it, one plain sentence without its point.
};

/// What the log holds and whether all of it is as it was written.
struct LogReport {
  std::vector<LogEntry> entries;  ///< Up to the first flaw.
  std::optional<LogFlaw> flaw;    ///< Empty: the chain holds.
  LogHead reached;                ///< After the last of `entries`.
  LogHead noted;                  ///< What staff.log.head says; nothing where there is none.
  std::uint64_t whole_bytes = 0;  ///< Of the lines of `entries`.
  /// What lies behind the last whole line: the power went while it was written. No flaw.
  std::string torn;
};

/// Reads the whole log and follows its chain; changes nothing. No log at all is a whole one
/// without entries. The log may be one entry ahead of its head, because the power may go between
/// the two writes; it is never behind.
/// Whoever may write both files can write a new chain; what proves the log against them is its
/// last link, noted elsewhere.
/// Errors: kUnreadable.
Result<LogReport> check_log(const std::string& state_folder);

}  // namespace kiosk::staff
