#pragma once

#include "app/config.h"
#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace kiosk::app {

enum class Severity {
  kOk,
  kWarning,  ///< The terminal works; somebody should look at it.
  kProblem,  ///< The terminal, or a part of it, does not work as it should.
};

/// What one check of the terminal found, in words for its staff.
struct Finding {
  std::string id;  ///< Of the check, "agenda"; the same from version to version.
  Severity severity = Severity::kOk;
  std::string sentence;  ///< What was found; a whole sentence.
  std::string remedy;    ///< What to do about it; empty when all is well.
};

/// The state of a terminal, a finding for each check, always in the same order.
struct Checkup {
  std::vector<Finding> findings;

  /// How many findings are so grave.
  std::size_t count(Severity severity) const;
};

/// Looks at everything a terminal with this configuration needs: its files, its state folder, its
/// clock. Reads the agenda and the staff log whole; changes nothing and may run beside the
/// terminal. An Error in place of the configuration is a finding, and all that can be found.
Checkup check_up(const Result<Config>& config, const Clock& clock);

}  // namespace kiosk::app
