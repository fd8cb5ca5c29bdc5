#include "ctl_doctor.h"

#include "app/checkup.h"
#include "base/clock.h"
#include "base/files.h"
#include "ctl_words.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace kiosk {

namespace {

using app::Severity;

constexpr const char* kDoctorHelp =
    "kioskctl doctor [--config FILE] [--state DIR] [--pack FILE|DIR] [--centre ID] [--json]\n"
    "    looks at all that a terminal needs and says what to do where something is wrong;\n"
    "    changes nothing and may run beside the terminal\n"
    "\n"
    "  --config FILE    the terminal's kiosk.toml (default: /etc/wegweiser/kiosk.toml)\n"
    "  --state DIR      its state folder\n"
    "  --pack FILE|DIR  its content pack, or a folder of them\n"
    "  --centre ID      which pack of the folder\n"
    "\n"
    "Run it as the terminal's user or as root. Exit code: 0 no problem (warnings may stand),\n"
    "1 problems, 2 the command was wrong.\n";

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::kOk: return "ok";
    case Severity::kWarning: return "warning";
    case Severity::kProblem: break;
  }
  return "problem";
}

std::optional<std::string> given(const Words& words, std::string_view name) {
  return words.has(name) ? std::optional(words.option(name)) : std::nullopt;
}

app::Checkup examine(const Words& words) {
  app::Arguments arguments;
  arguments.config_file = given(words, "--config");
  arguments.state = given(words, "--state");
  arguments.pack = given(words, "--pack");
  arguments.centre = given(words, "--centre");
  return app::check_up(app::configure(arguments, app::find_surroundings(), DiskFiles()),
                       SystemClock());
}

std::string report_text(const app::Checkup& checkup) {
  std::string text;
  for (const app::Finding& finding : checkup.findings) {
    text += fmt::format("{:<8} {:<14} {}\n", severity_word(finding.severity), finding.id,
                        escaped(finding.sentence));
    if (!finding.remedy.empty()) text += fmt::format("{:24}{}\n", "", escaped(finding.remedy));
  }
  return text + fmt::format("\nProblems: {}. Warnings: {}.\n", checkup.count(Severity::kProblem),
                            checkup.count(Severity::kWarning));
}

std::string report_json(const app::Checkup& checkup) {
  std::string checks;
  for (const app::Finding& finding : checkup.findings) {
    checks += fmt::format("{}{{\"id\":{},\"severity\":\"{}\",\"sentence\":{},\"remedy\":{}}}",
                          checks.empty() ? "" : ",\n", json_text(finding.id),
                          severity_word(finding.severity), json_text(finding.sentence),
                          json_text(finding.remedy));
  }
  return fmt::format("{{\"problems\":{},\"warnings\":{},\"checks\":[\n{}]}}\n",
                     checkup.count(Severity::kProblem), checkup.count(Severity::kWarning), checks);
}

}  // namespace

int doctor_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--config", "--state", "--pack", "--centre"};
  const auto words = read_words(arguments, kOptions);
  if (!words) return wrong("doctor", words.error().message, kDoctorHelp);
  if (words->help) {
    print(kDoctorHelp);
    return 0;
  }
  if (!words->rest.empty()) {
    return wrong("doctor", "\"" + words->rest[0] + "\" is too much", kDoctorHelp);
  }
  for (const auto& [name, value] : words->options) {
    if (value.empty()) return wrong("doctor", name + " needs a value", kDoctorHelp);
  }
  const app::Checkup checkup = examine(*words);
  print(words->json ? report_json(checkup) : report_text(checkup));
  return checkup.count(Severity::kProblem) == 0 ? 0 : 1;
}

}  // namespace kiosk
