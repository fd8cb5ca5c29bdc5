#pragma once

#include "base/result.h"
#include "booking/opened.h"
#include "ctl_days.h"
#include "ctl_words.h"

#include <string>
#include <vector>

namespace kiosk {

/// The appointments of the days that were asked for, by time.
struct ShownAppointments {
  DaySpan days;
  std::string zone;  ///< Of --zone or the agenda; empty when neither tells.
  std::vector<booking::OpenedAppointment> rows;
  std::vector<std::string> identities;  ///< booking::export_identity of each row.
  bool with_key = false;                ///< --key was given, and the opening noted.

  bool all_opened() const;
};

/// Reads the agenda of the state folder; with --key notes the opening in the staff log, and opens
/// only when that stands. Errors: kInvalidInput (days, passphrase), those of the files.
Result<ShownAppointments> read_appointments(const Words& words);

/// One JSON object with all of them, and its end of line.
std::string appointments_json(const ShownAppointments& shown);

/// `list` and `open`: prints a table, or JSON. Returns the exit code.
int show_appointments(const Words& words);

}  // namespace kiosk
