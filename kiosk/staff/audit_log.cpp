#include "staff/audit_log.h"

#include "base/files.h"
#include "staff/log_check.h"
#include "staff/log_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace kiosk::staff {

namespace {

constexpr std::array kEventNames = {"area_opened",    "pin_wrong",       "locked_out",
                                    "area_left",      "area_locked",     "pack_found",
                                    "pack_refused",   "pack_activated",  "pack_rolled_back",
                                    "closure_added",  "closure_removed", "figures_exported",
                                    "devices_tested", "pin_changed",     "appointments_opened"};
static_assert(kEventNames.size() == static_cast<std::size_t>(StaffEvent::kAppointmentsOpened) + 1);

/// To the minute: the seconds would tell more than anybody needs.
std::string minute_text(Instant now) {
  namespace chrono = std::chrono;
  const auto day = chrono::floor<chrono::days>(now);
  const chrono::year_month_day date(day);
  const auto minute = chrono::floor<chrono::minutes>(now - day).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     minute / 60, minute % 60);
}

/// Half a line stays to be looked at, but no longer in the way.
Status set_aside(const std::string& path, const LogReport& report) {
  if (report.torn.empty()) return Done{};
  if (Status put = replace_file(path + ".torn", report.torn); !put) return put;
  return cut_file(path, report.whole_bytes);
}

}  // namespace

std::string_view event_name(StaffEvent event) {
  return kEventNames.at(static_cast<std::size_t>(event));
}

Result<AuditLog> AuditLog::open(const std::string& state_folder, const Clock& clock) {
  const LogLock lock(state_folder);
  auto report = check_log(state_folder);
  if (!report) return report.error();
  const std::string path = log_path(state_folder);
  if (report->flaw) {
    return Error{ErrorCode::kDamaged, fmt::format("{}:{}: {}; keep the file for whoever looks into "
                                                  "it, and move it and {} out of the folder",
                                                  path, report->flaw->line, report->flaw->message,
                                                  head_path(state_folder))};
  }
  if (const Status aside = set_aside(path, *report); !aside) return aside.error();
  AuditLog log(state_folder, clock);
  log.m_head = report->reached;
  log.m_size_bytes = report->whole_bytes;
  log.m_head_written = report->noted == report->reached;
  if (const Status put = log.write_head(); !put) return put.error();
  return log;
}

Status AuditLog::append(StaffEvent event, std::initializer_list<std::string_view> details) {
  if (details.size() > kMostDetails || !std::all_of(details.begin(), details.end(), is_log_word)) {
    return Error{ErrorCode::kInvalidInput,
                 "the staff log takes up to four identifiers, versions or dates, no texts"};
  }
  const LogLock lock(m_folder);
  if (Status followed = follow_others(); !followed) return followed;
  // So that the log never is more than one entry ahead.
  if (Status put = write_head(); !put) return put;
  LogHead next{m_head.count + 1, m_head.link};
  const std::string line = line_of({next.count,
                                    minute_text(m_clock->now()),
                                    std::string(event_name(event)),
                                    {details.begin(), details.end()}},
                                   next.link);
  if (Status put = append_to_file(log_path(m_folder), m_size_bytes, line); !put) return put;
  m_head = next;
  m_size_bytes += line.size();
  m_head_written = false;
  // The entry stands; a head that cannot be written now stops the next one.
  static_cast<void>(write_head());
  return Done{};
}

Status AuditLog::follow_others() {
  std::error_code missing;
  const auto size = std::filesystem::file_size(log_path(m_folder), missing);
  if (!missing && size == m_size_bytes) return Done{};
  const auto report = check_log(m_folder);
  if (!report) return report.error();
  if (report->flaw || !report->torn.empty()) {
    return Error{ErrorCode::kDamaged,
                 log_path(m_folder) + ": something else has written here meanwhile"};
  }
  m_head = report->reached;
  m_size_bytes = report->whole_bytes;
  m_head_written = report->noted == report->reached;
  return Done{};
}

Status AuditLog::write_head() {
  if (m_head_written) return Done{};
  if (Status put = replace_file(head_path(m_folder), head_text(m_head)); !put) return put;
  m_head_written = true;
  return Done{};
}

}  // namespace kiosk::staff
