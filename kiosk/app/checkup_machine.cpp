// The machine: its clock, its disk, who may read what the terminal keeps.
#include "app/checkup_parts.h"
#include "content/iso_date.h"
#include "locale/zone.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

namespace kiosk::app {

namespace {

namespace chrono = std::chrono;
namespace fs = std::filesystem;

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;
constexpr std::uint64_t kLittleSpace = 500 * kMiB;
constexpr std::uint64_t kTooLittleSpace = 100 * kMiB;
/// Nobody leaves a terminal alone for so long; a clock without battery may show any year.
constexpr chrono::years kLongAgo(10);
constexpr const char* kSetClock =
    "Set the clock (timedatectl), and let the machine ask a time server.";

/// The day of the newest thing the terminal has.
chrono::sys_days newest_record(const Examined& examined) {
  chrono::sys_days newest = build_day();
  if (examined.agenda && examined.agenda->newest) {
    newest = std::max(newest, *examined.agenda->newest);
  }
  if (examined.staff_log && !examined.staff_log->entries.empty()) {
    const std::string& time = examined.staff_log->entries.back().time;
    const auto day = content::parse_iso_date(time.substr(0, time.find('T')));
    if (day) newest = std::max(newest, chrono::sys_days(*day));
  }
  if (examined.pack.library) {
    const chrono::year_month_day made = (*examined.pack.library)->manifest().created;
    if (made.ok()) newest = std::max(newest, chrono::sys_days(made));
  }
  return newest;
}

/// The clock on the centre's wall, for somebody to compare.
std::string wall_clock(Instant now, const std::string& zone_name) {
  const auto zone = locale::Zone::open(zone_name);
  const auto local = zone ? zone->to_local(now) : locale::LocalTime();
  if (!zone) return "unknown";
  return fmt::format("{} {:02}:{:02} in {}", content::iso_date(local.date),
                     local.minute_of_day / 60, local.minute_of_day % 60, zone_name);
}

/// The folder itself, or the nearest one above it that is there.
fs::path existing_part(const std::string& folder) {
  std::error_code error;
  fs::path path = fs::absolute(folder, error);
  while (!fs::exists(path, error) && path.has_relative_path()) path = path.parent_path();
  return path;
}

}  // namespace

chrono::sys_days build_day() {
  return chrono::sys_days(*content::parse_iso_date(KIOSK_BUILD_DAY));
}

Finding clock_finding(Instant now, chrono::sys_days newest_record) {
  const auto today = chrono::floor<chrono::days>(now);
  const std::string shown = "The clock shows " + content::iso_date(today) + " (UTC)";
  if (today < build_day()) {
    return {"clock", Severity::kProblem,
            shown + ", before this program was made: visitors are offered days that are past.",
            kSetClock};
  }
  // A booking is noted with its day alone.
  if (today < newest_record) {
    return {"clock", Severity::kProblem,
            fmt::format("{}, but the terminal has something of {}: it has gone back.", shown,
                        content::iso_date(newest_record)),
            kSetClock};
  }
  if (today > newest_record + kLongAgo) {
    return {"clock", Severity::kWarning,
            shown + ", many years after the newest thing the terminal has.", kSetClock};
  }
  return {"clock", Severity::kOk, shown + ".", ""};
}

Finding check_clock(const Examined& examined) {
  Finding finding = clock_finding(examined.now, newest_record(examined));
  if (finding.severity != Severity::kOk || !examined.pack.library) return finding;
  // An opened pack has a zone that the machine knows.
  finding.sentence = "The clock shows " +
                     wall_clock(examined.now, (*examined.pack.library)->centre().zone) +
                     "; compare it with a watch.";
  return finding;
}

Finding space_finding(std::uint64_t free_bytes) {
  const std::string shown =
      fmt::format("{} MiB are free for what the terminal keeps.", free_bytes / kMiB);
  constexpr const char* kMakeRoom =
      "Make room: df -h shows what is full. On a full disk nothing can be booked.";
  if (free_bytes < kTooLittleSpace)
    return {"space", Severity::kProblem, "Only " + shown, kMakeRoom};
  if (free_bytes < kLittleSpace) return {"space", Severity::kWarning, "Only " + shown, kMakeRoom};
  return {"space", Severity::kOk, shown, ""};
}

Finding check_space(const Examined& examined) {
  std::error_code error;
  const fs::space_info space = fs::space(existing_part(examined.config.state), error);
  if (!error) return space_finding(space.available);
  return {"space", Severity::kWarning,
          "How much room is left cannot be told: " + error.message() + ".",
          "Look at the disk: df -h."};
}

Finding check_rights(const Examined& examined) {
  const std::string& folder = examined.config.state;
  struct stat info {};
  if (::stat(folder.c_str(), &info) != 0) {
    if (errno == ENOENT) {
      return {"rights", Severity::kOk, "There is no " + folder + " yet; the terminal makes it.",
              ""};
    }
    return {"rights", Severity::kProblem, "The state folder " + folder + " cannot be looked into.",
            "Run this as the terminal's user or as root."};
  }
  if (!S_ISDIR(info.st_mode)) {
    return {"rights", Severity::kProblem, folder + " is no folder, so nothing can be booked.",
            "Correct `state` in the configuration, or move that file away."};
  }
  if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    // What lies in it is for its owner alone anyway; a group is somebody's decision.
    const bool everybody = (info.st_mode & S_IRWXO) != 0;
    return {"rights", everybody ? Severity::kProblem : Severity::kWarning,
            "Other users of this machine can look into the state folder " + folder + ".",
            "Let the terminal's user alone in: chmod 700 " + folder};
  }
  return {"rights", Severity::kOk, "The terminal's user alone can look into " + folder + ".", ""};
}

}  // namespace kiosk::app
