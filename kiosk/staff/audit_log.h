#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "staff/log_line.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::staff {

/// Everything the staff log can say. Nothing of it is about a visitor.
enum class StaffEvent {
  kAreaOpened,  ///< With the right PIN.
  kPinWrong,
  kLockedOut,        ///< Details: minutes.
  kAreaLeft,         ///< By whoever opened it.
  kAreaLocked,       ///< By itself, after nobody touched it.
  kPackFound,        ///< Details: pack id, version, key id.
  kPackRefused,      ///< Details: pack id, version, reason.
  kPackActivated,    ///< Details: pack id, version, key id.
  kPackRolledBack,   ///< Details: pack id, version.
  kClosureAdded,     ///< Details: first day, last day.
  kClosureRemoved,   ///< Details: first day, last day.
  kFiguresExported,  ///< Details: first day, last day.
  kDevicesTested,
  kPinChanged,
  /// With kioskctl and the centre's key. Details: days, how many, the key's fingerprint, the
  /// login's number on that machine.
  kAppointmentsOpened,
};

/// As it stands in the log: "pack_activated".
std::string_view event_name(StaffEvent event);

/// The log of what staff did at the terminal: append-only, each line chained to those before it
/// (log_line.h). Owned by a program, which lends it the clock; one thread. Other programs may write
/// to the log of the same state folder meanwhile: kioskctl does beside the terminal.
class AuditLog {
 public:
  /// Follows the whole chain first. Half a line that a power cut left is set aside to
  /// staff.log.torn, and a head that is one entry behind is brought up to date.
  /// Errors: kDamaged (the chain is broken, with the line; nothing is written over it),
  /// kUnreadable, kUnwritable.
  static Result<AuditLog> open(const std::string& state_folder, const Clock& clock);

  /// When it returns the entry is on the disk. At most kMostDetails details, each a log word.
  /// Errors: kInvalidInput (a detail is none), kUnwritable, kDamaged (what was written meanwhile
  /// does not follow from what was there).
  Status append(StaffEvent event, std::initializer_list<std::string_view> details = {});

  /// How far it reaches.
  const LogHead& head() const { return m_head; }

 private:
  AuditLog(std::string state_folder, const Clock& clock)
      : m_folder(std::move(state_folder)), m_clock(&clock) {}
  Status write_head();
  /// Takes in what another program has appended.
  Status follow_others();

  std::string m_folder;
  const Clock* m_clock;
  LogHead m_head;
  std::uint64_t m_size_bytes = 0;  ///< Of staff.log.
  bool m_head_written = false;     ///< Whether staff.log.head says the same as m_head.
};

}  // namespace kiosk::staff
