#include "ctl_appointments.h"

#include "base/clock.h"
#include "base/day.h"
#include "base/files.h"
#include "booking/agenda_file.h"
#include "ctl_passphrase.h"
#include "staff/audit_log.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk {

namespace {

using booking::OpenedAppointment;
using booking::SecretKey;

constexpr std::uint64_t kMaxNumberBytes = 32;

Result<SecretKey> centre_key(const Words& words) {
  const std::string path = words.option("--key");
  if (!SecretKey::is_locked(path)) return SecretKey::read(path);
  const auto passphrase =
      read_passphrase("Passphrase of the centre's key", words.option("--passphrase-file"));
  if (!passphrase) return passphrase.error();
  return SecretKey::read_locked(path, passphrase->get());
}

/// Log words have small letters.
std::string log_word(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// Of who logged in, also behind sudo; of who runs the program where nobody did.
std::string login_number() {
  constexpr std::string_view kNobody = "4294967295";
  const auto text = DiskFiles().read("/proc/self/loginuid", kMaxNumberBytes);
  const bool known = text && !text->empty() && *text != kNobody &&
                     text->find_first_not_of("0123456789") == std::string::npos;
  return known ? *text : std::to_string(::getuid());
}

/// Who opened which days, in the log that the chain protects.
Status note_opening(const std::string& folder, const DaySpan& days, std::size_t count,
                    const SecretKey& key) {
  const SystemClock clock;
  auto log = staff::AuditLog::open(folder, clock);
  const Status noted = log ? log->append(staff::StaffEvent::kAppointmentsOpened,
                                         {days.text(), std::to_string(count),
                                          log_word(key.public_key().fingerprint()), login_number()})
                           : Status(log.error());
  if (noted) return Done{};
  return Error{noted.error().code, "nothing was opened, because the staff log cannot tell of it: " +
                                       noted.error().message};
}

/// The zone that the options or the agenda tell.
Result<std::string> zone_of(const Words& words, const booking::AgendaFile& file) {
  if (words.has("--zone")) return words.option("--zone");
  return file.zone();
}

Result<booking::AgendaFile> open_agenda(const std::string& folder) {
  const std::string path = join_path(folder, "agenda.sqlite");
  // Opening would make an empty agenda where there is none.
  if (!DiskFiles().is_file(path)) {
    return Error{ErrorCode::kNotFound, path + ": there is no agenda here"};
  }
  return booking::AgendaFile::open(path);
}

std::string day_heading(const std::string& day) {
  constexpr const char* kNames[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                    "Thursday", "Friday", "Saturday"};
  const auto date = parse_day(day);
  if (!date) return escaped(day) + "\n";
  const std::chrono::weekday weekday{std::chrono::sys_days(*date)};
  return fmt::format("{} {}\n", kNames[weekday.c_encoding()], day);
}

std::string personal_text(const OpenedAppointment& one) {
  if (one.unopened) return "(cannot be opened with this key)";
  if (!one.personal || one.personal->empty()) return {};
  std::string text = escaped(one.personal->name) + " · " + escaped(one.personal->phone);
  for (const std::string& wish : one.personal->wishes) text += " · " + escaped(wish);
  return text;
}

/// The days as tables, the columns as wide as the longest word in them.
std::string table(const std::vector<OpenedAppointment>& rows) {
  std::size_t service = 0;
  std::size_t language = 0;
  for (const OpenedAppointment& row : rows) {
    service = std::max(service, escaped(row.appointment.service).size());
    language = std::max(language, escaped(row.appointment.language).size());
  }
  std::string text;
  std::string day;
  for (const OpenedAppointment& row : rows) {
    const booking::Appointment& appointment = row.appointment;
    const std::string row_day = appointment.local_begin.substr(0, 10);
    if (row_day != day) text += (day.empty() ? "" : "\n") + day_heading(row_day);
    day = row_day;
    std::string line = fmt::format("  {:<5}  {:3} min  {:<{}}  {:<{}}  seat {}  {}",
                                   escaped(appointment.local_begin.substr(
                                       std::min<std::size_t>(appointment.local_begin.size(), 11))),
                                   row.length_minutes(), escaped(appointment.service), service,
                                   escaped(appointment.language), language, appointment.seat + 1,
                                   personal_text(row));
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string json(const OpenedAppointment& one) {
  const booking::Appointment& appointment = one.appointment;
  std::string text = fmt::format(
      R"({{"id":{},"begin":{},"begin_utc_ms":{},"minutes":{},"service":{},"seat":{},"language":{})",
      appointment.id, json_text(appointment.local_begin),
      appointment.begin.time_since_epoch().count(), one.length_minutes(),
      json_text(appointment.service), appointment.seat + 1, json_text(appointment.language));
  if (one.unopened) text += R"(,"opened":false)";
  if (one.personal) {
    std::string wishes;
    for (const std::string& wish : one.personal->wishes) {
      wishes += (wishes.empty() ? "" : ",") + json_text(wish);
    }
    text += fmt::format(R"(,"opened":true,"name":{},"phone":{},"wishes":[{}])",
                        json_text(one.personal->name), json_text(one.personal->phone), wishes);
  }
  return text + "}";
}

}  // namespace

bool ShownAppointments::all_opened() const {
  return std::none_of(rows.begin(), rows.end(),
                      [](const OpenedAppointment& one) { return one.unopened; });
}

Result<ShownAppointments> read_appointments(const Words& words) {
  const std::string folder = state_folder(words);
  auto file = open_agenda(folder);
  if (!file) return file.error();
  const auto zone = zone_of(words, *file);
  if (!zone) return zone.error();
  const auto today = day_in(*zone, SystemClock().now());
  if (!today) return today.error();
  const auto days = chosen_days(words, *today);
  if (!days) return days.error();
  auto rows = file->appointments(Instant::min(), Instant::max());
  if (!rows) return rows.error();
  std::erase_if(*rows,
                [&days](const booking::Appointment& row) { return !days->holds(row.local_begin); });
  ShownAppointments shown{*days, *zone, {}, {}, words.has("--key")};
  for (const booking::Appointment& row : *rows) {
    shown.identities.push_back(booking::export_identity(file->installation_key(), row));
  }
  std::optional<SecretKey> key;
  if (shown.with_key) {
    const auto read = centre_key(words);
    if (!read) return read.error();
    if (const Status noted = note_opening(folder, *days, rows->size(), *read); !noted) {
      return noted.error();
    }
    key = *read;
  }
  shown.rows = booking::open_all(*rows, key ? &*key : nullptr);
  return shown;
}

std::string appointments_json(const ShownAppointments& shown) {
  std::string objects;
  for (const OpenedAppointment& one : shown.rows) {
    objects += (objects.empty() ? "" : ",") + json(one);
  }
  return "{\"appointments\":[" + objects + "]}\n";
}

int show_appointments(const Words& words) {
  const auto shown = read_appointments(words);
  if (!shown) return failed("appointments", shown.error());
  if (words.json) {
    print(appointments_json(*shown));
  } else if (shown->rows.empty()) {
    print("No appointments on " + shown->days.text() + ".\n");
  } else {
    print(table(shown->rows));
  }
  return shown->all_opened() ? 0 : 1;
}

}  // namespace kiosk
