#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::booking {

/// What an agenda that is whole holds.
struct AgendaState {
  std::int64_t appointments = 0;
  /// The day the newest one was booked, UTC; empty without any.
  std::optional<std::chrono::sys_days> newest;
};

/// Reads the whole file of the agenda: its structure, and that no row points nowhere. Changes
/// nothing and may run beside the terminal.
/// Errors: kNotFound (nobody has booked yet, or the wrong folder), kUnreadable, kDamaged, kTooNew,
/// kTaken (locked).
Result<AgendaState> check_agenda(const std::string& path);

}  // namespace kiosk::booking
