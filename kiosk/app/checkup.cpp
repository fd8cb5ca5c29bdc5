#include "app/checkup.h"

#include "app/checkup_parts.h"

#include <algorithm>
#include <array>

namespace kiosk::app {

namespace {

/// In the order of the report: what the rest builds on comes first.
constexpr std::array kChecks = {
    check_configuration, check_fonts,       check_pack,       check_taken_packs,
    check_pack_keys,     check_agenda_file, check_centre_key, check_staff_pin,
    check_staff_log,     check_clock,       check_space,      check_rights,
};

}  // namespace

std::size_t Checkup::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [severity](const Finding& finding) { return finding.severity == severity; }));
}

std::string Examined::in_state(std::string_view name) const {
  return join_path(config.state, name);
}

Checkup check_up(const Result<Config>& config, const Clock& clock) {
  if (!config) {
    return {{{"configuration", Severity::kProblem, config.error().message,
              "Correct what is named here, and run this again: the other checks need it."}}};
  }
  const Examined examined{*config, clock.now(), shown_pack(*config),
                          booking::check_agenda(join_path(config->state, "agenda.sqlite")),
                          staff::check_log(config->state)};
  Checkup checkup;
  for (const auto check : kChecks) checkup.findings.push_back(check(examined));
  return checkup;
}

}  // namespace kiosk::app
