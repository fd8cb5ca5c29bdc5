#include "ctl_agenda.h"

#include "base/clock.h"
#include "base/day.h"
#include "base/files.h"
#include "booking/agenda_file.h"
#include "booking/sealed.h"
#include "ctl_closures.h"
#include "ctl_words.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace kiosk {

namespace {

constexpr const char* kAppointmentsHelp =
    "kioskctl appointments list [--state DIR] [--from DAY] [--to DAY] [--json]\n"
    "    what is in the agenda: time, service, seat, language of counselling\n"
    "kioskctl appointments open --key FILE [--state DIR] [--from DAY] [--to DAY] [--json]\n"
    "    the same with name, phone and wishes, opened with the centre's secret key;\n"
    "    the key belongs on the counsellor's machine, never on the kiosk\n"
    "kioskctl appointments closures [--state DIR] [--from DAY] [--json]\n"
    "    days that the staff closed, and when people were promised to be seen in them:\n"
    "    their appointments stay, the centre calls them\n"
    "kioskctl appointments closures --add FIRST..LAST --reason REASON [--state DIR] [--json]\n"
    "    closes these days at once, also on a kiosk that is running\n"
    "kioskctl appointments closures --remove ID [--state DIR] [--json]\n"
    "    opens them again\n"
    "\n"
    "  --state DIR   the kiosk's state folder, or a copy of it\n"
    "                (default: $XDG_STATE_HOME/wegweiser or ~/.local/state/wegweiser)\n"
    "  --key FILE    centre.key\n"
    "  --from DAY    first day, as 2026-11-27 (default: today)\n"
    "  --to DAY      last day (default: no end)\n"
    "  --add DAYS    both days included, as 2026-12-01..2026-12-05, or one day alone\n"
    "  --reason WORD holiday, training, illness, event or technical: visitors read it in\n"
    "                their language\n"
    "  --json        one JSON object, for programs\n"
    "\n"
    "Exit code: 0 done, 1 something could not be read or opened, 2 the command was wrong.\n";

std::string today() {
  return day_text(std::chrono::floor<std::chrono::days>(SystemClock().now()));
}

/// One appointment as a line or as a JSON object; `personal` is empty when not asked for.
struct Shown {
  const booking::Appointment& appointment;
  std::optional<booking::PersonalData> personal;
  bool unopened = false;  ///< It was asked for, and could not be opened.

  long length_minutes() const {
    return std::chrono::duration_cast<std::chrono::minutes>(appointment.end - appointment.begin)
        .count();
  }

  std::string line() const {
    std::string text = fmt::format("{}  {:3} min  {}  seat {}  {}", appointment.local_begin,
                                   length_minutes(), escaped(appointment.service),
                                   appointment.seat + 1, escaped(appointment.language));
    if (unopened) text += "  (cannot be opened with this key)";
    if (personal) {
      text += fmt::format("  {} · {}", escaped(personal->name), escaped(personal->phone));
      for (const std::string& wish : personal->wishes) text += " · " + escaped(wish);
    }
    return text + "\n";
  }

  std::string json() const {
    std::string text = fmt::format(
        R"({{"id":{},"begin":{},"begin_utc_ms":{},"minutes":{},"service":{},"seat":{},"language":{})",
        appointment.id, json_text(appointment.local_begin),
        appointment.begin.time_since_epoch().count(), length_minutes(),
        json_text(appointment.service), appointment.seat + 1, json_text(appointment.language));
    if (unopened) text += R"(,"opened":false)";
    if (personal) {
      text += fmt::format(R"(,"opened":true,"name":{},"phone":{},"wishes":[)",
                          json_text(personal->name), json_text(personal->phone));
      for (std::size_t i = 0; i < personal->wishes.size(); ++i) {
        text += (i == 0 ? "" : ",") + json_text(personal->wishes[i]);
      }
      text += "]";
    }
    return text + "}";
  }
};

/// Days compare as text; what the visitor was promised decides, not today's zone rules.
bool in_days(const booking::Appointment& appointment, const std::string& from,
             const std::string& to) {
  const std::string day = appointment.local_begin.substr(0, 10);
  return day >= from && (to.empty() || day <= to);
}

int show_appointments(const Words& words, const std::optional<booking::SecretKey>& key) {
  const std::string path = join_path(state_folder(words), "agenda.sqlite");
  // Opening would make an empty agenda where there is none.
  if (!DiskFiles().is_file(path)) {
    return failed("appointments", {ErrorCode::kNotFound, path + ": there is no agenda here"});
  }
  auto file = booking::AgendaFile::open(path);
  if (!file) return failed("appointments", file.error());
  const auto rows = file->appointments(Instant::min(), Instant::max());
  if (!rows) return failed("appointments", rows.error());
  const std::string from = words.has("--from") ? words.option("--from") : today();
  bool all_opened = true;
  std::string lines;
  std::string objects;
  for (const booking::Appointment& row : *rows) {
    if (!in_days(row, from, words.option("--to"))) continue;
    Shown shown{row, std::nullopt, false};
    if (key && !row.sealed.empty()) {
      auto opened = booking::open_sealed(row.sealed, *key);
      shown.unopened = !opened;
      if (opened) shown.personal = *opened;
    }
    all_opened = all_opened && !shown.unopened;
    lines += shown.line();
    objects += (objects.empty() ? "" : ",") + shown.json();
  }
  if (words.json) {
    print("{\"appointments\":[" + objects + "]}\n");
  } else {
    print(lines.empty() ? "No appointments in these days.\n" : lines);
  }
  return all_opened ? 0 : 1;
}

}  // namespace

int appointments_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--state", "--key",    "--from",  "--to",
                                           "--add",   "--reason", "--remove"};
  const auto words = read_words(arguments, kOptions);
  if (!words) return wrong("appointments", words.error().message, kAppointmentsHelp);
  if (words->help) {
    print(kAppointmentsHelp);
    return 0;
  }
  const std::string action = words->rest.size() == 1 ? words->rest[0] : std::string();
  if (action != "list" && action != "open" && action != "closures") {
    return wrong("appointments", R"(say "list", "open" or "closures")", kAppointmentsHelp);
  }
  for (const char* name : {"--from", "--to"}) {
    if (words->has(name) && !parse_day(words->option(name))) {
      return wrong("appointments", std::string(name) + " wants a day like 2026-11-27",
                   kAppointmentsHelp);
    }
  }
  if (action == "closures") return closures_command(*words, kAppointmentsHelp);
  for (const char* name : {"--add", "--reason", "--remove"}) {
    if (words->has(name)) {
      return wrong("appointments", std::string(name) + " belongs to \"closures\"",
                   kAppointmentsHelp);
    }
  }
  if (action == "list") {
    if (words->has("--key")) {
      return wrong("appointments", "--key belongs to \"open\"", kAppointmentsHelp);
    }
    return show_appointments(*words, std::nullopt);
  }
  if (!words->has("--key")) {
    return wrong("appointments", "opening needs --key FILE", kAppointmentsHelp);
  }
  const auto key = booking::SecretKey::read(words->option("--key"));
  if (!key) return failed("appointments", key.error());
  return show_appointments(*words, *key);
}

}  // namespace kiosk
