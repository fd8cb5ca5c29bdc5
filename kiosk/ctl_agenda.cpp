#include "ctl_agenda.h"

#include "base/result.h"
#include "ctl_appointments.h"
#include "ctl_closures.h"
#include "ctl_days.h"
#include "ctl_export.h"
#include "ctl_words.h"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace kiosk {

namespace {

constexpr const char* kAppointmentsHelp =
    "kioskctl appointments list [DAYS] [--state DIR] [--json]\n"
    "    what is in the agenda: time, service, seat, language of counselling\n"
    "kioskctl appointments open --key FILE [--passphrase-file FILE] [DAYS] [--state DIR]\n"
    "                           [--json]\n"
    "    the same with name, phone and wishes, opened with the centre's secret key;\n"
    "    the key belongs on the counsellor's machine, never on the kiosk. Each opening\n"
    "    is noted in the staff log: days, how many, key and number of the login, no names\n"
    "kioskctl appointments export --format csv|ics|json [-o FILE] [--force] [--key FILE]\n"
    "                             [--passphrase-file FILE] [DAYS] [--state DIR]\n"
    "    a table, a calendar or JSON for other programs; names only with the key\n"
    "kioskctl appointments closures [--state DIR] [--from DAY] [--json]\n"
    "    days that the staff closed, and when people were promised to be seen in them:\n"
    "    their appointments stay, the centre calls them\n"
    "kioskctl appointments closures --add FIRST..LAST --reason REASON [--state DIR] [--json]\n"
    "    closes these days at once, also on a kiosk that is running\n"
    "kioskctl appointments closures --remove ID [--state DIR] [--json]\n"
    "    opens them again\n"
    "\n"
    "DAYS are today at the centre, or:\n"
    "  --day DAY     one day, as 2026-12-01\n"
    "  --week DAY    from the Monday to the Sunday around a day\n"
    "  --from DAY    first day (default: today)\n"
    "  --to DAY      last day (default after --from: no end)\n"
    "\n"
    "  --state DIR   the kiosk's state folder, or a copy of it\n"
    "                (default: $XDG_STATE_HOME/wegweiser or ~/.local/state/wegweiser)\n"
    "  --key FILE    centre.key\n"
    "  --passphrase-file FILE  its first line unlocks the key; otherwise you are asked\n"
    "  --zone ZONE   the centre's, as Africa/Accra (default: as the kiosk noted it)\n"
    "  --format FORM csv for spreadsheets, ics for calendars, json for programs\n"
    "  -o FILE       a new file for you alone (default: standard output)\n"
    "  --force       the file may be there already\n"
    "  --add DAYS    both days included, as 2026-12-01..2026-12-05, or one day alone\n"
    "  --reason WORD holiday, training, illness, event or technical: visitors read it in\n"
    "                their language\n"
    "  --json        one JSON object, for programs\n"
    "\n"
    "Exit code: 0 done, 1 something could not be read or opened, 2 the command was wrong.\n";

/// Before every appointment.
constexpr std::chrono::year_month_day kFirstDay =
    std::chrono::year(1) / std::chrono::January / std::chrono::day(1);

constexpr std::string_view kOptions[] = {
    "--state", "--key", "--passphrase-file", "--day",    "--week",   "--from", "--to",
    "--zone",  "--add", "--reason",          "--remove", "--format", "-o"};
constexpr std::string_view kFlags[] = {"--force"};

/// An option that belongs to some of the actions.
struct Belonging {
  std::string_view option;
  std::string_view actions;  ///< With a space before and after each.
  const char* spoken;
};
constexpr Belonging kBelongings[] = {
    {"--key", " open export ", R"("open" and "export")"},
    {"--passphrase-file", " open export ", R"("open" and "export")"},
    {"--day", " list open export ", R"("list", "open" and "export")"},
    {"--week", " list open export ", R"("list", "open" and "export")"},
    {"--zone", " list open export ", R"("list", "open" and "export")"},
    {"--add", " closures ", R"("closures")"},
    {"--reason", " closures ", R"("closures")"},
    {"--remove", " closures ", R"("closures")"},
    {"--format", " export ", R"("export")"},
    {"-o", " export ", R"("export")"},
    {"--force", " export ", R"("export")"}};

Status check_options(const Words& words, const std::string& action) {
  for (const Belonging& one : kBelongings) {
    if (words.has(one.option) && one.actions.find(" " + action + " ") == std::string_view::npos) {
      return Error{ErrorCode::kInvalidInput,
                   fmt::format("{} belongs to {}", one.option, one.spoken)};
    }
  }
  if (action == "open" && !words.has("--key")) {
    return Error{ErrorCode::kInvalidInput, "opening needs --key FILE"};
  }
  // Whether a last day alone lies before today, the agenda's zone tells.
  const auto days = chosen_days(words, kFirstDay);
  return days ? Status(Done{}) : Status(days.error());
}

}  // namespace

int appointments_command(std::span<const std::string_view> arguments) {
  const auto words = read_words(arguments, kOptions, kFlags);
  if (!words) return wrong("appointments", words.error().message, kAppointmentsHelp);
  if (words->help) {
    print(kAppointmentsHelp);
    return 0;
  }
  const std::string action = words->rest.size() == 1 ? words->rest[0] : std::string();
  if (action != "list" && action != "open" && action != "export" && action != "closures") {
    return wrong("appointments", R"(say "list", "open", "export" or "closures")",
                 kAppointmentsHelp);
  }
  if (const Status meant = check_options(*words, action); !meant) {
    return wrong("appointments", meant.error().message, kAppointmentsHelp);
  }
  if (action == "closures") return closures_command(*words, kAppointmentsHelp);
  if (action == "export") return export_command(*words, kAppointmentsHelp);
  return show_appointments(*words);
}

}  // namespace kiosk
