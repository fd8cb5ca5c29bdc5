#include "ctl_export.h"

#include "base/clock.h"
#include "base/files.h"
#include "booking/export_csv.h"
#include "booking/icalendar.h"
#include "ctl_appointments.h"
#include "locale/zone.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

namespace kiosk {

namespace {

constexpr const char* kName = "appointments export";

/// The file to write. Its name is taken before anything is opened, so that nothing is opened in
/// vain and no other file is written over; it goes again unless `write` succeeds.
class Target {
 public:
  static Result<Target> take(const std::string& path, bool force) {
    if (path.empty() || force) return Target(path, false);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                            S_IRUSR | S_IWUSR);
    if (file >= 0) {
      ::close(file);
      return Target(path, true);
    }
    if (errno == EEXIST) {
      return Error{ErrorCode::kTaken,
                   path + ": is there already; name another file, or say --force"};
    }
    return Error{ErrorCode::kUnwritable, path + ": " + std::strerror(errno)};
  }
  Target(Target&& other) noexcept : m_path(std::move(other.m_path)), m_new(other.m_new) {
    other.m_new = false;
  }
  Target& operator=(Target&&) = delete;
  ~Target() {
    if (m_new) ::unlink(m_path.c_str());
  }

  Status write(const std::string& bytes) {
    if (m_path.empty()) {
      print(bytes);
      return Done{};
    }
    Status put = replace_file(m_path, bytes);
    if (put) m_new = false;
    return put;
  }

 private:
  Target(std::string path, bool is_new) : m_path(std::move(path)), m_new(is_new) {}

  std::string m_path;  ///< Empty: standard output.
  bool m_new;
};

std::string description(const booking::OpenedAppointment& one) {
  if (!one.personal) return {};
  std::string text = one.personal->name + "\n" + one.personal->phone;
  for (const std::string& wish : one.personal->wishes) text += "\n" + wish;
  return text;
}

Result<std::string> calendar_text(const ShownAppointments& shown) {
  if (shown.zone.empty()) {
    return Error{ErrorCode::kNotFound,
                 "this agenda does not tell its time zone yet: say it, as in --zone Africa/Accra, "
                 "or start the terminal once"};
  }
  const auto zone = locale::Zone::open(shown.zone);
  if (!zone) return zone.error();
  std::vector<booking::CalendarEntry> entries;
  for (std::size_t i = 0; i < shown.rows.size(); ++i) {
    const booking::Appointment& one = shown.rows[i].appointment;
    const std::string language = one.language.empty() ? "" : " (" + one.language + ")";
    entries.push_back({shown.identities[i], one.begin, one.end, one.service + language,
                       fmt::format("seat {}", one.seat + 1), description(shown.rows[i])});
  }
  return booking::appointment_calendar(entries, *zone, SystemClock().now());
}

Result<std::string> text_of(const ShownAppointments& shown, const std::string& format) {
  if (format == "ics") return calendar_text(shown);
  if (format == "json") return appointments_json(shown);
  return booking::appointments_csv(
      shown.rows, shown.with_key ? booking::CsvColumns::kAll : booking::CsvColumns::kUnsealed);
}

}  // namespace

int export_command(const Words& words, const char* help) {
  const std::string format = words.option("--format");
  if (format != "csv" && format != "ics" && format != "json") {
    return wrong(kName, "say --format csv, ics or json", help);
  }
  auto target = Target::take(words.option("-o"), words.has("--force"));
  if (!target) return failed(kName, target.error());
  const auto shown = read_appointments(words);
  if (!shown) return failed(kName, shown.error());
  const auto text = text_of(*shown, format);
  if (!text) return failed(kName, text.error());
  if (const Status put = target->write(*text); !put) return failed(kName, put.error());
  if (shown->all_opened()) return 0;
  return failed(kName, {ErrorCode::kDamaged,
                        "some appointments cannot be opened with this key; they have no name"});
}

}  // namespace kiosk
