// What the terminal keeps: appointments, the staff log, the key that closes what visitors leave.
#include "app/checkup_parts.h"
#include "booking/sealed.h"

#include <fmt/format.h>

namespace kiosk::app {

Finding check_agenda_file(const Examined& examined) {
  const auto& agenda = examined.agenda;
  if (agenda) {
    return {"agenda", Severity::kOk,
            fmt::format("The agenda is whole; appointments in it: {}.", agenda->appointments), ""};
  }
  const std::string what = "The agenda: " + agenda.error().message + ".";
  switch (agenda.error().code) {
    case ErrorCode::kNotFound:
      return {"agenda", Severity::kOk, "There is no agenda yet; the terminal makes it.", ""};
    case ErrorCode::kTooNew:
      return {"agenda", Severity::kProblem, what, "Install the newer program again."};
    case ErrorCode::kTaken:
      return {"agenda", Severity::kWarning, what, "Something else is at work there; try again."};
    case ErrorCode::kUnreadable:
      return {"agenda", Severity::kProblem, what,
              "Run this as the terminal's user or as root; if it stays, look at the disk."};
    default: break;
  }
  return {"agenda", Severity::kProblem, what,
          "Stop the terminal and copy the whole state folder to another medium before anything "
          "else; then put the last good copy in its place."};
}

Finding check_staff_log(const Examined& examined) {
  const auto& log = examined.staff_log;
  if (!log) {
    return {"staff_log", Severity::kProblem, "The staff log: " + log.error().message + ".",
            "Run this as the terminal's user or as root; if it stays, look at the disk."};
  }
  if (log->flaw) {
    return {"staff_log", Severity::kProblem,
            fmt::format("The staff log is not as it was written: line {}: {}.", log->flaw->line,
                        log->flaw->message),
            "Keep staff.log and staff.log.head for whoever looks into it, and move both out of "
            "the state folder; a new log then begins."};
  }
  return {"staff_log", Severity::kOk,
          fmt::format("The staff log is whole; entries in it: {}.", log->entries.size()), ""};
}

Finding check_centre_key(const Examined& examined) {
  if (DiskFiles().is_file(examined.in_state("centre.key"))) {
    return {"centre_key", Severity::kProblem,
            "The counsellors' secret key lies on the terminal; whoever takes the machine can read "
            "what visitors left.",
            "Move " + examined.in_state("centre.key") +
                " to the counsellors' machine, and make new keys if others could have copied it."};
  }
  const auto key = booking::PublicKey::read(examined.in_state("centre.pub"));
  if (key) {
    return {"centre_key", Severity::kOk,
            "Visitors can leave a name; the centre's key is " + key->fingerprint() + ".", ""};
  }
  if (key.error().code == ErrorCode::kNotFound) {
    return {"centre_key", Severity::kWarning,
            "Visitors can book times, but leave no name: there is no centre.pub.",
            "Make the keys with `kioskctl keys new` on the counsellors' machine and copy "
            "centre.pub into " +
                examined.config.state + "."};
  }
  return {"centre_key", Severity::kProblem, "The centre's key: " + key.error().message + ".",
          "Copy centre.pub anew from the counsellors' machine; until then nothing can be booked."};
}

}  // namespace kiosk::app
